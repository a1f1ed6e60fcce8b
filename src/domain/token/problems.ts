/** No fact holds any part of the token. */
export interface TokenProblems {
  /** A prefix is one ASCII letter and up to eleven letters or digits. */
  'token.prefix': { prefix: string };
  'token.length': { expected: number; length: number };
  /** Not `prefix_` and 36 letters and digits. */
  'token.form': object;
  /** A token of another kind. */
  'token.other-prefix': { expected: string; prefix: string };
  /** A character is mistyped, missing or moved. */
  'token.checksum': object;
  /** `length` and `max` are text lengths. */
  'token.name-too-long': { max: number; length: number };
  /** The end asked for is past. */
  'token.expired': object;
  /** What it may do was left empty. */
  'token.no-scope': object;
  /** No such token here. */
  'token.unknown': object;
}
