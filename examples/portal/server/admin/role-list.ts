/** Roles as Access control lists them: with what concerns the editor of roles, beside the contract's own. */
import { asc, count, inArray } from 'drizzle-orm';
import { roleSchema, type RolesAsk } from 'self-care-elements/contract';
import type { Role } from 'self-care-elements/domain';
import * as z from 'zod/mini';
import type { Db } from '../db/open.ts';
import { resellers, roles } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { findRoles } from '../settings/find-roles.ts';
import { defaultRoleId, readFullRole, readRoles } from '../settings/roles.ts';

export const listedRoleSchema = z.strictObject({
  ...roleSchema._zod.def.innerType.shape,
  isDefault: z.boolean(),
  usedBy: z.int(),
});

type ListedRole = z.infer<typeof listedRoleSchema>;

/** A page of them, and the default role wherever it stands. */
export async function listRoles(db: Db, ask: RolesAsk) {
  const { roles: found, ...rest } = await findRoles(db, ask);
  const defaultRole = await readFullRole(db, await defaultRoleId(db));
  return { roles: await listed(db, found, defaultRole?.id), defaultRole, ...rest };
}

export async function listedRoleOf(db: Db, id: string): Promise<ListedRole> {
  const [role] = await listed(db, await readRoles(db, [id]), await defaultRoleId(db));
  if (!role) throw refused(404, 'role.unknown', { id });
  return role;
}

/** What a new role may stand under: the groups that there are, as far as a person can look through. */
export async function roleGroups(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ group: roles.grp }).from(roles).orderBy(asc(roles.grp)).limit(200);
  return rows.map(({ group }) => group);
}

async function listed(db: Db, found: readonly Role[], defaultId?: string | null): Promise<ListedRole[]> {
  const ids = found.map(({ id }) => id);
  const used = await db
    .select({ id: resellers.roleId, times: count() })
    .from(resellers)
    .where(inArray(resellers.roleId, ids))
    .groupBy(resellers.roleId);
  const times = new Map(used.map(({ id, times }) => [id, times]));
  return found.map((role) => ({
    ...role,
    isDefault: role.id === defaultId,
    usedBy: times.get(role.id) ?? 0,
  }));
}
