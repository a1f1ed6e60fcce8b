/** What a person may know of an API token after it was shown once. Instants are ISO text in UTC. */
export interface TokenFacts {
  readonly id: string;
  readonly name: string;
  /** Leading characters, for example `sc_`. */
  readonly prefix: string;
  readonly lastFour: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
  readonly revokedAt: string | null;
  /** Ids of what it may do; left out where tokens are not limited. */
  readonly scopes?: readonly string[] | undefined;
  /** Networks it may be used from; left out or empty: from anywhere. */
  readonly networks?: readonly string[] | undefined;
  /** The value itself, only where the host's data holds it. */
  readonly value?: string | undefined;
}

export type TokenState = 'active' | 'expires-soon' | 'expired' | 'revoked';

/** From so long before its end a token "expires soon", in milliseconds. */
export const soon = 7 * 24 * 60 * 60 * 1000;

/** State at `now` (milliseconds since the epoch); "soon" is the last seven days, an unreadable end is over. */
export function tokenState(token: Pick<TokenFacts, 'expiresAt' | 'revokedAt'>, now: number): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  if (token.expiresAt === null) return 'active';
  const left = Date.parse(token.expiresAt) - now;
  return left > soon ? 'active' : left > 0 ? 'expires-soon' : 'expired';
}
