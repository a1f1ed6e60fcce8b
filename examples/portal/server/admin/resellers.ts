import { and, asc, count, eq, inArray, like, max, or } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { refusalSchema } from 'self-care-elements/contract';
import * as z from 'zod/mini';
import { asksForCode } from '../access/accounts.ts';
import type { Portal, PortalOptions } from '../context.ts';
import type { Db } from '../db/open.ts';
import { searchKey } from '../db/keys.ts';
import { customerClasses, resellers, roles, signIns } from '../db/schema.ts';
import { Refused } from '../http/refusal.ts';
import { readAudit, writeAudit } from '../settings/audit.ts';
import { lookOnly, type Viewer } from '../settings/capabilities.ts';
import { readAccount } from '../settings/read.ts';
import { defaultRoleId, readFullRole } from '../settings/roles.ts';
import { panelRoutes } from '../settings/routes.ts';
import { panelService, type PanelService } from '../settings/service.ts';
import { editorOf, viewerOf } from './session.ts';

const done = z.literal(true);
const rowId = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2 ** 31 - 1));
const byId = z.strictObject({ id: rowId });

const itemSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  login: z.nullable(z.string()),
  customerClass: z.string(),
  role: z.nullable(z.strictObject({ id: z.string(), name: z.nullable(z.string()) })),
  twofa: z.enum(['on', 'off']),
  lastSignIn: z.nullable(z.string()),
});

const listSchema = {
  querystring: z.strictObject({
    query: z._default(z.string().check(z.maxLength(200)), ''),
    page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
  }),
  response: {
    200: z.strictObject({ ok: done, items: z.array(itemSchema), total: z.int(), pageSize: z.int() }),
    '4xx': refusalSchema,
  },
};

const createSchema = {
  body: z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(255)),
    customerClassId: z.int().check(z.minimum(1), z.maximum(2 ** 31 - 1)),
  }),
  response: { 200: z.strictObject({ ok: done, id: z.int() }), '4xx': refusalSchema },
};

const oneSchema = {
  params: byId,
  response: {
    200: z.strictObject({
      ok: done,
      reseller: z.strictObject({
        id: z.int(),
        name: z.string(),
        customerClass: z.strictObject({ id: z.int(), name: z.string() }),
        login: z.nullable(z.string()),
      }),
    }),
    '4xx': refusalSchema,
  },
};

const eventSchema = z.strictObject({
  at: z.string(),
  editor: z.nullable(z.string()),
  action: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

const auditSchema = {
  params: byId,
  response: { 200: z.strictObject({ ok: done, events: z.array(eventSchema) }), '4xx': refusalSchema },
};

export const resellerRoutes: FastifyPluginAsyncZod<PortalOptions> = async (app, { portal }) => {
  const { db, clock } = portal;

  app.get('/resellers', { schema: listSchema }, async ({ query }) => ({
    ok: true as const,
    ...(await listResellers(db, query.query, query.page)),
  }));

  app.post('/resellers', { schema: createSchema }, async (request) => {
    const { name, customerClassId } = request.body;
    const [known] = await db.select().from(customerClasses).where(eq(customerClasses.id, customerClassId));
    if (!known) throw new Refused(422, [{ path: ['customerClassId'], code: 'class.unknown' }]);
    const id = await createReseller(db, name, known.id, clock());
    const editorId = editorOf(request).id;
    await writeAudit(db, clock(), { editorId, resellerId: id, action: 'reseller.create' });
    return { ok: true as const, id };
  });

  app.get('/resellers/:id', { schema: oneSchema }, async ({ params }) => {
    const { id, name, classId, className, login } = await readAccount(db, params.id);
    return {
      ok: true as const,
      reseller: { id, name, customerClass: { id: classId, name: className }, login },
    };
  });

  app.get('/resellers/:id/audit', { schema: auditSchema }, async ({ params }) => {
    await readAccount(db, params.id);
    return { ok: true as const, events: await readAudit(db, params.id) };
  });

  panelRoutes(app, {
    path: '/resellers/:id/self-care',
    params: byId,
    serviceFor: async (request) =>
      serviceFor(portal, byId.parse(request.params).id, viewerOf(request, portal)),
  });
};

/** Who could change the sign-in of an account could use it: its role must not stand above the editor's level. */
async function serviceFor(portal: Portal, id: number, viewer: Viewer): Promise<PanelService> {
  const account = await readAccount(portal.db, id);
  const role = await readFullRole(portal.db, account.roleId);
  if (role === null || role.level <= viewer.level) return panelService(portal, id, viewer);
  const capabilities = lookOnly(
    viewer.capabilities,
    `Only editors of level ${role.level} or above may change this.`,
  );
  const { load, findRoles } = panelService(portal, id, { ...viewer, capabilities });
  return { load, findRoles };
}

const pageSize = 25;

/** By name, login or number. */
async function listResellers(db: Db, query: string, page: number) {
  const wanted = searchKey(query.trim());
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const isNumber = /^\d{1,9}$/.test(wanted);
  const where = or(
    like(resellers.searchKey, pattern),
    isNumber ? eq(resellers.id, Number(wanted)) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(resellers).where(where);
  const rows = await db
    .select({ reseller: resellers, customerClass: customerClasses, roleName: roles.name })
    .from(resellers)
    .innerJoin(customerClasses, eq(customerClasses.id, resellers.classId))
    .leftJoin(roles, eq(roles.id, resellers.roleId))
    .where(where)
    .orderBy(asc(resellers.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const lastSignIns = await readLastSignIns(
    db,
    rows.map(({ reseller }) => reseller.id),
  );
  const items = rows.map(({ reseller, customerClass, roleName }) => ({
    id: reseller.id,
    name: reseller.name,
    login: reseller.login,
    customerClass: customerClass.name,
    role: reseller.roleId === null ? null : { id: reseller.roleId, name: roleName },
    twofa: asksForCode({ ...reseller, classTwofa: customerClass.twofa }) ? ('on' as const) : ('off' as const),
    lastSignIn: lastSignIns.get(reseller.id) ?? null,
  }));
  return { items, total: counted?.total ?? 0, pageSize };
}

async function readLastSignIns(db: Db, ids: number[]): Promise<Map<number | null, string | null>> {
  const rows = await db
    .select({ id: signIns.resellerId, at: max(signIns.at) })
    .from(signIns)
    .where(and(inArray(signIns.resellerId, ids), eq(signIns.ok, true)))
    .groupBy(signIns.resellerId);
  return new Map(rows.map(({ id, at }) => [id, at?.toISOString() ?? null]));
}

/** With the default role, and no credentials yet. */
async function createReseller(db: Db, name: string, classId: number, createdAt: Date): Promise<number> {
  const roleId = await defaultRoleId(db);
  const [row] = await db
    .insert(resellers)
    .values({ name, searchKey: searchKey(name), classId, roleId, createdAt })
    .returning({ id: resellers.id });
  if (!row) throw new Error('No row came back');
  return row.id;
}
