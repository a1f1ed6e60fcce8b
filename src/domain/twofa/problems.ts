export interface TwofaProblems {
  /** Switching two-factor off (or inheriting "off") needs a password long enough to stand alone. */
  'twofa.password-too-weak-alone': { min: number };
  'twofa.no-key': object;
  /** Too many wrong codes; `until` is an ISO instant in UTC, or left out where nobody knows. */
  'twofa.locked': { until?: string | null };
}
