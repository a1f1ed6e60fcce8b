import { and, gt, isNull, or } from 'drizzle-orm';
import type { TokenRotateAsk } from 'self-care-elements/contract';
import type { TokenFacts } from 'self-care-elements/domain';
import type { Db } from '../db/open.ts';
import { apiTokens } from '../db/schema.ts';
import { Refused, refused } from '../http/refusal.ts';
import { insertToken, ownToken, toToken } from './tokens.ts';

/** For how many seconds the old token may go on: not at all, an hour, a day. */
export const tokenOverlaps = [0, 3600, 86_400] as const;

/**
 * A successor with the name, the limits and the end of the old token, which itself ends at once or after
 * the overlap, never later than it would have. Both in one transaction; of two at the same time, the
 * condition of the UPDATE lets one through, so that no token has two successors.
 */
export async function rotateToken(
  db: Db,
  resellerId: number,
  { id, overlap }: TokenRotateAsk,
  now: Date,
): Promise<{ token: TokenFacts; replaced: TokenFacts; secret: string }> {
  if (!tokenOverlaps.some((offered) => offered === overlap))
    throw new Refused(422, [{ path: ['overlap'], code: 'field.value' }]);
  const own = ownToken(resellerId, id);
  return db.transaction(async (tx) => {
    const [old] = await tx.select().from(apiTokens).where(own);
    if (!old) throw refused(422, 'token.unknown');
    const { name, expiresAt, scopes, networks } = old;
    const { row, secret } = await insertToken(tx, {
      resellerId,
      name,
      expiresAt,
      scopes,
      networks,
      createdAt: now,
    });
    const [replaced] = await tx
      .update(apiTokens)
      .set({ successorId: row.id, ...endAfter(overlap, expiresAt, now) })
      .where(
        and(
          own,
          isNull(apiTokens.successorId),
          isNull(apiTokens.revokedAt),
          or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)),
        ),
      )
      .returning();
    // Thrown within the transaction: the successor goes with it.
    if (!replaced) throw refused(422, 'token.unknown');
    return { token: toToken(row), replaced: toToken(replaced), secret };
  });
}

function endAfter(overlap: number, expiresAt: Date | null, now: Date) {
  if (overlap === 0) return { revokedAt: now };
  const end = now.getTime() + overlap * 1000;
  return { expiresAt: new Date(Math.min(end, expiresAt?.getTime() ?? Infinity)) };
}
