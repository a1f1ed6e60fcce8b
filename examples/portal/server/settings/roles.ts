/** Roles with their permissions, in the contract's shape. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { RolesAsk, RolesReply } from 'self-care-elements/contract';
import type { Permission, Role } from 'self-care-elements/domain';
import type { Db } from '../db/open.ts';
import { searchKey } from '../db/keys.ts';
import { permissions, rolePermissions, roles } from '../db/schema.ts';

/** In order of group and name; only the given ones, or all. */
export async function readRoles(db: Db, ids?: readonly string[]): Promise<Role[]> {
  const rows = await db
    .select()
    .from(roles)
    .where(ids && inArray(roles.id, [...ids]))
    .orderBy(asc(roles.grp), asc(roles.level), asc(roles.name));
  const granted = await db
    .select({ roleId: rolePermissions.roleId, permission: permissions })
    .from(rolePermissions)
    .innerJoin(permissions, eq(permissions.id, rolePermissions.permissionId))
    .where(ids && inArray(rolePermissions.roleId, [...ids]))
    .orderBy(asc(permissions.grp), asc(permissions.id));
  const byRole = Map.groupBy(granted, ({ roleId }) => roleId);
  return rows.map(({ id, name, description, grp, level }) => ({
    id,
    name,
    description,
    group: grp,
    level,
    permissions: (byRole.get(id) ?? []).map(({ permission }) => toPermission(permission)),
  }));
}

export async function readFullRole(db: Db, id: string | null): Promise<Role | null> {
  if (id === null) return null;
  const [role] = await readRoles(db, [id]);
  return role ?? null;
}

export async function defaultRoleId(db: Db): Promise<string | null> {
  const [role] = await db.select({ id: roles.id }).from(roles).where(eq(roles.isDefault, true));
  return role?.id ?? null;
}

export async function readPermissions(db: Db): Promise<Permission[]> {
  const rows = await db.select().from(permissions).orderBy(asc(permissions.grp), asc(permissions.id));
  return rows.map(toPermission);
}

const pageSize = 50;

/** One page of the roles whose id, name, group or description holds `query`. The cursor is the last id given. */
export async function findRoles(db: Db, { query, cursor }: RolesAsk): Promise<Omit<RolesReply, 'ok'>> {
  const wanted = searchKey(query.trim());
  const found = (await readRoles(db)).filter(({ id, name, group, description }) =>
    searchKey(id, name, group, description).includes(wanted),
  );
  const start = cursor === null ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  const page = found.slice(start, start + pageSize);
  const more = start + page.length < found.length;
  return { roles: page, nextCursor: more ? (page.at(-1)?.id ?? null) : null, total: found.length };
}

function toPermission({ id, label, grp }: typeof permissions.$inferSelect): Permission {
  return { id, label, group: grp };
}
