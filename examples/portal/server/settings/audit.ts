/** The trail of what was done. Facts name fields and ids; no value that was secret ever stands in them. */
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { audit, editors } from '../db/schema.ts';

export interface AuditEvent {
  /** Null: the reseller did it. */
  readonly editorId: number | null;
  readonly resellerId: number | null;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export async function writeAudit(db: Db, at: Date, event: AuditEvent): Promise<void> {
  await db.insert(audit).values({ at, ...event });
}

/** The newest first. */
export async function readAudit(db: Db, resellerId: number) {
  const rows = await db
    .select({ at: audit.at, editor: editors.name, action: audit.action, facts: audit.facts })
    .from(audit)
    .leftJoin(editors, eq(editors.id, audit.editorId))
    .where(eq(audit.resellerId, resellerId))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(100);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
