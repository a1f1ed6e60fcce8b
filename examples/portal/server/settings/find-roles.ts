/** The roles that match a text, page by page. A page begins where the one before ended, whatever came between. */
import { sql } from 'drizzle-orm';
import type { RolesAsk, RolesReply } from 'self-care-elements/contract';
import type { Db } from '../db/open.ts';
import { roleQuery } from '../db/role-keys.ts';
import { roles } from '../db/schema.ts';
import { Refused } from '../http/refusal.ts';
import { readRoles } from './roles.ts';

const pageSize = 50;

/** The last role of a page, and how many there are in all: counted once, with the first page. */
interface End {
  readonly rank: number;
  readonly place: string;
  readonly id: string;
  readonly total: number;
}

export async function findRoles(db: Db, ask: RolesAsk): Promise<Omit<RolesReply, 'ok'>> {
  const { ids, ...rest } = await findRoleIds(db, ask);
  const found = new Map((await readRoles(db, ids)).map((role) => [role.id, role]));
  return { roles: ids.flatMap((id) => found.get(id) ?? []), ...rest };
}

export async function findRoleIds(db: Db, { query, cursor }: RolesAsk) {
  const end = cursor === null ? null : readCursor(cursor);
  const [rows, total] = await Promise.all([rolePage(db, query, end), end?.total ?? countRoles(db, query)]);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    ids: page.map(({ id }) => id),
    nextCursor: last ? writeCursor({ ...last, total }) : null,
    total,
  };
}

/** One row more than a page, to see whether there is another. */
export function rolePage(db: Db, text: string, end: Omit<End, 'total'> | null) {
  const query = roleQuery(text);
  const rank = (query?.rank ?? sql<number>`0`).as('rank');
  const found = db
    .select({ id: roles.id, place: roles.place, rank })
    .from(roles)
    .where(query?.matches)
    .as('found');
  // A rank that is the same for all would keep the index of places from being used.
  const order = query ? [found.rank, found.place, found.id] : [found.place, found.id];
  const from = end && (query ? [end.rank, end.place, end.id] : [end.place, end.id]);
  return db
    .select()
    .from(found)
    .where(from ? sql`(${sql.join(order, sql`, `)}) > ${from}` : undefined)
    .orderBy(...order)
    .limit(pageSize + 1);
}

export function countRoles(db: Db, text: string): Promise<number> {
  return db.$count(roles, roleQuery(text)?.matches);
}

function writeCursor({ rank, total, id, place }: End): string {
  return [rank, total, id, place].join('\n');
}

function readCursor(cursor: string): End {
  const [, rank, total, id, place] = /^(\d)\n(\d{1,9})\n([^\n]{1,64})\n(.*)$/s.exec(cursor) ?? [];
  if (id === undefined || place === undefined)
    throw new Refused(422, [{ path: ['cursor'], code: 'field.value' }]);
  return { rank: Number(rank), total: Number(total), id, place };
}
