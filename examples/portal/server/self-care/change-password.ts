import { eq, sql } from 'drizzle-orm';
import { blocklist, checkPassword, validWithout2fa } from 'self-care-elements/domain';
import { asksForCode } from '../access/accounts.ts';
import { hashPassword, verifyPassword } from '../access/passwords.ts';
import { endSessions } from '../access/sessions.ts';
import type { Visit } from '../access/visit.ts';
import { provider } from '../config.ts';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import { Refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';
import { advance, type Progress } from './sign-in.ts';

/** The stage of a password that must be changed: a new one by the policy, and the sign-in is done. */
export async function changePassword(portal: Portal, visit: Visit, password: string): Promise<Progress> {
  const { db, clock } = portal;
  const { passwordPolicy } = portal.config;
  const { account, session } = visit;
  const context = {
    login: account.login ?? '',
    twofa: asksForCode(account),
    blocklist,
    serviceName: provider.name,
  };
  const problems = checkPassword(password, passwordPolicy, context);
  if (problems.length > 0)
    throw new Refused(
      422,
      problems.map((problem) => ({ path: ['password'], ...problem })),
    );
  if (await verifyPassword(password, account.passwordHash))
    throw new Refused(422, [{ path: ['password'], code: 'password.unchanged' }]);
  const passwordHash = await hashPassword(password);
  const now = clock();
  await db.transaction(async (tx) => {
    await tx
      .update(resellers)
      .set({
        passwordHash,
        passwordSetAt: now,
        validWithout2fa: validWithout2fa(password, passwordPolicy),
        mustChangePassword: false,
        version: sql`${resellers.version} + 1`,
      })
      .where(eq(resellers.id, account.id));
    await endSessions(tx, { kinds: ['self'], subjectId: account.id, except: session });
    const facts = { otherSessions: 'ended' };
    await writeAudit(tx, now, { editorId: null, resellerId: account.id, action: 'password.change', facts });
  });
  return advance(portal, visit, 'done');
}
