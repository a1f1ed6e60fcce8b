export interface LoginProblems {
  'login.too-short': { min: number; length: number };
  'login.too-long': { max: number; length: number };
  /** `character` is the first one that is not allowed, `position` its index in code points. */
  'login.character': { character: string; position: number };
  'login.reserved': { login: string };
  'login.taken': { login: string };
}
