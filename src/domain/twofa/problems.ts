export interface TwofaProblems {
  /** Switching two-factor off (or inheriting "off") needs a password long enough to stand alone. */
  'twofa.password-too-weak-alone': { min: number };
  'twofa.no-key': object;
}
