export interface TotpProblems {
  'totp.placeholder': object;
}
