/** A list of tokens as people read it, and as it stands after one was made, changed or ended. */
import { tokenState, type TokenFacts } from './token.ts';

/** Those that work first, then those that are over; in both the newest first. */
export function orderTokens(tokens: readonly TokenFacts[], now: number): readonly TokenFacts[] {
  const over = new Map(tokens.map((token) => [token, isOver(token, now)]));
  return [...tokens].sort(
    (a, b) => Number(over.get(a)) - Number(over.get(b)) || compareText(b.createdAt, a.createdAt),
  );
}

/** Those that were not revoked, the newest first: where an account has one token, that one. */
export function heldTokens(tokens: readonly TokenFacts[]): readonly TokenFacts[] {
  return tokens
    .filter(({ revokedAt }) => revokedAt === null)
    .sort((a, b) => compareText(b.createdAt, a.createdAt));
}

/** The list with `token` in place of the one with its id, or added. */
export function withToken(tokens: readonly TokenFacts[], token: TokenFacts): readonly TokenFacts[] {
  return tokens.some(({ id }) => id === token.id)
    ? tokens.map((each) => (each.id === token.id ? token : each))
    : [...tokens, token];
}

/** Expired or revoked: it opens nothing any more. */
export function isOver(token: Pick<TokenFacts, 'expiresAt' | 'revokedAt'>, now: number): boolean {
  const state = tokenState(token, now);
  return state === 'expired' || state === 'revoked';
}

/** What the host lets a person do with tokens. */
export interface TokenOffers {
  readonly rename: boolean;
  /** Seconds for which a rotated token may go on; empty: tokens cannot be rotated. */
  readonly overlaps: readonly number[];
}

export type TokenAct = 'show' | 'rename' | 'rotate' | 'revoke';

/** What can be done with a token at `now`: nothing with one that is over. */
export function actsOn(token: TokenFacts, now: number, offers: TokenOffers): readonly TokenAct[] {
  if (isOver(token, now)) return [];
  return [
    ...(token.value === undefined ? [] : (['show'] as const)),
    ...(offers.rename ? (['rename'] as const) : []),
    ...(offers.overlaps.length > 0 ? (['rotate'] as const) : []),
    'revoke',
  ];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
