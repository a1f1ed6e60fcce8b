/**
 * The reseller's own authenticator: set up before the next sign-in asks for it, and recovery codes. The
 * provider's editors see neither keys nor codes, also not while they visit as the reseller.
 */
import { requireRecent } from '../access/recent.ts';
import { firstRecoveryCodes, issueRecoveryCodes } from '../access/recovery-codes.ts';
import { forgive, spendTry, type ThrottleKey } from '../access/throttle.ts';
import { beginEnrolment, confirmEnrolment, isSetUp } from '../access/totp.ts';
import type { Visit } from '../access/visit.ts';
import type { Portal } from '../context.ts';
import { Refused, refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';
import { enrolmentOf, readAccount } from '../settings/read.ts';
import type { PanelService } from '../settings/service.ts';

export type OwnTwofa = Required<Pick<PanelService, 'setupTwofa' | 'confirmTwofa' | 'recoveryCodes'>>;

export function ownTwofa(portal: Portal, visit: Visit): OwnTwofa {
  const { db, clock } = portal;
  const { account, address, session } = visit;
  const audited = (action: string) =>
    writeAudit(db, clock(), { editorId: null, resellerId: account.id, action });

  return {
    setupTwofa: async () => {
      requireRecent(session.createdAt, clock());
      // In place of a key that counts, whoever holds the session would need no code any more.
      if (account.totpSecretSealed !== null) throw refused(422, 'twofa.has-key');
      const { secret, issuer, account: name } = await beginEnrolment(portal, account);
      await audited('twofa.setup');
      return { setup: { secret, issuer, account: name } };
    },

    confirmTwofa: async ({ code }) => {
      if (!isSetUp(account, clock())) throw refused(422, 'twofa.setup-expired');
      const tries: ThrottleKey[] = [`code:${account.id}`, `address:${address}`];
      await spendTry(portal, tries);
      if (!(await confirmEnrolment(portal, account, code)))
        throw new Refused(422, [{ path: ['code'], code: 'code.refused' }]);
      await forgive(db, tries, clock());
      await audited('twofa.confirm');
      const recoveryCodes = await firstRecoveryCodes(portal, account.id);
      return { enrolment: enrolmentOf(await readAccount(db, account.id)), recoveryCodes };
    },

    recoveryCodes: async () => {
      requireRecent(session.createdAt, clock());
      const recoveryCodes = await issueRecoveryCodes(portal, account.id);
      await audited('twofa.recovery-codes');
      return { recoveryCodes };
    },
  };
}
