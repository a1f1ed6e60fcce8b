/** A running self-care session: what each request checks anew, what the role grants, log in as. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { sha256 } from '../../examples/portal/server/access/sessions.ts';
import {
  audit,
  calls,
  classTrustedIps,
  editors,
  loginTickets,
  permissions,
  resellers,
  rolePermissions,
  sessions,
  throttle,
  trustedIps,
} from '../../examples/portal/server/db/schema.ts';
import {
  addReseller,
  addRoles,
  and,
  codeOf,
  eq,
  furnish,
  openSite,
  tabs,
  type Site,
} from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';

let site: Site;
let base: Awaited<ReturnType<typeof furnish>>;
let number = 0;
before(async () => {
  site = await openSite();
  base = await furnish(site.db);
});
after(() => site.close());
beforeEach(() => site.db.delete(throttle));

async function signedIn(columns: Partial<typeof resellers.$inferInsert> = {}, from?: string) {
  number += 1;
  const account = await addReseller(site.db, `reseller${number}`, { classId: base.plain.id, ...columns });
  const browser = site.browser(from);
  assert.equal((await browser.signIn(account.login ?? '')).body.next, 'done');
  return { ...account, browser };
}

/** As a save does: the columns and a new version. */
async function change(id: number, columns: Partial<typeof resellers.$inferInsert>) {
  const [row] = await site.db.select().from(resellers).where(eq(resellers.id, id));
  await site.db
    .update(resellers)
    .set({ ...columns, version: (row?.version ?? 0) + 1 })
    .where(eq(resellers.id, id));
}

async function trust(resellerId: number, ...entries: Partial<typeof trustedIps.$inferInsert>[]) {
  await site.db.delete(trustedIps).where(eq(trustedIps.resellerId, resellerId));
  const rows = entries.map((entry, position) => ({
    resellerId,
    id: String(position),
    position,
    network: '10.0.0.0/8',
    ...entry,
  }));
  if (rows.length > 0) await site.db.insert(trustedIps).values(rows);
  await change(resellerId, { trustedEnabled: true });
}

async function newRole(id: string, granted: readonly string[], level = 0) {
  await addRoles(site.db, [{ id, name: `Role ${id}`, level }]);
  if (granted.length > 0)
    await site.db
      .insert(rolePermissions)
      .values(granted.map((permissionId) => ({ roleId: id, permissionId })));
}

test('tightening the trusted addresses ends a session outside them at its next request, for good', async () => {
  const { id, browser } = await signedIn({}, '127.0.0.2');
  await trust(id, { network: '127.0.0.2' });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  await trust(id, { network: '127.0.0.1' });
  const reply = await browser.get(`${api}/me`);
  assert.deepEqual([reply.status, codeOf(reply)], [401, 'session.ended']);
  await trust(id, { network: '127.0.0.2' });
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});

test('a cookie carried to another address opens nothing there', async () => {
  const { id, browser } = await signedIn({}, '127.0.0.2');
  await trust(id, { network: '127.0.0.2' });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  assert.equal((await browser.get(`${api}/me`, { from: '127.0.0.3' })).status, 401);
});

const hour = 3_600_000;
const lists = (now: Date) =>
  [
    ['the network around it', true, [{ network: '127.0.0.0/30' }]],
    ['one of several', true, [{}, { network: '127.0.0.2' }]],
    ['an entry that ends later', true, [{ network: '127.0.0.2', endsAt: new Date(now.getTime() + hour) }]],
    ['an entry that has ended', false, [{ network: '127.0.0.2', endsAt: new Date(now.getTime() - hour) }]],
    ['an entry switched off', false, [{ network: '127.0.0.2', enabled: false }]],
    ['a text that is no network', false, [{ network: '127.0.0.2/33' }]],
    ['all of IPv6', false, [{ network: '::/0' }]],
    ['an empty list', false, []],
  ] as const;
for (const [index, [name, isAdmitted]] of lists(new Date(0)).entries())
  test(`${name} ${isAdmitted ? 'admits' : 'does not admit'} 127.0.0.2`, async () => {
    const { id, browser } = await signedIn({}, '127.0.0.2');
    await trust(id, ...(lists(site.now())[index]?.[2] ?? []));
    assert.equal((await browser.get(`${api}/me`)).status, isAdmitted ? 200 : 401);
  });

