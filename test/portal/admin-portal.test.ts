/** Around the panel: the list, new resellers, roles, classes, and the actions that act at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fields, type Role } from 'self-care-elements/domain';
import { apiTokens, resellers } from '../../examples/portal/server/db/schema.ts';
import { openSeeded, signInEditor } from '../../examples/portal/testing/seeded.ts';
import {
  codeOf,
  eq,
  openSite,
  type Browser,
  type Reply,
  type Site,
} from '../../examples/portal/testing/site.ts';

let site: Site;
let admin: Browser;
before(async () => {
  site = await openSite({}, openSeeded);
  admin = await signInEditor(site);
});
after(() => site.close());

interface Item {
  readonly id: number;
  readonly name: string;
  readonly login: string | null;
  readonly role: { readonly id: string; readonly name: string | null } | null;
  readonly twofa: string;
}

interface List {
  readonly items: readonly Item[];
  readonly total: number;
  readonly pageSize: number;
}

interface ListedRole extends Role {
  readonly isDefault: boolean;
  readonly usedBy: number;
}

const read = <T>({ text }: Reply) => JSON.parse(text) as T;
const find = async (query: string, page = 1) =>
  read<List>(await admin.get(`/admin/api/resellers?${new URLSearchParams({ query, page: String(page) })}`));
const listRoles = async () => read<{ roles: ListedRole[] }>(await admin.get('/admin/api/roles')).roles;

async function create(name: string, customerClassId = 1): Promise<number> {
  return read<{ id: number }>(await admin.post('/admin/api/resellers', { name, customerClassId })).id;
}

test('the list comes in pages that together hold everybody once', async () => {
  const first = await find('');
  const ids = new Set<number>();
  for (let page = 1; (page - 1) * first.pageSize < first.total; page += 1)
    for (const { id } of (await find('', page)).items) ids.add(id);
  assert.equal(ids.size, first.total);
  assert.ok(first.total >= 200);
});

test('the search finds by name, login and number, in any script and case, and takes signs as they are', async () => {
  await create('ΑΙΓΑΊΟ Πορθμείο');
  await create('СЕВЕРНАЯ Паромная');
  await create('100%_sure \\ “quoted”');
  const names = async (query: string) => (await find(query)).items.map(({ name }) => name);
  assert.deepEqual(await names('αιγαίο πορθ'), ['ΑΙΓΑΊΟ Πορθμείο']);
  assert.deepEqual(await names('северная паром'), ['СЕВЕРНАЯ Паромная']);
  assert.deepEqual(await names('100%_SURE \\'), ['100%_sure \\ “quoted”']);
  assert.deepEqual(await names('%%%'), []);
  assert.equal((await find('BrightWater')).items[0]?.login, 'brightwater');
  assert.equal(
    (await find('2')).items.some(({ id }) => id === 2),
    true,
  );
});

test('an unknown role keeps its id and has no name', async () => {
  const [item] = (await find('oldmill')).items;
  assert.deepEqual(item?.role, { id: 'legacy-gold', name: null });
});

test('a new reseller has the default role and no credentials, so nobody can log in as it', async () => {
  const id = await create('Fresh Start ltd');
  const { body } = await admin.get(`/admin/api/resellers/${id}/self-care`);
  assert.equal(body.settings?.values.login, '');
  assert.equal(body.settings?.values.role, body.settings?.facts.defaultRole);
  assert.equal(body.settings?.facts.password.set, false);
  const reply = await admin.post(`/admin/api/resellers/${id}/self-care/log-in-as`, {
    mode: 'assigned-role',
    reason: '',
  });
  assert.equal(reply.status, 422);
  assert.deepEqual(reply.body.problems?.[0]?.path, ['login']);
});

test('a reseller needs a name and a class that exists', async () => {
  const blank = await admin.post('/admin/api/resellers', { name: '   ', customerClassId: 1 });
  assert.deepEqual(blank.body.problems?.[0]?.path, ['name']);
  const classless = await admin.post('/admin/api/resellers', { name: 'A', customerClassId: 99 });
  assert.deepEqual(classless.body.problems?.[0]?.path, ['customerClassId']);
});

test('a role made here is found by the panel’s picker at once', async () => {
  const made = await admin.post('/admin/api/roles', {
    name: 'Ferry desk',
    description: 'Sells crossings',
    group: 'Sales',
    level: 1,
    permissions: ['calls.view', 'rates.view'],
  });
  assert.equal(made.status, 200);
  const found = await admin.post('/admin/api/resellers/1/self-care/find-roles', {
    query: 'FERRY',
    cursor: null,
  });
  const { roles, total } = read<{ roles: Role[]; total: number }>(found);
  assert.equal(total, 1);
  assert.deepEqual(
    roles[0]?.permissions.map(({ id }) => id),
    ['calls.view', 'rates.view'],
  );
});

test('the picker’s pages together hold every role once', async () => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const reply: Reply = await admin.post('/admin/api/resellers/1/self-care/find-roles', {
      query: '',
      cursor,
    });
    const page: { roles: Role[]; nextCursor: string | null } = read(reply);
    ids.push(...page.roles.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  assert.deepEqual(ids.sort(), (await listRoles()).map(({ id }) => id).sort());
});

test('there is always one default role; naming another moves it', async () => {
  const defaults = async () => (await listRoles()).filter(({ isDefault }) => isDefault).map(({ id }) => id);
  assert.deepEqual(await defaults(), ['reseller-standard']);
  assert.equal((await admin.patch('/admin/api/roles/reseller-plus', { isDefault: true })).status, 200);
  assert.deepEqual(await defaults(), ['reseller-plus']);
  assert.equal((await admin.patch('/admin/api/roles/reseller-plus', { isDefault: false })).status, 422);
  await admin.patch('/admin/api/roles/reseller-standard', { isDefault: true });
});

test('a role’s permissions are replaced, unknown ones refused at their place', async () => {
  const path = '/admin/api/roles/sales-shop';
  const refused = await admin.patch(path, { permissions: ['calls.view', 'moon.view'] });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.problems?.[0]?.path, ['permissions', 1]);
  await admin.patch(path, { permissions: ['overview.view'], name: 'Counter' });
  const role = (await listRoles()).find(({ id }) => id === 'sales-shop');
  assert.deepEqual([role?.name, role?.permissions.map(({ id }) => id)], ['Counter', ['overview.view']]);
});

test('editors of the lowest level change neither roles nor classes, others none above themselves', async () => {
  const helpdesk = await signInEditor(site, 1);
  const manager = await signInEditor(site, 2);
  const role = { name: 'R', description: '', group: '', level: 0, permissions: [] };
  for (const reply of [
    await helpdesk.post('/admin/api/roles', role),
    await helpdesk.patch('/admin/api/roles/sales-agent', { name: 'X' }),
    await helpdesk.patch('/admin/api/classes/1', { twofa: true }),
  ])
    assert.deepEqual([reply.status, codeOf(reply)], [403, 'permission.missing']);
  assert.equal((await manager.patch('/admin/api/roles/restricted-legal-hold', { name: 'X' })).status, 403);
  assert.equal((await manager.post('/admin/api/roles', { ...role, level: 3 })).status, 422);
  assert.equal((await manager.post('/admin/api/roles', { ...role, level: 2 })).status, 200);
});

test('a class’s two-factor value holds for all who inherit it', async () => {
  const [item] = (await find('brightwater')).items;
  assert.equal(item?.twofa, 'off');
  await admin.patch('/admin/api/classes/1', { twofa: true });
  assert.equal((await find('brightwater')).items[0]?.twofa, 'on');
  const { body } = await admin.get(`/admin/api/resellers/${item?.id}/self-care`);
  assert.deepEqual(body.settings?.facts.twofa.inherited, { value: true, source: 'Standard resellers' });
  assert.equal(body.settings?.facts.twofa.enrolment.state, 'pending');
  await admin.patch('/admin/api/classes/1', { twofa: false });
});

test('log in as: a ticket in the fragment, for one use', async () => {
  const path = '/admin/api/resellers/1/self-care';
  const { body } = await admin.post(`${path}/log-in-as`, { mode: 'assigned-role', reason: '' });
  const url = new URL(body.url ?? '');
  assert.equal(url.pathname, '/self-care/');
  assert.equal(url.search, '');
  const ticket = url.hash.replace('#ticket=', '');
  const browser = site.browser();
  assert.equal((await browser.post('/self-care/api/redeem', { ticket })).status, 200);
  assert.equal((await browser.get('/self-care/api/me')).body.impersonator?.name, 'Ines Alder');
  assert.equal((await site.browser().post('/self-care/api/redeem', { ticket })).status, 401);
});

test('an account whose role stands above the editor’s level can be looked at, no more', async () => {
  const id = await create('High Ground Ltd');
  await site.db
    .update(resellers)
    .set({ roleId: 'tech-lead', login: 'high.ground', passwordHash: 'x' })
    .where(eq(resellers.id, id));
  const helpdesk = await signInEditor(site, 1);
  const path = `/admin/api/resellers/${id}/self-care`;
  const { body } = await helpdesk.get(path);
  const { readonly = {}, logInAs, tokenRename, tokenOverlaps } = body.capabilities ?? {};
  assert.deepEqual(Object.keys(readonly).sort(), [...fields].sort());
  assert.deepEqual(logInAs, []);
  assert.deepEqual([tokenRename, tokenOverlaps], [false, undefined]);
  const { version } = body.settings ?? {};
  for (const [call, ask] of [
    ['log-in-as', { mode: 'assigned-role', reason: '' }],
    ['create-token', { name: 'x', expiresAt: null }],
    ['rename-token', { id: '1', name: 'x' }],
    ['rotate-token', { id: '1', overlap: 0 }],
    ['end-sessions', {}],
    ['unlock', {}],
    ['reset-twofa', {}],
  ] as const) {
    const reply = await helpdesk.post(`${path}/${call}`, ask);
    assert.deepEqual([reply.status, codeOf(reply)], [403, 'permission.missing'], call);
  }
  const changes = { password: 'a way in through the cellar' };
  assert.equal((await helpdesk.patch(path, { version, changes })).status, 403);
  assert.equal((await admin.patch(path, { version, changes })).status, 200);
});

test('a ticket waits a minute', async () => {
  const { body } = await admin.post('/admin/api/resellers/2/self-care/log-in-as', {
    mode: 'default-role',
    reason: '',
  });
  const ticket = new URL(body.url ?? '').hash.replace('#ticket=', '');
  site.pass(60);
  assert.equal((await site.browser().post('/self-care/api/redeem', { ticket })).status, 401);
});

test('a token is shown once and stored as a hash; revoking it is for ever', async () => {
  const path = '/admin/api/resellers/1/self-care';
  const made = await admin.post(`${path}/create-token`, { name: 'CRM <b>', expiresAt: null });
  const secret = made.body.secret ?? '';
  assert.match(secret, /^sc_[A-Za-z0-9]{36}$/);
  assert.ok(!(await admin.get(path)).text.includes(secret));
  const rows = await site.db.select().from(apiTokens).where(eq(apiTokens.resellerId, 1));
  assert.ok(!JSON.stringify(rows).includes(secret.slice(3, 20)));

  const id = made.body.token?.id;
  const revoked = await admin.post(`${path}/revoke-token`, { id });
  const again = await admin.post(`${path}/revoke-token`, { id });
  assert.equal(again.text, revoked.text);
  assert.equal((await admin.post('/admin/api/resellers/2/self-care/revoke-token', { id })).status, 422);
  const past = await admin.post(`${path}/create-token`, { name: 'late', expiresAt: '2020-01-01T00:00:00Z' });
  assert.deepEqual(past.body.problems?.[0]?.path, ['expiresAt']);
});

test('a login is free, or taken in whatever case; the own one is free', async () => {
  const path = '/admin/api/resellers/1/self-care/check-login';
  const isFree = async (login: string) =>
    read<{ available?: boolean }>(await admin.post(path, { login })).available;
  assert.equal(await isFree('nobody-has-this'), true);
  assert.equal(await isFree('SteinBruck'), false);
  assert.equal(await isFree('Brightwater'), true);
  assert.equal((await admin.post(path, { login: 'ad min' })).body.problems?.[0]?.code, 'login.character');
});

test('unlocking ends the wait after wrong passwords and the lock of the account', async () => {
  const { id } = (await find('atelier-voix')).items[0] ?? { id: 0 };
  const path = `/admin/api/resellers/${id}/self-care`;
  assert.notEqual((await admin.get(path)).body.settings?.facts.lockedUntil, null);
  await admin.post(`${path}/unlock`);
  assert.equal((await admin.get(path)).body.settings?.facts.lockedUntil, null);
});

test('only a reseller with a key can have it reset', async () => {
  const reply = await admin.post('/admin/api/resellers/2/self-care/reset-twofa');
  assert.deepEqual([reply.status, codeOf(reply)], [422, 'twofa.no-key']);
  await site.db
    .update(resellers)
    .set({ totpSecretSealed: 'sealed', totpSince: site.now() })
    .where(eq(resellers.id, 2));
  const reset = await admin.post('/admin/api/resellers/2/self-care/reset-twofa');
  assert.deepEqual(read<{ enrolment: object }>(reset).enrolment, { state: 'pending', since: null });
});
