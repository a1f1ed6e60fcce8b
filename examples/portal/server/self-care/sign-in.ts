/**
 * Signing in to self-care, in stages: login and password, then (where two-factor is on) a code or the
 * enrolment of a key, then (where asked) a new password. Each stage has a session id of its own.
 */
import { eq } from 'drizzle-orm';
import {
  accountByLogin,
  admitsAddress,
  asksForCode,
  mustChangePassword,
  recordSignIn,
  type Account,
  type SignInReason,
} from '../access/accounts.ts';
import { isFactorClosed } from '../access/factor-failures.ts';
import { hashPassword, isOutdated, verifyPassword } from '../access/passwords.ts';
import { firstRecoveryCodes, useRecoveryCode } from '../access/recovery-codes.ts';
import { readRole } from '../access/roles.ts';
import { advanceSession, createSession, type OpenedSession, type SessionStage } from '../access/sessions.ts';
import { forgive, spendTry, type ThrottleKey } from '../access/throttle.ts';
import { beginEnrolment, confirmEnrolment, useCode, type Enrolment } from '../access/totp.ts';
import type { Visit } from '../access/visit.ts';
import type { Portal } from '../context.ts';
import { loginKey } from '../db/keys.ts';
import { resellers } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
}

export interface Progress {
  readonly session: OpenedSession;
  readonly next: SessionStage;
  readonly enrolment?: Pick<Enrolment, 'uri' | 'secret'>;
  readonly recoveryCodes?: readonly string[];
}

/** Step one. Everything is computed for every name, known or not, and there is one refusal for all reasons. */
export async function signIn(portal: Portal, given: Credentials): Promise<Progress> {
  const { db, clock } = portal;
  const now = clock();
  const key = loginKey(given.login.trim());
  const tries: ThrottleKey[] = [`account:${key}`, `address:${given.address}`];
  await spendTry(portal, tries);
  const account = await accountByLogin(db, key);
  const [isRight, isAdmitted, role] = await Promise.all([
    verifyPassword(given.password, account?.passwordHash ?? null),
    admitsAddress(db, account, given.address, now),
    readRole(db, account ?? { roleId: '' }),
  ]);
  const reason = refusalReason({ account, isRight, isAdmitted, hasRole: role !== null, now });
  if (account === null || reason !== null) {
    await recordSignIn(db, { resellerId: account?.id ?? null, address: given.address, at: now, reason });
    throw refused(401, 'sign-in.refused');
  }
  await forgive(db, tries, now);
  await renewHash(portal, account, given.password);
  return openStage(portal, account, given);
}

/** The code step, also confirming an enrolment. One refusal for wrong, used and outdated codes. */
export async function enterCode(portal: Portal, visit: Visit, code: string): Promise<Progress> {
  if (visit.session.stage === 'enrol') return enrol(portal, visit, code);
  await requireCode(portal, visit, {
    check: () => useCode(portal, visit.account, code),
    refusal: 'code.refused',
  });
  return advance(portal, visit, stageAfterCode(portal, visit.account));
}

/** From the first right code on the app counts, and whoever loses it has recovery codes. */
async function enrol(portal: Portal, visit: Visit, code: string): Promise<Progress> {
  const { account } = visit;
  await requireCode(portal, visit, {
    check: () => confirmEnrolment(portal, account, code),
    refusal: 'code.refused',
    action: 'twofa.confirm',
  });
  const recoveryCodes = await firstRecoveryCodes(portal, account.id);
  return { ...(await advance(portal, visit, stageAfterCode(portal, account))), recoveryCodes };
}

/** In place of a code, by whoever has lost the app. */
export async function enterRecoveryCode(portal: Portal, visit: Visit, code: string): Promise<Progress> {
  await requireCode(portal, visit, {
    check: () => useRecoveryCode(portal, visit.account, code),
    refusal: 'recovery-code.refused',
    action: 'twofa.recovery-code',
  });
  return advance(portal, visit, stageAfterCode(portal, visit.account));
}

interface CodeCheck {
  readonly check: () => Promise<boolean>;
  readonly refusal: string;
  /** What the trail calls it, where it changes more than this sign-in. */
  readonly action?: string;
}

async function requireCode(
  portal: Portal,
  visit: Visit,
  { check, refusal, action }: CodeCheck,
): Promise<void> {
  const { db, clock } = portal;
  const { account, address } = visit;
  const tries: ThrottleKey[] = [`code:${account.id}`, `address:${address}`];
  await spendTry(portal, tries);
  const isClosed = isFactorClosed(account);
  if (isClosed || !(await check())) {
    await recordSignIn(db, { resellerId: account.id, address, at: clock(), reason: 'code' });
    throw refused(401, isClosed ? 'code.closed' : refusal);
  }
  await forgive(db, tries, clock());
  if (action !== undefined) await writeAudit(db, clock(), { editorId: null, resellerId: account.id, action });
}

/** Goes on to `next` with a new session id; the stage behind cannot be used twice. */
export async function advance(
  portal: Portal,
  visit: Visit,
  next: 'change-password' | 'done',
): Promise<Progress> {
  const { db, clock } = portal;
  const session = await advanceSession(db, visit.session, next, clock());
  if (session === null) throw refused(401, 'session.ended');
  if (next === 'done') await recordSuccess(portal, visit.account, visit.address);
  return { session, next };
}

interface Findings {
  readonly account: Account | null;
  readonly isRight: boolean;
  readonly isAdmitted: boolean;
  readonly hasRole: boolean;
  readonly now: Date;
}

function refusalReason({ account, isRight, isAdmitted, hasRole, now }: Findings): SignInReason | null {
  if (!isRight) return 'password';
  if (account?.lockedUntil && account.lockedUntil > now) return 'locked';
  if (!isAdmitted) return 'address';
  return hasRole ? null : 'role';
}

async function openStage(
  portal: Portal,
  account: Account,
  { address, userAgent }: Credentials,
): Promise<Progress> {
  const next = firstStage(portal, account);
  const wanted = { kind: 'self', subjectId: account.id, stage: next, address, userAgent } as const;
  const session = await createSession(portal.db, wanted, portal.clock());
  if (next === 'enrol') {
    const { uri, secret } = await beginEnrolment(portal, account);
    return { session, next, enrolment: { uri, secret } };
  }
  if (next === 'done') await recordSuccess(portal, account, address);
  return { session, next };
}

function firstStage(portal: Portal, account: Account): SessionStage {
  if (asksForCode(account)) return account.totpSecretSealed === null ? 'enrol' : 'code';
  return stageAfterCode(portal, account);
}

function stageAfterCode({ config }: Portal, account: Account): 'change-password' | 'done' {
  return mustChangePassword(account, config.passwordPolicy) ? 'change-password' : 'done';
}

async function renewHash({ db }: Portal, account: Account, password: string): Promise<void> {
  if (account.passwordHash === null || !isOutdated(account.passwordHash)) return;
  const passwordHash = await hashPassword(password);
  await db.update(resellers).set({ passwordHash }).where(eq(resellers.id, account.id));
}

function recordSuccess({ db, clock }: Portal, account: Account, address: string): Promise<void> {
  return recordSignIn(db, { resellerId: account.id, address, at: clock(), reason: null });
}
