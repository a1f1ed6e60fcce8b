/** Roles, their permissions, and customer classes. */
import { randomUUID } from 'node:crypto';
import { asc, count, eq } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { permissionSchema, refusalSchema, roleSchema, rolesAskSchema } from 'self-care-elements/contract';
import * as z from 'zod/mini';
import type { PortalOptions } from '../context.ts';
import type { Db } from '../db/open.ts';
import { roleKeys } from '../db/role-keys.ts';
import { customerClasses, permissions, resellers, rolePermissions, roles } from '../db/schema.ts';
import { Refused, refused } from '../http/refusal.ts';
import { writeAudit } from '../settings/audit.ts';
import { readPermissions } from '../settings/roles.ts';
import { listedRoleOf, listedRoleSchema, listRoles, roleGroups } from './role-list.ts';
import { requireLevel } from './session.ts';

/** Support staff may use roles and classes, not change them. */
const changingLevel = 2;

const done = z.literal(true);
const text = (max: number) => z.string().check(z.trim(), z.maxLength(max));
const permissionIds = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(200));
const classSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  twofa: z.boolean(),
  resellers: z.int(),
});

const answers = <T extends z.core.$ZodLooseShape>(shape: T) => ({
  response: { 200: z.strictObject({ ok: done, ...shape }), '4xx': refusalSchema },
});

const findRoles = {
  querystring: z.strictObject({
    query: z._default(rolesAskSchema._zod.def.innerType.shape.query, ''),
    cursor: z._default(rolesAskSchema._zod.def.innerType.shape.cursor, null),
  }),
  ...answers({
    roles: z.array(listedRoleSchema),
    defaultRole: z.nullable(roleSchema),
    nextCursor: z.nullable(z.string()),
    total: z.int(),
  }),
};

const createRole = {
  body: z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(255)),
    description: text(2000),
    group: text(255),
    level: z.int().check(z.minimum(0), z.maximum(9)),
    permissions: permissionIds,
  }),
  ...answers({ role: listedRoleSchema }),
};

const changeRole = {
  params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
  body: z.strictObject({
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(255))),
    description: z.optional(text(2000)),
    permissions: z.optional(permissionIds),
    /** There is always one default: it is moved by naming another. */
    isDefault: z.optional(z.literal(true)),
  }),
  ...answers({ role: listedRoleSchema }),
};

const changeClass = {
  params: z.strictObject({
    id: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2 ** 31 - 1)),
  }),
  body: z.strictObject({ twofa: z.boolean() }),
  ...answers({ class: classSchema }),
};

export const accessControlRoutes: FastifyPluginAsyncZod<PortalOptions> = async (app, { portal }) => {
  const { db, clock } = portal;

  app.get('/roles', { schema: findRoles }, async ({ query }) => ({
    ok: true as const,
    ...(await listRoles(db, query)),
  }));

  app.get('/role-groups', { schema: answers({ groups: z.array(z.string()) }) }, async () => ({
    ok: true as const,
    groups: await roleGroups(db),
  }));

  app.get('/permissions', { schema: answers({ permissions: z.array(permissionSchema) }) }, async () => ({
    ok: true as const,
    permissions: await readPermissions(db),
  }));

  app.post('/roles', { schema: createRole }, async (request) => {
    const editor = requireLevel(request, changingLevel);
    const { permissions: granted, group: grp, ...columns } = request.body;
    const id = randomUUID();
    const role = { ...columns, id, grp };
    if (role.level > editor.level)
      throw new Refused(422, [{ path: ['level'], code: 'role.above-level', id }]);
    await checkPermissions(db, granted);
    await db.transaction(async (tx) => {
      await tx.insert(roles).values({ ...role, ...roleKeys(role) });
      await grant(tx, id, granted);
      const facts = { role: id, name: role.name };
      await writeAudit(tx, clock(), { editorId: editor.id, resellerId: null, action: 'role.create', facts });
    });
    return { ok: true as const, role: await listedRoleOf(db, id) };
  });

  app.patch('/roles/:id', { schema: changeRole }, async (request) => {
    const editor = requireLevel(request, changingLevel);
    const { id } = request.params;
    const { permissions: granted, isDefault = false, name, description } = request.body;
    if (granted) await checkPermissions(db, granted);
    await db.transaction(async (tx) => {
      const [role] = await tx.select().from(roles).where(eq(roles.id, id)).for('update');
      if (!role) throw refused(404, 'role.unknown', { id });
      if (role.level > editor.level) throw refused(403, 'role.above-level', { id });
      if (isDefault) await tx.update(roles).set({ isDefault: false }).where(eq(roles.isDefault, true));
      const changed = {
        ...role,
        name: name ?? role.name,
        description: description ?? role.description,
        isDefault: isDefault || role.isDefault,
      };
      await tx
        .update(roles)
        .set({ ...changed, ...roleKeys(changed) })
        .where(eq(roles.id, id));
      if (granted) await grant(tx, id, granted);
      const facts = { role: id, fields: Object.keys(request.body) };
      await writeAudit(tx, clock(), { editorId: editor.id, resellerId: null, action: 'role.change', facts });
    });
    return { ok: true as const, role: await listedRoleOf(db, id) };
  });

  app.get('/classes', { schema: answers({ classes: z.array(classSchema) }) }, async () => ({
    ok: true as const,
    classes: await listClasses(db),
  }));

  app.patch('/classes/:id', { schema: changeClass }, async (request) => {
    const editor = requireLevel(request, changingLevel);
    const { id } = request.params;
    const { twofa } = request.body;
    const changed = await db
      .update(customerClasses)
      .set({ twofa })
      .where(eq(customerClasses.id, id))
      .returning();
    if (changed.length === 0) throw refused(404, 'class.unknown', { id });
    const facts = { class: id, twofa };
    await writeAudit(db, clock(), { editorId: editor.id, resellerId: null, action: 'class.change', facts });
    const [row] = await listClasses(db, id);
    if (!row) throw refused(404, 'class.unknown', { id });
    return { ok: true as const, class: row };
  });
};

async function listClasses(db: Db, id?: number) {
  return db
    .select({
      id: customerClasses.id,
      name: customerClasses.name,
      twofa: customerClasses.twofa,
      resellers: count(resellers.id),
    })
    .from(customerClasses)
    .leftJoin(resellers, eq(resellers.classId, customerClasses.id))
    .where(id === undefined ? undefined : eq(customerClasses.id, id))
    .groupBy(customerClasses.id)
    .orderBy(asc(customerClasses.id));
}

async function checkPermissions(db: Db, ids: readonly string[]): Promise<void> {
  const known = new Set((await db.select({ id: permissions.id }).from(permissions)).map(({ id }) => id));
  const problems = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: ['permissions', index], code: 'permission.unknown', id }],
  );
  if (problems.length > 0) throw new Refused(422, problems);
}

async function grant(tx: Db, roleId: string, ids: readonly string[]): Promise<void> {
  await tx.delete(rolePermissions).where(eq(rolePermissions.roleId, roleId));
  const rows = [...new Set(ids)].map((permissionId) => ({ roleId, permissionId }));
  if (rows.length > 0) await tx.insert(rolePermissions).values(rows);
}
