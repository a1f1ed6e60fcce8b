/** Saves a change set: all of it or nothing, and only upon the version that its editor saw. */
import { and, eq, sql } from 'drizzle-orm';
import type { Changes, SaveAsk, Settings } from 'self-care-elements/contract';
import { validWithout2fa, type PasswordPolicy } from 'self-care-elements/domain';
import type { Account } from '../access/accounts.ts';
import { hashPassword } from '../access/passwords.ts';
import { endSessions } from '../access/sessions.ts';
import type { Portal } from '../context.ts';
import type { Db } from '../db/open.ts';
import { loginKey, searchKey } from '../db/keys.ts';
import { resellers, trustedIps } from '../db/schema.ts';
import { Refused } from '../http/refusal.ts';
import { writeAudit } from './audit.ts';
import type { Viewer } from './capabilities.ts';
import { checkChanges } from './check.ts';
import { readAccount, readSettings } from './read.ts';

type Row = Partial<typeof resellers.$inferInsert>;

export async function saveSettings(
  portal: Portal,
  resellerId: number,
  viewer: Viewer,
  { version, changes, endSessions: endsOthers = true }: SaveAsk,
): Promise<Settings> {
  const { db, clock } = portal;
  const policy = portal.config.passwordPolicy;
  const now = clock();
  const account = await readAccount(db, resellerId);
  if (version !== String(account.version)) throw await conflict(portal, resellerId);
  const problems = await checkChanges({ db, policy, account, viewer, changes, now });
  if (problems.length > 0) throw new Refused(422, problems);
  const row = {
    ...plainColumns(account, changes),
    ...(await passwordColumns({ account, viewer, changes, policy, now })),
  };

  const isSaved = await db.transaction(async (tx) => {
    if (!(await updateVersion(tx, account, row))) return false;
    if (changes.trustedIps) await replaceEntries(tx, resellerId, changes.trustedIps.entries);
    if (changes.password) await endOtherSessions(tx, resellerId, viewer, endsOthers);
    const otherSessions = endsOthers ? 'ended' : 'kept';
    const facts = { fields: Object.keys(changes), ...(changes.password && { otherSessions }) };
    await writeAudit(tx, now, { editorId: viewer.editorId, resellerId, action: 'settings.save', facts });
    return true;
  });
  if (!isSaved) throw await conflict(portal, resellerId);
  return readSettings(portal, resellerId);
}

/** One conditional UPDATE decides between two editors who saved at the same time. */
async function updateVersion(tx: Db, account: Account, row: Row): Promise<boolean> {
  const saved = await tx
    .update(resellers)
    .set({ ...row, version: sql`${resellers.version} + 1` })
    .where(and(eq(resellers.id, account.id), eq(resellers.version, account.version)))
    .returning({ id: resellers.id })
    .catch((error: unknown) => {
      if (isUniqueViolation(error) && row.login)
        throw new Refused(422, [{ path: ['login'], code: 'login.taken', login: row.login }]);
      throw error;
    });
  return saved.length === 1;
}

function plainColumns(account: Account, changes: Changes): Row {
  const login = changes.login?.trim();
  return {
    ...changes.locale,
    ...(login && { login, loginKey: loginKey(login), searchKey: searchKey(account.name, login) }),
    ...(changes.twofa && { twofa: changes.twofa }),
    ...(changes.trustedIps && { trustedEnabled: changes.trustedIps.enabled }),
    ...(changes.apiAccess !== undefined && { apiAccess: changes.apiAccess }),
    ...(changes.role !== undefined && { roleId: changes.role }),
    ...(changes.mustChangePassword !== undefined && { mustChangePassword: changes.mustChangePassword }),
  };
}

interface NewPassword {
  readonly account: Account;
  readonly viewer: Viewer;
  readonly changes: Changes;
  readonly policy: PasswordPolicy;
  readonly now: Date;
}

async function passwordColumns({ account, viewer, changes, policy, now }: NewPassword): Promise<Row> {
  if (!changes.password) return {};
  return {
    passwordHash: await hashPassword(changes.password),
    passwordSetAt: now,
    validWithout2fa: validWithout2fa(changes.password, policy),
    // Who sets the own password has changed it.
    mustChangePassword:
      viewer.editorId === null ? false : (changes.mustChangePassword ?? account.mustChangePassword),
  };
}

/**
 * After a new password: all that stands on the old one, or, where the editor lets them go on, at least
 * what waits behind it for a code. API sessions stand on token and login: whoever holds the token could
 * open the next one at once, so ending them would stop applications and nobody else.
 */
async function endOtherSessions(tx: Db, subjectId: number, viewer: Viewer, all: boolean): Promise<void> {
  await endSessions(tx, { kinds: ['self'], subjectId, except: viewer.session, onlyUnfinished: !all });
}

/** The list as one parameter: ten thousand rows of parameters of their own take four times as long. */
async function replaceEntries(
  tx: Db,
  resellerId: number,
  entries: NonNullable<Changes['trustedIps']>['entries'],
): Promise<void> {
  await tx.delete(trustedIps).where(eq(trustedIps.resellerId, resellerId));
  const list = JSON.stringify(entries.map((entry, position) => ({ ...entry, position })));
  await tx.execute(sql`
    insert into ${trustedIps} (reseller_id, id, position, network, note, enabled, ends_at)
    select ${resellerId}::int, id, position, network, note, enabled, "endsAt"
    from jsonb_to_recordset(${list}::jsonb)
      as entry (id text, position int, network text, note text, enabled boolean, "endsAt" timestamptz)
  `);
}

async function conflict(portal: Portal, resellerId: number): Promise<Refused> {
  const current = await readSettings(portal, resellerId);
  return new Refused(409, [{ path: [], code: 'version.conflict' }], { current });
}

/** Both drivers put PostgreSQL's error code on the cause. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === '23505';
}
