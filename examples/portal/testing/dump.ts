/** Every row of every table as text: what somebody reads who got hold of the database. */
import { getTableName, isTable } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../server/db/open.ts';
import * as schema from '../server/db/schema.ts';

export async function dumpDatabase(db: Db): Promise<string> {
  const lines: string[] = [];
  for (const table of Object.values(schema) as unknown[]) {
    if (!isTable(table)) continue;
    for (const row of await db.select().from(table as PgTable))
      lines.push(`${getTableName(table)} ${JSON.stringify(row)}`);
  }
  return lines.join('\n');
}
