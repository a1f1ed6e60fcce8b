import { and, eq, gt, isNull } from 'drizzle-orm';
import { accountById } from '../access/accounts.ts';
import { readRole } from '../access/roles.ts';
import { createSession, sha256, type OpenedSession } from '../access/sessions.ts';
import type { Portal } from '../context.ts';
import { editors, loginTickets } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';

/**
 * An editor's ticket becomes a self-care session of its own, once. The reseller's addresses and second
 * factor are neither asked nor changed; the editor's level is, again.
 */
export async function redeemTicket(
  { db, clock }: Portal,
  given: { ticket: string; address: string; userAgent: string },
): Promise<OpenedSession> {
  const now = clock();
  const [ticket] = await db
    .update(loginTickets)
    .set({ usedAt: now })
    .where(
      and(
        eq(loginTickets.hash, sha256(given.ticket)),
        isNull(loginTickets.usedAt),
        gt(loginTickets.expiresAt, now),
      ),
    )
    .returning();
  if (!ticket) throw refused(401, 'ticket.refused');
  const { resellerId, editorId, mode } = ticket;
  const [editor] = await db.select({ level: editors.level }).from(editors).where(eq(editors.id, editorId));
  const account = await accountById(db, resellerId);
  if (!editor || !account?.loginKey) throw refused(401, 'ticket.refused');
  const role = await readRole(db, account, mode);
  if ((role?.level ?? 0) > editor.level) throw refused(401, 'ticket.refused');
  const { address, userAgent } = given;
  await writeAudit(db, now, {
    editorId,
    resellerId,
    action: 'log-in-as.open',
    facts: { mode, address },
  });
  const wanted = { kind: 'self', subjectId: resellerId, impersonatorId: editorId, mode } as const;
  return createSession(db, { ...wanted, address, userAgent }, now);
}
