/**
 * Wrong codes in a row, of the app and from the list of recovery codes together: after a hundred the
 * factor is closed, and only a reset of the key opens it (NIST SP 800-63B-4, 3.2.2: no more than 100).
 * The one who signs in is told, and so is the trail.
 */
import { eq, sql } from 'drizzle-orm';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import { writeAudit } from '../settings/audit.ts';
import type { Account } from './accounts.ts';

export const failureLimit = 100;

export function isFactorClosed({ totpFailures }: Pick<Account, 'totpFailures'>): boolean {
  return totpFailures >= failureLimit;
}

export async function countFailure({ db, clock }: Portal, account: Pick<Account, 'id'>): Promise<void> {
  const [row] = await db
    .update(resellers)
    .set({ totpFailures: sql`${resellers.totpFailures} + 1` })
    .where(eq(resellers.id, account.id))
    .returning({ failures: resellers.totpFailures });
  if (row?.failures === failureLimit)
    await writeAudit(db, clock(), { editorId: null, resellerId: account.id, action: 'twofa.close' });
}
