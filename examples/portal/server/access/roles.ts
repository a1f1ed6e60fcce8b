/** What an account may see, read anew for each request. */
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { rolePermissions, roles, type sessions } from '../db/schema.ts';
import type { Account } from './accounts.ts';

export interface GrantedRole {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly permissions: ReadonlySet<string>;
}

/** Null when the account has no role, or one that no longer exists: nothing is granted then. */
export async function readRole(
  db: Db,
  account: Pick<Account, 'roleId'>,
  mode: (typeof sessions.$inferSelect)['mode'] = 'assigned-role',
): Promise<GrantedRole | null> {
  if (mode === 'assigned-role' && account.roleId === null) return null;
  const rows = await db
    .select({ id: roles.id, name: roles.name, level: roles.level, permission: rolePermissions.permissionId })
    .from(roles)
    .leftJoin(rolePermissions, eq(rolePermissions.roleId, roles.id))
    .where(mode === 'default-role' ? eq(roles.isDefault, true) : eq(roles.id, account.roleId ?? ''))
    .orderBy(asc(rolePermissions.permissionId));
  const [first] = rows;
  if (!first) return null;
  const { id, name, level } = first;
  return { id, name, level, permissions: new Set(rows.flatMap(({ permission }) => permission ?? [])) };
}