test('an entry ends while a session runs, without anyone saving', async () => {
  const { id, browser } = await signedIn({}, '127.0.0.2');
  await trust(id, { network: '127.0.0.2', endsAt: new Date(site.now().getTime() + 60_000) });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  site.pass(61);
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});

test('the addresses of the class count beside the own ones, as they are at this request', async () => {
  const { id, browser } = await signedIn({ classId: base.strict.id, twofa: 'no' }, '127.0.0.2');
  await trust(id, { network: '10.0.0.0/8' });
  await site.db.insert(classTrustedIps).values({ classId: base.strict.id, network: '127.0.0.2' });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  await site.db.delete(classTrustedIps);
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});

for (const permission of [null, ...tabs])
  test(`with ${permission ?? 'no'} permission alone: its tab, its endpoint, 403 elsewhere`, async () => {
    const role = `walk-${permission}`;
    await newRole(role, permission === null ? [] : [`${permission}.view`]);
    const { browser } = await signedIn({ roleId: role });
    const me = await browser.get(`${api}/me`);
    assert.deepEqual(
      me.body.tabs?.map(({ id }) => id),
      permission === null ? [] : [permission],
    );
    for (const tab of tabs) {
      const reply = await browser.get(`${api}/${tab}`);
      assert.equal(reply.status, tab === permission ? 200 : 403, tab);
      if (tab !== permission) assert.equal(codeOf(reply), 'permission.missing');
    }
    for (const path of ['create-token', 'revoke-token', 'disable-twofa'])
      if (permission !== 'access')
        assert.equal((await browser.post(`${api}/access/${path}`)).status, 403, path);
    if (permission !== 'access') assert.equal((await browser.patch(`${api}/access`, {})).status, 403);
  });

test('every endpoint of data is behind a permission that exists, and none is open without a session', async () => {
  const known = (await site.db.select().from(permissions)).map(({ id }) => id);
  for (const tab of tabs) {
    assert.ok(known.includes(`${tab}.view`));
    const reply = await site.send('GET', `${api}/${tab}`);
    assert.deepEqual([reply.status, codeOf(reply)], [401, 'session.ended'], tab);
  }
});

test('a changed role holds at the next request of a running session, and so does what a role grants', async () => {
  const { id, browser } = await signedIn({ roleId: 'calls-only' });
  assert.equal((await browser.get(`${api}/invoices`)).status, 403);
  await change(id, { roleId: 'all' });
  assert.equal((await browser.get(`${api}/invoices`)).status, 200);
  assert.equal((await browser.get(`${api}/me`)).body.tabs?.length, 7);

  await newRole('shrinking', ['calls.view', 'rates.view']);
  await change(id, { roleId: 'shrinking' });
  assert.equal((await browser.get(`${api}/rates`)).status, 200);
  const lost = and(eq(rolePermissions.roleId, 'shrinking'), eq(rolePermissions.permissionId, 'rates.view'));
  await site.db.delete(rolePermissions).where(lost);
  assert.equal((await browser.get(`${api}/rates`)).status, 403);

  await change(id, { roleId: 'no such role' });
  assert.deepEqual((await browser.get(`${api}/me`)).body.tabs, []);
  assert.equal((await browser.get(`${api}/calls`)).status, 403);
});

test('changed zone, language and formats hold at the next request; the zone comes resolved', async () => {
  const { id, browser } = await signedIn();
  const locale = async () => (await browser.get(`${api}/me`)).body.locale;
  assert.equal((await locale())?.timeZone, 'Europe/Madrid', 'none chosen: the provider’s');
  await change(id, {
    timeZone: 'Asia/Kathmandu',
    language: 'ar',
    outputDate: 'DD/MM/YYYY',
    inputDate: 'DD.MM.YY',
  });
  const changed = await locale();
  assert.equal(changed?.timeZone, 'Asia/Kathmandu');
  assert.deepEqual(
    [changed.language, changed.outputDate, changed.inputDate],
    ['ar', 'DD/MM/YYYY', 'DD.MM.YY'],
  );
  await change(id, { timeZone: 'Mars/Olympus' });
  assert.equal((await locale())?.timeZone, 'Europe/Madrid', 'unknown: the provider’s');
});

