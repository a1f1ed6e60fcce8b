export interface PasswordProblems {
  'password.placeholder': object;
}
