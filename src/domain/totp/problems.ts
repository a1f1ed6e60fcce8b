export interface TotpProblems {
  /** `character` is the first that is not of the base32 alphabet, `position` its index in code points. */
  'totp.base32-character': { character: string; position: number };
  /** No number of bytes has this many characters, or the padding is wrong. */
  'totp.base32-length': { length: number };
  /** The last character holds bits beyond the last byte: another text for the same bytes. */
  'totp.base32-bits': object;
  'totp.uri-form': object;
  /** A one-time code of another kind, such as `hotp`. */
  'totp.uri-type': { type: string };
  'totp.uri-repeated': { name: string };
  'totp.uri-secret-missing': object;
  /** A value that authenticator apps do not agree on. */
  'totp.uri-parameter': { name: 'algorithm' | 'digits' | 'period'; value: string };
  /** The issuer before the colon and the parameter differ. */
  'totp.uri-issuers': { label: string; parameter: string };
  'totp.account-missing': object;
  'totp.colon': { part: 'issuer' | 'account' };
  /** An unpaired surrogate: not text that a URI can carry. */
  'totp.ill-formed': { part: 'issuer' | 'account' };
  'totp.secret-missing': object;
  'totp.code-form': { digits: number };
  'totp.code-wrong': object;
  /** Right, but its step was used before. To the outside it is as wrong as any other. */
  'totp.code-used': object;
}