test('calls from a day, or from a time of it: both are of the reseller’s clocks', async () => {
  const { id, browser } = await signedIn({ timeZone: 'Asia/Kathmandu' });
  const rows = ['2026-02-09T18:14:59.000Z', '2026-02-09T18:15:00.000Z', '2026-02-10T12:00:00.000Z'];
  await site.db.insert(calls).values(
    rows.map((at) => ({
      resellerId: id,
      startedAt: new Date(at),
      number: '34910000000',
      seconds: 60,
      amount: 0.1,
    })),
  );
  const { body } = await browser.get(`${api}/calls?from=2026-02-10`);
  assert.deepEqual(
    body.items?.map(({ startedAt }) => startedAt),
    [rows[2], rows[1]],
    '00:00 in Kathmandu is 18:15 UTC',
  );
  const since = await browser.get(`${api}/calls?from=2026-02-10&time=00:00:01`);
  assert.deepEqual(
    since.body.items?.map(({ startedAt }) => startedAt),
    [rows[2]],
  );
  assert.equal((await browser.get(`${api}/calls`)).body.items?.length, 3);
  for (const query of [
    'from=2026-02-30',
    'from=10.02.2026',
    'from=',
    'until=2026-02-10',
    'time=10:00:00',
    'from=2026-02-10&time=24:00:00',
    'from=2026-02-10&time=10:00:00Z',
  ])
    assert.equal((await browser.get(`${api}/calls?${query}`)).status, 422, query);
  const other = await signedIn();
  assert.deepEqual(
    (await other.browser.get(`${api}/calls`)).body.items,
    [],
    'nobody sees the calls of another',
  );
});

test('a session ends an hour after the last request', async () => {
  const { browser } = await signedIn();
  site.pass(3599);
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  site.pass(3600);
  assert.equal(codeOf(await browser.get(`${api}/me`)), 'session.ended');
});

test('each area reads only its own cookie', async () => {
  const { browser } = await signedIn();
  const id = browser.cookies.get('__Host-sc_self') ?? '';
  for (const cookie of [`__Host-sc_admin=${id}`, `sc_self=${id}`])
    assert.equal((await site.send('GET', `${api}/me`, { headers: { cookie } })).status, 401, cookie);
});

test('without TLS and off loopback cookies have no prefix, and the prefixed name is not read', async () => {
  const plain = await openSite({ PORTAL_ORIGIN: 'http://portal.example' });
  const { plain: cls } = await furnish(plain.db);
  const { login } = await addReseller(plain.db, 'anna', { classId: cls.id });
  const [cookie = ''] = (await plain.browser().signIn(login ?? '')).headers['set-cookie'] ?? [];
  assert.match(cookie, /^sc_self=/);
  assert.doesNotMatch(cookie, /Secure/);
  await plain.close();
});

/** A ticket as the admin side writes it. */
async function ticketFor(resellerId: number, columns: Partial<typeof loginTickets.$inferInsert> = {}) {
  const ticket = randomBytes(32).toString('base64url');
  await site.db.insert(loginTickets).values({
    hash: sha256(ticket),
    resellerId,
    editorId: base.editor.id,
    mode: 'assigned-role',
    expiresAt: new Date(site.now().getTime() + 60_000),
    ...columns,
  });
  return ticket;
}

