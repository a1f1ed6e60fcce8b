/** What the panel asks of its host, answered for one account that exists: one method for each call of the contract. */
import { eq } from 'drizzle-orm';
import type { calls } from 'self-care-elements/contract';
import { checkLogin } from 'self-care-elements/domain';
import type * as z from 'zod/mini';
import { requireRecent } from '../access/recent.ts';
import { endRecoveryCodes } from '../access/recovery-codes.ts';
import { endSessions, resellerKinds } from '../access/sessions.ts';
import { forgive } from '../access/throttle.ts';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import { refused, Refused } from '../http/refusal.ts';
import { writeAudit } from './audit.ts';
import { loginRules, panelContext, type Viewer } from './capabilities.ts';
import { isLoginTaken } from './check.ts';
import { logInAs } from './log-in-as.ts';
import { enrolmentOf, readAccount, readSettings } from './read.ts';
import { findRoles } from './find-roles.ts';
import { rotateToken } from './rotate-token.ts';
import { saveSettings } from './save.ts';
import { createToken, renameToken, revokeToken } from './tokens.ts';

type Calls = typeof calls;
export type CallName = keyof Calls;
export type Ask<Name extends CallName> = z.output<Calls[Name]['ask']>;
export type Granted<Name extends CallName> = Omit<z.output<Calls[Name]['reply']>, 'ok'>;

/** Refusals are thrown. A call left out does not exist for this viewer. */
export type PanelService = {
  readonly [Name in CallName]?: (ask: Ask<Name>) => Promise<Granted<Name>>;
};

export function panelService(portal: Portal, resellerId: number, viewer: Viewer) {
  const { db, clock } = portal;
  const audited = (action: string, facts = {}) =>
    writeAudit(db, clock(), { editorId: viewer.editorId, resellerId, action, facts });

  return {
    load: async () => ({
      settings: await readSettings(portal, resellerId),
      capabilities: viewer.capabilities,
      context: panelContext(await readAccount(db, resellerId), viewer),
    }),

    save: async (ask) => ({ settings: await saveSettings(portal, resellerId, viewer, ask) }),

    checkLogin: async ({ login: text }) => {
      const login = checkLogin(text, loginRules);
      if (!login.ok) throw new Refused(422, [{ path: ['login'], ...login.problem }]);
      return { available: !(await isLoginTaken(db, resellerId, login.value)) };
    },

    logInAs: (ask) => logInAs(portal, resellerId, viewer, ask),

    endSessions: async () => {
      const ended = await endSessions(db, {
        kinds: resellerKinds,
        subjectId: resellerId,
        except: viewer.session,
      });
      await audited('sessions.end', { ended });
      return { ended };
    },

    unlock: async () => {
      const { loginKey } = await readAccount(db, resellerId);
      const accountKey = loginKey === null ? [] : [`account:${loginKey}` as const];
      await forgive(db, [...accountKey, `code:${resellerId}`], clock());
      await db.update(resellers).set({ lockedUntil: null }).where(eq(resellers.id, resellerId));
      await audited('unlock');
      return {};
    },

    resetTwofa: async () => {
      requireRecent(viewer.signedInAt, clock());
      const { totpSecretSealed } = await readAccount(db, resellerId);
      if (totpSecretSealed === null) throw refused(422, 'twofa.no-key');
      await db.transaction(async (tx) => {
        await tx.update(resellers).set(noKey).where(eq(resellers.id, resellerId));
        await endRecoveryCodes(tx, resellerId);
        await endSessions(tx, { kinds: resellerKinds, subjectId: resellerId });
      });
      await audited('twofa.reset');
      return { enrolment: enrolmentOf(await readAccount(db, resellerId)) };
    },

    createToken: async (ask) => {
      const made = await createToken(db, resellerId, ask, clock());
      await audited('token.create', { id: made.token.id });
      return made;
    },

    revokeToken: async ({ id }) => {
      const token = await revokeToken(db, resellerId, id, clock());
      await audited('token.revoke', { id });
      return { token };
    },

    renameToken: async (ask) => {
      const token = await renameToken(db, resellerId, ask);
      await audited('token.rename', { id: token.id });
      return { token };
    },

    rotateToken: async (ask) => {
      const made = await rotateToken(db, resellerId, ask, clock());
      await audited('token.rotate', { id: ask.id, successor: made.token.id, overlap: ask.overlap });
      return made;
    },

    findRoles: (ask) => findRoles(db, ask),
  } satisfies PanelService;
}

const noKey = {
  totpSecretSealed: null,
  totpPendingSealed: null,
  totpPendingAt: null,
  totpSince: null,
  totpLastStep: null,
  totpFailures: 0,
} as const;
