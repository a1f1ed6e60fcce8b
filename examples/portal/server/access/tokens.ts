/** API tokens as the door knows them. Making and revoking them is a matter of settings. */
import { timingSafeEqual } from 'node:crypto';
import { and, eq, isNull, lte, or } from 'drizzle-orm';
import { networkSet } from 'self-care-elements/domain';
import type { Db } from '../db/open.ts';
import { apiTokens } from '../db/schema.ts';
import { sha256 } from './sessions.ts';

export type StoredToken = typeof apiTokens.$inferSelect;

const noteEveryMs = 60_000;

/** By its hash; the last comparison takes the same time wherever the texts differ. */
export async function findToken(db: Db, text: string): Promise<StoredToken | null> {
  const hash = sha256(text);
  const [token] = await db.select().from(apiTokens).where(eq(apiTokens.sha256, hash));
  const isEqual = timingSafeEqual(Buffer.from(hash), Buffer.from(token?.sha256 ?? '0'.repeat(hash.length)));
  return token && isEqual ? token : null;
}

/** Neither revoked nor expired. */
export function isUsable(token: Pick<StoredToken, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now);
}

/** Whether a token may be used from there; without networks of its own, from anywhere. */
export function admitsToken({ networks }: Pick<StoredToken, 'networks'>, address: string): boolean {
  return networks.length === 0 || networkSet(networks).contains(address);
}

/** When and from where a token was last used: written at most once a minute. */
export async function noteTokenUse(
  db: Db,
  token: Pick<StoredToken, 'id' | 'lastUsedAt'>,
  address: string,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - noteEveryMs);
  if (token.lastUsedAt !== null && token.lastUsedAt > before) return;
  const { lastUsedAt } = apiTokens;
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now, lastUsedFrom: address })
    .where(and(eq(apiTokens.id, token.id), or(isNull(lastUsedAt), lte(lastUsedAt, before))));
}