test('log in as: a session of its own that says who is there; addresses and second factor neither asked nor changed', async () => {
  const own = await signedIn({ roleId: 'calls-only' });
  await trust(own.id, { network: '10.0.0.0/8' });
  await change(own.id, { twofa: 'yes', mustChangePassword: true });
  const browser = site.browser();
  const reply = await browser.post(`${api}/redeem`, { ticket: await ticketFor(own.id) });
  assert.deepEqual(reply.body, { ok: true, next: 'done' });
  const me = await browser.get(`${api}/me`);
  assert.deepEqual(me.body.impersonator, { name: 'Edda Ito' });
  assert.deepEqual(
    me.body.tabs?.map(({ id }) => id),
    ['calls'],
  );
  const events = await site.db.select().from(audit).where(eq(audit.resellerId, own.id));
  assert.deepEqual(
    events.map(({ action, editorId, resellerId }) => ({ action, editorId, resellerId })),
    [{ action: 'log-in-as.open', editorId: base.editor.id, resellerId: own.id }],
  );
  const [row] = await site.db.select().from(resellers).where(eq(resellers.id, own.id));
  assert.deepEqual([row?.twofa, row?.mustChangePassword, row?.trustedEnabled], ['yes', true, true]);
});

test('the reseller’s own session shows no impersonator', async () => {
  const { browser } = await signedIn();
  assert.equal((await browser.get(`${api}/me`)).body.impersonator, null);
});

test('with the default role: its tabs, not the assigned one’s', async () => {
  const { id } = await signedIn({ roleId: 'calls-only' });
  const browser = site.browser();
  await browser.post(`${api}/redeem`, { ticket: await ticketFor(id, { mode: 'default-role' }) });
  assert.equal((await browser.get(`${api}/me`)).body.tabs?.length, 7);
});

test('an editor may look at an account whose role no longer exists: there is nothing to see', async () => {
  const { id } = await signedIn();
  await change(id, { roleId: 'no such role' });
  const browser = site.browser();
  assert.equal((await browser.post(`${api}/redeem`, { ticket: await ticketFor(id) })).status, 200);
  assert.deepEqual((await browser.get(`${api}/me`)).body.tabs, []);
});

test('a ticket works once, also in parallel, and for a minute', async () => {
  const { id } = await signedIn();
  const ticket = await ticketFor(id);
  const replies = await Promise.all([1, 2, 3].map(() => site.browser().post(`${api}/redeem`, { ticket })));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 401, 401]);
  const late = await ticketFor(id);
  site.pass(60);
  const reply = await site.browser().post(`${api}/redeem`, { ticket: late });
  assert.deepEqual([reply.status, codeOf(reply)], [401, 'ticket.refused']);
  assert.equal(
    (await site.send('GET', `${api}/redeem?ticket=${await ticketFor(id)}`)).status,
    404,
    'only by POST',
  );
});

test('not into a role above the editor’s level, neither at the door nor later', async () => {
  const { id } = await signedIn({ roleId: 'high' });
  const refusal = await site.browser().post(`${api}/redeem`, { ticket: await ticketFor(id) });
  assert.equal(codeOf(refusal), 'ticket.refused');
  await change(id, { roleId: 'all' });
  const browser = site.browser();
  await browser.post(`${api}/redeem`, { ticket: await ticketFor(id) });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  await change(id, { roleId: 'high' });
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});

test('an editor who is lowered loses the session opened above', async () => {
  await newRole('level-three', ['calls.view'], 3);
  const { id } = await signedIn({ roleId: 'level-three' });
  const browser = site.browser();
  await browser.post(`${api}/redeem`, { ticket: await ticketFor(id) });
  await site.db.update(editors).set({ level: 2 });
  assert.equal((await browser.get(`${api}/me`)).status, 401);
  await site.db.update(editors).set({ level: 3 });
});

test('redeeming ends the session that the browser held before', async () => {
  const { id, browser } = await signedIn();
  const cookie = `__Host-sc_self=${browser.cookies.get('__Host-sc_self')}`;
  await browser.post(`${api}/redeem`, { ticket: await ticketFor(id) });
  assert.equal((await site.send('GET', `${api}/me`, { headers: { cookie } })).status, 401);
});

test('a reseller whose credentials are gone, or who is gone, has no session', async () => {
  const first = await signedIn();
  await change(first.id, { login: null, loginKey: null });
  assert.equal((await first.browser.get(`${api}/me`)).status, 401);
  const second = await signedIn();
  await site.db.delete(resellers).where(eq(resellers.id, second.id));
  assert.equal((await second.browser.get(`${api}/me`)).status, 401);
  assert.equal(await site.db.$count(sessions, eq(sessions.subjectId, second.id)), 0);
});
