/** API tokens: shown once when made, stored as SHA-256. */
import { randomFillSync } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { TokenCreateAsk } from 'self-care-elements/contract';
import { generateToken, type TokenFacts } from 'self-care-elements/domain';
import { sha256 } from '../access/sessions.ts';
import type { Db } from '../db/open.ts';
import { apiTokens } from '../db/schema.ts';
import { Refused, refused } from '../http/refusal.ts';

const prefix = 'sc_';

export async function createToken(
  db: Db,
  resellerId: number,
  { name, expiresAt }: TokenCreateAsk,
  now: Date,
): Promise<{ token: TokenFacts; secret: string }> {
  const end = expiresAt === null ? null : new Date(expiresAt);
  if (end !== null && end <= now) throw new Refused(422, [{ path: ['expiresAt'], code: 'token.expired' }]);
  const made = generateToken(prefix, (bytes) => randomFillSync(bytes));
  if (!made.ok) throw new Error(made.problem.code);
  const [row] = await db
    .insert(apiTokens)
    .values({
      resellerId,
      name,
      prefix,
      lastFour: made.value.slice(-4),
      sha256: sha256(made.value),
      createdAt: now,
      expiresAt: end,
    })
    .returning();
  if (!row) throw new Error('No row came back');
  return { token: toToken(row), secret: made.value };
}

/** A token revoked before stays as it is. */
export async function revokeToken(db: Db, resellerId: number, id: string, now: Date): Promise<TokenFacts> {
  if (!/^\d{1,9}$/.test(id)) throw refused(422, 'token.unknown');
  const own = and(eq(apiTokens.id, Number(id)), eq(apiTokens.resellerId, resellerId));
  await db
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(own, isNull(apiTokens.revokedAt)));
  const [row] = await db.select().from(apiTokens).where(own);
  if (!row) throw refused(422, 'token.unknown');
  return toToken(row);
}

export function toToken(row: typeof apiTokens.$inferSelect): TokenFacts {
  return {
    id: String(row.id),
    name: row.name,
    prefix: row.prefix,
    lastFour: row.lastFour,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedFrom: row.lastUsedFrom,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
