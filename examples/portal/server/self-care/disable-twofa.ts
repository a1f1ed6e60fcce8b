import { eq, sql } from 'drizzle-orm';
import { minimumLength } from 'self-care-elements/domain';
import { asksForCode, standsAlone } from '../access/accounts.ts';
import { isFactorClosed } from '../access/factor-failures.ts';
import { forgive, spendTry, type ThrottleKey } from '../access/throttle.ts';
import { useCode } from '../access/totp.ts';
import type { Visit } from '../access/visit.ts';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import { Refused, refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';

/** The reseller's own switch: off only with a code, and with a password that can stand alone. */
export async function disableTwofa(portal: Portal, visit: Visit, code: string): Promise<void> {
  const { db, clock } = portal;
  const { passwordPolicy } = portal.config;
  const { account, address, impersonator } = visit;
  if (!asksForCode(account)) return;
  if (account.totpSecretSealed === null) throw refused(422, 'twofa.no-key');
  if (!standsAlone(account, passwordPolicy)) {
    const min = minimumLength(passwordPolicy, false);
    throw new Refused(422, [{ path: ['twofa'], code: 'twofa.password-too-weak-alone', min }]);
  }
  if (isFactorClosed(account)) throw refused(422, 'code.closed');
  const tries: ThrottleKey[] = [`code:${account.id}`, `address:${address}`];
  await spendTry(portal, tries);
  // Not 401: the session stands, only the code is wrong.
  if (!(await useCode(portal, account, code)))
    throw new Refused(422, [{ path: ['code'], code: 'code.refused' }]);
  await forgive(db, tries, clock());
  await db.transaction(async (tx) => {
    await tx
      .update(resellers)
      .set({ twofa: 'no', version: sql`${resellers.version} + 1` })
      .where(eq(resellers.id, account.id));
    const editorId = impersonator?.id ?? null;
    await writeAudit(tx, clock(), { editorId, resellerId: account.id, action: 'twofa.disable' });
  });
}
