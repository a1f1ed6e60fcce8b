/** One reseller's settings as the contract tells them. */
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Facts, Settings } from 'self-care-elements/contract';
import type { LocalePrefs } from 'self-care-elements/domain';
import { accountById, asksForCode, standsAlone, type Account } from '../access/accounts.ts';
import { countRecoveryCodes } from '../access/recovery-codes.ts';
import { countSessions } from '../access/sessions.ts';
import { throttledUntil } from '../access/throttle.ts';
import type { Portal } from '../context.ts';
import type { Db } from '../db/open.ts';
import { apiTokens, classTrustedIps, signIns, trustedIps } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { defaultRoleId, readFullRole } from './roles.ts';
import { toToken } from './tokens.ts';

/** Refuses when the reseller is gone. */
export async function readAccount(db: Db, resellerId: number): Promise<Account> {
  const account = await accountById(db, resellerId);
  if (!account) throw refused(404, 'account.gone');
  return account;
}

/** All of one moment, so that values and version belong together. */
export function readSettings(portal: Portal, resellerId: number): Promise<Settings> {
  return portal.db.transaction(
    async (tx) => {
      const account = await readAccount(tx, resellerId);
      return {
        version: String(account.version),
        values: await readValues(tx, account),
        facts: await readFacts({ ...portal, db: tx }, account),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

export async function readValues(db: Db, account: Account): Promise<Settings['values']> {
  const entries = await db
    .select()
    .from(trustedIps)
    .where(eq(trustedIps.resellerId, account.id))
    .orderBy(asc(trustedIps.position));
  return {
    login: account.login ?? '',
    twofa: account.twofa,
    trustedIps: {
      enabled: account.trustedEnabled,
      entries: entries.map(({ id, network, note, enabled, endsAt }) => ({
        id,
        network,
        note,
        enabled,
        endsAt: iso(endsAt),
      })),
    },
    apiAccess: account.apiAccess,
    role: account.roleId,
    locale: localeOf(account),
  };
}

export function localeOf(account: LocalePrefs): LocalePrefs {
  const { timeZone, language, dialect, outputDate, outputTime, outputDateTime, inputDate, inputTime } =
    account;
  return { timeZone, language, dialect, outputDate, outputTime, outputDateTime, inputDate, inputTime };
}

/** The addresses that the customer class adds to the reseller's own. */
export async function readInheritedIps(db: Db, account: Account): Promise<Facts['inheritedIps']> {
  const rows = await db
    .select()
    .from(classTrustedIps)
    .where(eq(classTrustedIps.classId, account.classId))
    .orderBy(asc(classTrustedIps.id));
  return rows.map(({ network, note }) => ({ network, note, source: account.className }));
}

async function readFacts({ db, clock, config }: Portal, account: Account): Promise<Facts> {
  const now = clock();
  const tokens = await db
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.resellerId, account.id))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
  const [lastSignIn] = await readSignIns(db, account.id, true, 1);
  const refusals = await readSignIns(db, account.id, false, 10);
  return {
    password: {
      set: account.passwordHash !== null,
      since: iso(account.passwordSetAt),
      validWithout2fa: account.passwordHash !== null && standsAlone(account, config.passwordPolicy),
      mustChange: account.mustChangePassword,
    },
    twofa: {
      inherited: { value: account.classTwofa, source: account.className },
      enrolment: enrolmentOf(account),
      ...(account.totpSecretSealed !== null && {
        recoveryCodesLeft: await countRecoveryCodes(db, account.id),
      }),
    },
    inheritedIps: await readInheritedIps(db, account),
    tokens: tokens.map(toToken),
    savedRole: await readFullRole(db, account.roleId),
    defaultRole: await defaultRoleId(db),
    lastSignIn: lastSignIn ? { at: lastSignIn.at.toISOString(), address: lastSignIn.address } : null,
    signInAddresses: await readSignInAddresses(db, account.id),
    lockedUntil: iso(await lockedUntil(db, account, now)),
    openSessions: await countSessions(db, account.id, now),
    refusedSignIns: refusals.map(({ at, address, reason }) => ({
      at: at.toISOString(),
      address,
      reason: reason ?? 'password',
    })),
  };
}

/** A key counts as active; without one, sign-in will enrol as soon as two-factor is on. */
export function enrolmentOf(account: Account): Facts['twofa']['enrolment'] {
  if (account.totpSecretSealed !== null) return { state: 'active', since: iso(account.totpSince) };
  return { state: asksForCode(account) ? 'pending' : 'none', since: null };
}

function readSignIns(db: Db, resellerId: number, ok: boolean, limit: number) {
  return db
    .select()
    .from(signIns)
    .where(and(eq(signIns.resellerId, resellerId), eq(signIns.ok, ok)))
    .orderBy(desc(signIns.at), desc(signIns.id))
    .limit(limit);
}

async function readSignInAddresses(db: Db, resellerId: number): Promise<Facts['signInAddresses']> {
  const latest = max(signIns.at);
  const rows = await db
    .select({ address: signIns.address, at: latest })
    .from(signIns)
    .where(and(eq(signIns.resellerId, resellerId), eq(signIns.ok, true)))
    .groupBy(signIns.address)
    .orderBy(desc(latest))
    .limit(5);
  return rows.flatMap(({ address, at }) => (at ? [{ address, at: at.toISOString() }] : []));
}

async function lockedUntil(db: Db, account: Account, now: Date): Promise<Date | null> {
  const { loginKey, lockedUntil } = account;
  const throttled = loginKey === null ? null : await throttledUntil(db, [`account:${loginKey}`], now);
  const ends = [throttled, lockedUntil].filter((end) => end !== null && end > now);
  return ends.length === 0 ? null : new Date(Math.max(...ends.map(Number)));
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
