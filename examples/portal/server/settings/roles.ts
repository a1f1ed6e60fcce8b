/** Roles with their permissions, in the contract's shape. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Permission, Role } from 'self-care-elements/domain';
import type { Db } from '../db/open.ts';
import { permissions, rolePermissions, roles } from '../db/schema.ts';

/** In order of group and name; only the given ones, or all. */
export async function readRoles(db: Db, ids?: readonly string[]): Promise<Role[]> {
  const rows = await db
    .select()
    .from(roles)
    .where(ids && inArray(roles.id, [...ids]))
    .orderBy(asc(roles.place), asc(roles.id));
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

function toPermission({ id, label, grp }: typeof permissions.$inferSelect): Permission {
  return { id, label, group: grp };
}
