/** Which tokens of a list are looked at, in which order, and until when that holds. */
import { orderTokens } from './order.ts';
import { soon, tokenState, type TokenFacts, type TokenState } from './token.ts';

export type TokenSortKey = 'name' | 'created' | 'expires' | 'used' | 'state';

/** Null for the usual order: what works first, the newest first. */
export type TokenSort = { readonly by: TokenSortKey; readonly descending: boolean } | null;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Key = string | number;

/** Never used comes before all, never ending after all; what cannot be read as an instant counts as the epoch. */
const keys: Readonly<Record<TokenSortKey, (token: TokenFacts, now: number) => Key>> = {
  name: ({ name }) => name,
  created: ({ createdAt }) => msOf(createdAt),
  expires: ({ expiresAt }) => (expiresAt === null ? Infinity : msOf(expiresAt)),
  used: ({ lastUsedAt }) => (lastUsedAt === null ? -Infinity : msOf(lastUsedAt)),
  state: (token, now) => states.indexOf(tokenState(token, now)),
};

const states: readonly TokenState[] = ['expires-soon', 'active', 'expired', 'revoked'];

/** All of them in the order asked for. Equal ones stay in the usual order, in both directions. */
export function sortTokens(
  tokens: readonly TokenFacts[],
  sort: TokenSort,
  now: number,
): readonly TokenFacts[] {
  const usual = orderTokens(tokens, now);
  if (!sort) return usual;
  const rows = usual.map((token, place) => ({ token, place, key: keys[sort.by](token, now) }));
  const direction = sort.descending ? -1 : 1;
  rows.sort((a, b) => direction * compare(a.key, b.key) || a.place - b.place);
  return rows.map(({ token }) => token);
}

/** Those with the text in their name, their visible ends or the address they were last used from, in any case. */
export function findTokens(tokens: readonly TokenFacts[], text: string): readonly TokenFacts[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return tokens;
  return tokens.filter(
    ({ name, prefix, lastFour, lastUsedFrom }) =>
      name.toLowerCase().includes(wanted) ||
      `${prefix}…${lastFour}`.toLowerCase().includes(wanted) ||
      (lastUsedFrom?.toLowerCase().includes(wanted) ?? false),
  );
}

/** The next moment after `now` at which a token gets another state; null for never. */
export function nextStateChange(
  tokens: readonly Pick<TokenFacts, 'expiresAt' | 'revokedAt'>[],
  now: number,
): number | null {
  let next = Infinity;
  for (const { expiresAt, revokedAt } of tokens) {
    if (expiresAt === null || revokedAt !== null) continue;
    const end = Date.parse(expiresAt);
    // `tokenState` says "soon" from `soon` milliseconds before the end, and "expired" at it.
    for (const moment of [end - soon, end]) if (moment > now && moment < next) next = moment;
  }
  return next === Infinity ? null : next;
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return a === b ? 0 : a < b ? -1 : 1;
}

function msOf(instant: string): number {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? 0 : ms;
}
