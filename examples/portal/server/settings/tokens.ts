/** API tokens: shown once when made, stored as SHA-256. */
import { randomFillSync } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { TokenCreateAsk, TokenRenameAsk } from 'self-care-elements/contract';
import { generateToken, type TokenFacts } from 'self-care-elements/domain';
import { sha256 } from '../access/sessions.ts';
import type { StoredToken } from '../access/tokens.ts';
import type { Db } from '../db/open.ts';
import { apiTokens } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { checkedLimits, checkedName } from './token-limits.ts';

const prefix = 'sc_';

export async function createToken(
  db: Db,
  resellerId: number,
  ask: TokenCreateAsk,
  now: Date,
): Promise<{ token: TokenFacts; secret: string }> {
  const name = checkedName(ask.name);
  const limits = checkedLimits(ask, now);
  const { row, secret } = await insertToken(db, { resellerId, name, ...limits, createdAt: now });
  return { token: toToken(row), secret };
}

type NewToken = Pick<StoredToken, 'resellerId' | 'name' | 'expiresAt' | 'scopes' | 'networks' | 'createdAt'>;

/** The only moment in which the secret exists here. */
export async function insertToken(db: Db, token: NewToken): Promise<{ row: StoredToken; secret: string }> {
  const made = generateToken(prefix, (bytes) => randomFillSync(bytes));
  if (!made.ok) throw new Error(made.problem.code);
  const secret = made.value;
  const [row] = await db
    .insert(apiTokens)
    .values({ ...token, prefix, lastFour: secret.slice(-4), sha256: sha256(secret) })
    .returning();
  if (!row) throw new Error('No row came back');
  return { row, secret };
}

/** A token revoked before stays as it is. */
export async function revokeToken(db: Db, resellerId: number, id: string, now: Date): Promise<TokenFacts> {
  const own = ownToken(resellerId, id);
  await db
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(own, isNull(apiTokens.revokedAt)));
  const [row] = await db.select().from(apiTokens).where(own);
  if (!row) throw refused(422, 'token.unknown');
  return toToken(row);
}

export async function renameToken(db: Db, resellerId: number, ask: TokenRenameAsk): Promise<TokenFacts> {
  const name = checkedName(ask.name);
  const [row] = await db.update(apiTokens).set({ name }).where(ownToken(resellerId, ask.id)).returning();
  if (!row) throw refused(422, 'token.unknown');
  return toToken(row);
}

/** That token of that account, if there is one. */
export function ownToken(resellerId: number, id: string) {
  if (!/^\d{1,9}$/.test(id)) throw refused(422, 'token.unknown');
  return and(eq(apiTokens.id, Number(id)), eq(apiTokens.resellerId, resellerId));
}

export function toToken(row: StoredToken): TokenFacts & Limits {
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
    ...(row.scopes && { scopes: row.scopes }),
    networks: row.networks,
  };
}

interface Limits {
  readonly scopes?: readonly string[];
  readonly networks: readonly string[];
}
