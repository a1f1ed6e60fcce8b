/** A reseller as sign-in sees it, read anew for each request: what an editor changes holds at the next one. */
import { and, asc, eq, type SQL } from 'drizzle-orm';
import {
  admission,
  effectiveTwofa,
  minimumLength,
  toTwofaMode,
  type PasswordPolicy,
} from 'self-care-elements/domain';
import type { Db } from '../db/open.ts';
import { classTrustedIps, customerClasses, resellers, signIns, trustedIps } from '../db/schema.ts';

type Reseller = typeof resellers.$inferSelect;

export interface Account extends Reseller {
  readonly className: string;
  readonly classTwofa: boolean;
}

export type SignInReason = NonNullable<(typeof signIns.$inferSelect)['reason']>;

export function accountByLogin(db: Db, loginKey: string): Promise<Account | null> {
  return findAccount(db, eq(resellers.loginKey, loginKey));
}

export function accountById(db: Db, id: number): Promise<Account | null> {
  return findAccount(db, eq(resellers.id, id));
}

async function findAccount(db: Db, where: SQL): Promise<Account | null> {
  const [row] = await db
    .select({ reseller: resellers, className: customerClasses.name, classTwofa: customerClasses.twofa })
    .from(resellers)
    .innerJoin(customerClasses, eq(customerClasses.id, resellers.classId))
    .where(where);
  return row ? { ...row.reseller, className: row.className, classTwofa: row.classTwofa } : null;
}

/** Whether sign-in asks for a one-time code: the account's own answer, else its class's. */
export function asksForCode(account: Pick<Account, 'twofa' | 'classTwofa'>): boolean {
  return effectiveTwofa(toTwofaMode(account.twofa), { value: account.classTwofa });
}

/**
 * Whether the stored password may be used without a second factor: found out when it was set, since a
 * hash tells no length. Under a policy that has one minimum for both, every password may.
 */
export function standsAlone(account: Pick<Account, 'validWithout2fa'>, policy: PasswordPolicy): boolean {
  return account.validWithout2fa || minimumLength(policy, false) <= minimumLength(policy, true);
}

/**
 * An editor asked for it, or the second factor went and the password is too short to stand alone. The
 * second is looked at, not written down: when a class switches two-factor off, all who follow it must
 * change at their next sign-in, and when it is on again before that, they need not.
 */
export function mustChangePassword(account: Account, policy: PasswordPolicy): boolean {
  return account.mustChangePassword || (!asksForCode(account) && !standsAlone(account, policy));
}

type Admit = ReturnType<typeof admission>;
type Guarded = Pick<Account, 'id' | 'version' | 'classId' | 'trustedEnabled'>;

/** Compiled lists by account; `key` says what they were compiled from. */
const compiled = new Map<number, { readonly key: string; readonly admit: Admit }>();
const compiledLimit = 200;

/** Whether the account's trusted addresses let this one in; an account that does not exist has no list. */
export async function admitsAddress(
  db: Db,
  account: Guarded | null,
  address: string,
  now: Date,
): Promise<boolean> {
  if (!account?.trustedEnabled) return true;
  const admit = await readAdmission(db, account);
  return admit(address, now.getTime()).admitted;
}

/** Ten thousand entries are read once a version, not once a request. */
async function readAdmission(db: Db, account: Guarded): Promise<Admit> {
  const inherited = await db
    .select({ network: classTrustedIps.network })
    .from(classTrustedIps)
    .where(eq(classTrustedIps.classId, account.classId))
    .orderBy(asc(classTrustedIps.id));
  const key = JSON.stringify([account.version, inherited]);
  const known = compiled.get(account.id);
  if (known?.key === key) return known.admit;
  const admit = admission({ enabled: true, entries: await readEntries(db, account.id) }, inherited);
  compiled.delete(account.id);
  compiled.set(account.id, { key, admit });
  const [oldest] = compiled.keys();
  if (compiled.size > compiledLimit && oldest !== undefined) compiled.delete(oldest);
  return admit;
}

async function readEntries(db: Db, resellerId: number) {
  const rows = await db
    .select()
    .from(trustedIps)
    .where(and(eq(trustedIps.resellerId, resellerId), eq(trustedIps.enabled, true)));
  return rows.map((row) => ({ ...row, endsAt: row.endsAt?.toISOString() ?? null }));
}

/** The history that the editor sees: with the true reason, which the reseller is never told. Null: nobody's login. */
export async function recordSignIn(
  db: Db,
  entry: { resellerId: number | null; address: string; at: Date; reason: SignInReason | null },
): Promise<void> {
  await db.insert(signIns).values({ ...entry, ok: entry.reason === null });
}
