/** Whether a change set may be saved: the domain's rules and what only the server knows, each problem by its path. */
import { and, eq, ne } from 'drizzle-orm';
import type { Changes, HostProblem } from 'self-care-elements/contract';
import {
  blocklist,
  checkLocale,
  checkLogin,
  checkPassword,
  checkTrustedIps,
  checkTwofa,
  effectiveTwofa,
  isKnownTimeZone,
  minimumLength,
  type LocalePrefs,
  type PasswordPolicy,
} from 'self-care-elements/domain';
import { asksForCode, mustChangePassword, standsAlone, type Account } from '../access/accounts.ts';
import { verifyPassword } from '../access/passwords.ts';
import { provider } from '../config.ts';
import type { Db } from '../db/open.ts';
import { loginKey } from '../db/keys.ts';
import { resellers } from '../db/schema.ts';
import { languages, loginRules, type Viewer } from './capabilities.ts';
import { localeOf } from './read.ts';
import { readFullRole } from './roles.ts';

interface Case {
  readonly db: Db;
  readonly policy: PasswordPolicy;
  readonly account: Account;
  readonly viewer: Viewer;
  readonly changes: Changes;
  readonly now: Date;
}

type Field = keyof Changes;

export async function checkChanges(wanted: Case): Promise<HostProblem[]> {
  const problems = await Promise.all([
    closedFields(wanted),
    loginProblems(wanted),
    passwordProblems(wanted),
    twofaProblems(wanted),
    trustedIpProblems(wanted),
    roleProblems(wanted),
    localeProblems(wanted),
  ]);
  return problems.flat();
}

/** The effective answer of the same draft. */
export function twofaAfter(account: Account, changes: Changes): boolean {
  return effectiveTwofa(changes.twofa ?? account.twofa, { value: account.classTwofa });
}

function closedFields({ viewer: { capabilities }, changes }: Case): HostProblem[] {
  const isClosed = (field: Field) =>
    capabilities.hidden.includes(field) || capabilities.readonly[field] !== undefined;
  return (Object.keys(changes) as Field[])
    .filter(isClosed)
    .map((field) => ({ path: [field], code: 'field.read-only' }));
}

async function loginProblems({ db, account, changes }: Case): Promise<HostProblem[]> {
  const path = ['login'];
  if (changes.login === undefined)
    return changes.password && account.login === null ? [{ path, code: 'value.missing' }] : [];
  const login = checkLogin(changes.login, loginRules);
  if (!login.ok) return [{ path, ...login.problem }];
  if (login.value === '')
    return account.login !== null || changes.password ? [{ path, code: 'value.missing' }] : [];
  const taken = await isLoginTaken(db, account.id, login.value);
  return taken ? [{ path, code: 'login.taken', login: login.value }] : [];
}

export async function isLoginTaken(db: Db, resellerId: number, login: string): Promise<boolean> {
  const others = await db
    .select({ id: resellers.id })
    .from(resellers)
    .where(and(eq(resellers.loginKey, loginKey(login)), ne(resellers.id, resellerId)));
  return others.length > 0;
}

async function passwordProblems(wanted: Case): Promise<HostProblem[]> {
  const { account, changes, policy } = wanted;
  if (!changes.password) return [];
  const context = {
    login: changes.login?.trim() ?? account.login ?? '',
    twofa: twofaAfter(account, changes),
    blocklist,
    serviceName: provider.name,
  };
  const path = ['password'];
  const problems = checkPassword(changes.password, policy, context).map((problem) => ({ path, ...problem }));
  if (problems.length > 0) return problems;
  return (await isEvaded(wanted)) ? [{ path, code: 'password.unchanged' }] : [];
}

/** Who must change the own password does not get out of it by setting the old one again. */
async function isEvaded({ account, viewer, changes: { password = '' }, policy }: Case): Promise<boolean> {
  if (viewer.editorId !== null || !mustChangePassword(account, policy)) return false;
  return verifyPassword(password, account.passwordHash);
}

/** Switching two-factor off leaves the password alone: it, or the new one, must be able to stand so. */
function twofaProblems({ account, viewer, changes, policy }: Case): HostProblem[] {
  const path = ['twofa'];
  const { twofa: saved, classTwofa, passwordHash } = account;
  // Who has a switch gives a code with it, by a request of its own.
  const goesOff = asksForCode(account) && !twofaAfter(account, changes);
  if (goesOff && viewer.capabilities.twofaVariant === 'switch') return [{ path, code: 'code.refused' }];
  const fits = passwordHash === null || standsAlone(account, policy) || changes.password;
  const passwordMinimum = fits ? null : minimumLength(policy, false);
  const problem = checkTwofa(changes.twofa ?? saved, {
    saved,
    inherited: { value: classTwofa },
    passwordMinimum,
  });
  return problem ? [{ path, ...problem }] : [];
}

function trustedIpProblems({ changes: { trustedIps }, now }: Case): HostProblem[] {
  if (!trustedIps) return [];
  const firstOf = new Map(trustedIps.entries.map(({ id }, index) => [id, index] as const).reverse());
  const repeated = trustedIps.entries.flatMap(({ id }, index) =>
    firstOf.get(id) === index
      ? []
      : [{ path: ['trustedIps', 'entries', index, 'id'], code: 'field.value', rule: 'unique' }],
  );
  const problems = checkTrustedIps(trustedIps, { now: now.getTime() });
  return [...repeated, ...problems.map((problem) => ({ ...problem, path: ['trustedIps', ...problem.path] }))];
}

/** The stored role stays allowed, even an unknown one or one above the editor's level. */
async function roleProblems({ db, account, viewer, changes: { role: id } }: Case): Promise<HostProblem[]> {
  if (id === undefined || id === null || id === account.roleId) return [];
  const role = await readFullRole(db, id);
  if (!role) return [{ path: ['role'], code: 'role.unknown', id }];
  return role.level > viewer.level ? [{ path: ['role'], code: 'role.above-level', id }] : [];
}

/** What was stored before and is not touched does not stand in the way, even when it is unknown today. */
function localeProblems({ account, changes: { locale } }: Case): HostProblem[] {
  if (!locale) return [];
  const draft = { ...localeOf(account), ...(locale as Partial<LocalePrefs>) };
  const isChanged = (key: unknown) =>
    draft.dialect !== account.dialect ||
    draft[key as keyof LocalePrefs] !== account[key as keyof LocalePrefs];
  return checkLocale(draft, { languages, isKnownTimeZone })
    .filter(({ path: [key] }) => isChanged(key))
    .map((problem) => ({ ...problem, path: ['locale', ...problem.path] }));
}
