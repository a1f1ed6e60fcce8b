/** API sessions by login and token, as an application of the reseller sees them. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { generateToken } from 'self-care-elements/domain';
import { sha256 } from '../../examples/portal/server/access/sessions.ts';
import {
  apiTokens,
  invoices,
  resellers,
  rolePermissions,
  sessions,
  signIns,
  throttle,
  trustedIps,
} from '../../examples/portal/server/db/schema.ts';
import {
  addReseller,
  addRoles,
  codeOf,
  eq,
  furnish,
  openSite,
  tabs,
  type Ask,
  type Site,
} from '../../examples/portal/testing/site.ts';

let site: Site;
let base: Awaited<ReturnType<typeof furnish>>;
let number = 0;
before(async () => {
  site = await openSite();
  base = await furnish(site.db);
});
after(() => site.close());
beforeEach(() => site.db.delete(throttle));

async function withToken(
  columns: Partial<typeof resellers.$inferInsert> = {},
  token: Partial<typeof apiTokens.$inferInsert> = {},
) {
  number += 1;
  const classId = base.strict.id;
  const account = await addReseller(site.db, `client${number}`, { classId, apiAccess: true, ...columns });
  const made = generateToken('sc_', (bytes) => crypto.getRandomValues(bytes));
  assert.ok(made.ok);
  const [row] = await site.db
    .insert(apiTokens)
    .values({
      resellerId: account.id,
      name: 'CRM',
      prefix: 'sc_',
      lastFour: made.value.slice(-4),
      sha256: sha256(made.value),
      ...token,
    })
    .returning();
  return { id: account.id, login: account.login ?? '', token: made.value, tokenId: row?.id ?? 0 };
}

const open = (login: string, token: string, ask: Ask = {}) =>
  site.send('POST', '/api/session', { body: { login, token }, ...ask });

async function opened(columns: Partial<typeof resellers.$inferInsert> = {}, token = {}, from = '127.0.0.1') {
  const account = await withToken(columns, token);
  const reply = await open(account.login, account.token, { from });
  assert.equal(reply.status, 200);
  const authorization = `Bearer ${reply.body.session}`;
  const get = (path: string, ask: Ask = {}) =>
    site.send('GET', `/api/${path}`, { from, ...ask, headers: { authorization, ...ask.headers } });
  return { ...account, get, reply };
}

test('login and token open a session that needs no second factor, no Origin and no cookie', async () => {
  const { reply, get, id } = await opened({}, {});
  assert.equal(reply.headers['set-cookie'], undefined);
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.match(reply.body.session ?? '', /^[\w-]{43}$/);
  assert.equal(Date.parse(reply.body.expiresAt ?? '') - site.now().getTime(), 24 * 3_600_000);
  await site.db.insert(invoices).values({
    resellerId: id,
    number: 'F-1',
    issuedAt: site.now(),
    dueAt: site.now(),
    amount: 12.5,
  });
  for (const path of ['calls', 'invoices', 'customers']) assert.equal((await get(path)).status, 200, path);
  assert.equal((await get('invoices')).body.items?.[0]?.['number'], 'F-1');
  const bare = await open('x', 'y', { headers: { origin: '' } });
  assert.equal(codeOf(bare), 'sign-in.refused');
});

test('one refusal for every reason', async () => {
  const a = await withToken();
  const b = await withToken();
  const minute = 60_000;
  const expired = await withToken({}, { expiresAt: new Date(site.now().getTime() - minute) });
  const revoked = await withToken({}, { revokedAt: new Date(site.now().getTime() - minute) });
  const off = await withToken({ apiAccess: false });
  const outside = await withToken({ trustedEnabled: true });
  const noRole = await withToken({ roleId: 'gone' });
  const locked = await withToken({ lockedUntil: new Date(site.now().getTime() + minute) });
  const tries = [
    ['nobody', a.token],
    [a.login, 'sc_000000000000000000000000000000000000'],
    [b.login, a.token],
    [a.login, b.token],
    [a.login, sha256(a.token)],
    [a.login, ''],
    [expired.login, expired.token],
    [revoked.login, revoked.token],
    [off.login, off.token],
    [outside.login, outside.token],
    [noRole.login, noRole.token],
    [locked.login, locked.token],
  ] as const;
  const seen = new Set<string>();
  for (const [login, token] of tries) {
    await site.db.delete(throttle);
    const { status, text } = await open(login, token);
    seen.add(`${status} ${text}`);
  }
  assert.deepEqual([...seen], ['401 {"ok":false,"problems":[{"path":[],"code":"sign-in.refused"}]}']);
  const reason = async (id: number) =>
    (await site.db.select().from(signIns).where(eq(signIns.resellerId, id)))[0]?.reason;
  assert.equal(await reason(expired.id), 'token');
  assert.equal(await reason(outside.id), 'address');
  assert.equal(await reason(noRole.id), 'role');
  assert.equal(await reason(locked.id), 'locked');
});

const endings: readonly (readonly [
  string,
  (account: { id: number; tokenId: number }) => Promise<unknown>,
])[] = [
  ['the token is revoked', ({ tokenId }) => changeToken(tokenId, { revokedAt: site.now() })],
  ['the token expires', async () => void site.pass(3600)],
  ['API access is switched off', ({ id }) => change(id, { apiAccess: false })],
  ['the address is no longer trusted', ({ id }) => change(id, { trustedEnabled: true, version: 2 })],
  ['the credentials are gone', ({ id }) => change(id, { login: null, loginKey: null })],
];
const change = (id: number, columns: Partial<typeof resellers.$inferInsert>) =>
  site.db.update(resellers).set(columns).where(eq(resellers.id, id));
const changeToken = (id: number, columns: Partial<typeof apiTokens.$inferInsert>) =>
  site.db.update(apiTokens).set(columns).where(eq(apiTokens.id, id));

for (const [name, end] of endings)
  test(`a running session ends at its next call when ${name}`, async () => {
    const soon = new Date(site.now().getTime() + 3000_000);
    const session = await opened({}, { expiresAt: soon });
    assert.equal(session.reply.body.expiresAt, soon.toISOString(), 'never longer than its token');
    assert.equal((await session.get('calls')).status, 200);
    await end(session);
    const reply = await session.get('calls');
    assert.deepEqual([reply.status, codeOf(reply)], [401, 'session.ended']);
  });

test('trusted addresses hold for opening and for each call', async () => {
  const account = await withToken({ trustedEnabled: true });
  await site.db
    .insert(trustedIps)
    .values({ resellerId: account.id, id: 'a', position: 0, network: '127.0.0.2' });
  assert.equal((await open(account.login, account.token)).status, 401);
  const { body } = await open(account.login, account.token, { from: '127.0.0.2' });
  const headers = { authorization: `Bearer ${body.session}` };
  assert.equal((await site.send('GET', '/api/calls', { headers, from: '127.0.0.2' })).status, 200);
  assert.equal((await site.send('GET', '/api/calls', { headers, from: '127.0.0.3' })).status, 401);
  assert.equal((await site.send('GET', '/api/calls', { headers, from: '127.0.0.2' })).status, 401, 'ended');
});

for (const permission of [null, ...tabs])
  test(`with ${permission ?? 'no'} permission alone the API gives that and no more`, async () => {
    const roleId = `api-${permission}`;
    await addRoles(site.db, [{ id: roleId, name: roleId }]);
    if (permission !== null)
      await site.db.insert(rolePermissions).values({ roleId, permissionId: `${permission}.view` });
    const { get } = await opened({ roleId });
    for (const path of ['calls', 'invoices', 'customers']) {
      const reply = await get(path);
      assert.equal(reply.status, path === permission ? 200 : 403, path);
      if (path !== permission) assert.equal(codeOf(reply), 'permission.missing');
    }
  });

test('a changed role holds at the next call', async () => {
  const { id, get } = await opened();
  assert.equal((await get('invoices')).status, 200);
  await change(id, { roleId: 'calls-only' });
  assert.equal((await get('invoices')).status, 403);
  assert.equal((await get('calls')).status, 200);
});

test('last use: when and from where, written at most once a minute', async () => {
  const { tokenId, get } = await opened({}, {}, '127.0.0.5');
  const used = async () => (await site.db.select().from(apiTokens).where(eq(apiTokens.id, tokenId)))[0];
  const first = await used();
  assert.deepEqual([first?.lastUsedAt, first?.lastUsedFrom], [site.now(), '127.0.0.5']);
  site.pass(59);
  await get('calls');
  assert.deepEqual((await used())?.lastUsedAt, first?.lastUsedAt);
  site.pass(1);
  await get('calls');
  assert.deepEqual((await used())?.lastUsedAt, site.now());
});

test('a request with a session cookie is refused, whatever else it carries', async () => {
  const { get, login, token } = await opened();
  for (const cookie of ['__Host-sc_self=a', '__Host-sc_admin=a']) {
    const reply = await get('calls', { headers: { cookie } });
    assert.deepEqual([reply.status, codeOf(reply)], [400, 'request.cookie']);
    assert.equal((await open(login, token, { headers: { cookie } })).status, 400);
  }
  assert.equal((await get('calls', { headers: { cookie: 'other=1' } })).status, 200);
});

test('a self-care session is no API session, nor the other way round', async () => {
  const { login, reply } = await opened({ twofa: 'no' });
  const browser = site.browser();
  await browser.signIn(login);
  const id = browser.cookies.get('__Host-sc_self');
  assert.equal(
    (await site.send('GET', '/api/calls', { headers: { authorization: `Bearer ${id}` } })).status,
    401,
  );
  const cookie = `__Host-sc_self=${reply.body.session}`;
  assert.equal((await site.send('GET', '/self-care/api/me', { headers: { cookie } })).status, 401);
});

test('no session: no bearer, a wrong one, the token itself, one in the address', async () => {
  const { token, reply } = await opened();
  const { session } = reply.body;
  for (const headers of [
    {},
    { authorization: 'Bearer abc' },
    { authorization: `Bearer ${token}` },
    { authorization: `Basic ${session}` },
  ])
    assert.equal(codeOf(await site.send('GET', '/api/calls', { headers })), 'session.ended');
  assert.equal((await site.send('GET', `/api/calls?session=${session}`)).status, 401);
  assert.equal((await site.send('GET', '/api/session')).status, 404);
});

test('tries are slowed by address, not by account: nobody can shut out another’s application', async () => {
  const { login, token } = await withToken();
  for (let i = 0; i < 10; i += 1)
    assert.equal((await open(login, 'wrong', { from: '127.0.0.7' })).status, 401);
  assert.equal(codeOf(await open(login, token, { from: '127.0.0.7' })), 'throttled');
  assert.equal((await open(login, token)).status, 200);
});

test('neither token nor session lies in the database', async () => {
  const { token, reply } = await opened();
  const dump = JSON.stringify([
    await site.db.select().from(apiTokens),
    await site.db.select().from(sessions),
  ]);
  assert.ok(!dump.includes(token) && !dump.includes(reply.body.session ?? 'missing'));
});

test('the published description knows the session call and names no cookie', async () => {
  const { body } = await site.send('GET', '/api/openapi.json');
  const { openapi, paths } = body as { openapi?: string; paths?: Record<string, object> };
  assert.match(openapi ?? '', /^3\.1/);
  for (const path of [
    '/api/session',
    '/api/calls',
    '/api/invoices',
    '/api/customers',
    '/self-care/api/sign-in',
  ])
    assert.ok(paths?.[path], path);
});
