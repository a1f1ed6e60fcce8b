/** Opening self-care as the reseller: a ticket for one use within a minute, and a trace of who did it. */
import { randomBytes } from 'node:crypto';
import type { LogInAsAsk } from 'self-care-elements/contract';
import { sha256 } from '../access/sessions.ts';
import type { Portal } from '../context.ts';
import { loginTickets } from '../db/schema.ts';
import { refused, Refused } from '../http/refusal.ts';
import { writeAudit } from './audit.ts';
import type { Viewer } from './capabilities.ts';
import { readAccount } from './read.ts';
import { defaultRoleId, readFullRole } from './roles.ts';

const ticketMs = 60_000;

/** The address to open. The ticket rides in its fragment, which no server log and no referrer holds. */
export async function logInAs(
  { db, clock }: Portal,
  resellerId: number,
  viewer: Viewer,
  { mode, reason }: LogInAsAsk,
): Promise<{ url: string }> {
  const { editorId, capabilities } = viewer;
  if (editorId === null || !capabilities.logInAs.includes(mode) || capabilities.siteUrl === null)
    throw refused(403, 'permission.missing');
  const account = await readAccount(db, resellerId);
  if (account.passwordHash === null) throw new Refused(422, [{ path: ['login'], code: 'value.missing' }]);
  const roleId = mode === 'default-role' ? await defaultRoleId(db) : account.roleId;
  const role = await readFullRole(db, roleId);
  if (role && role.level > viewer.level) throw refused(403, 'role.above-level', { id: role.id });

  const ticket = randomBytes(32).toString('base64url');
  const now = clock();
  await db.transaction(async (tx) => {
    const expiresAt = new Date(now.getTime() + ticketMs);
    await tx.insert(loginTickets).values({ hash: sha256(ticket), resellerId, editorId, mode, expiresAt });
    await writeAudit(tx, now, { editorId, resellerId, action: 'log-in-as', facts: { mode, reason } });
  });
  return { url: `${capabilities.siteUrl}#ticket=${ticket}` };
}
