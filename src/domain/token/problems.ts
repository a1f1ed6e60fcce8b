export interface TokenProblems {
  'token.placeholder': object;
}
