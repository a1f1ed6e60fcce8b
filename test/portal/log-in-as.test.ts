/** Log in as, the whole way: the editor asks, the link is opened, the visit goes on as long as it may. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { audit, resellers, roles, throttle } from '../../examples/portal/server/db/schema.ts';
import { dumpDatabase } from '../../examples/portal/testing/dump.ts';
import { openOffice, panelOf, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { asc, eq, type Browser, type Reply } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(() => office.site.db.delete(throttle));

type Panel = ReturnType<typeof panelOf>;

async function linkFrom(panel: Panel, mode = 'assigned-role', reason = ''): Promise<string> {
  const { body, text } = await panel.ask('log-in-as', { mode, reason });
  assert.ok(body.url, text);
  return new URL(body.url).hash.replace('#ticket=', '');
}

const redeem = (ticket: string, browser: Browser = office.site.browser()): Promise<Reply> =>
  browser.post(`${api}/redeem`, { ticket });

async function visit(panel: Panel, mode?: string): Promise<Browser> {
  const browser = office.site.browser();
  assert.equal((await redeem(await linkFrom(panel, mode), browser)).status, 200);
  return browser;
}

test('the ticket stands in the fragment of self-care’s address, and the server keeps only its hash', async () => {
  const { panel } = await office.account();
  const { body } = await panel.ask('log-in-as', { mode: 'assigned-role', reason: '' });
  const url = new URL(body.url ?? '');
  assert.deepEqual([url.pathname, url.search], ['/self-care/', '']);
  assert.match(url.hash, /^#ticket=[\w-]{43}$/);
  const dump = await dumpDatabase(office.site.db);
  assert.ok(!dump.includes(url.hash.slice(8)));
});

test('the link opens self-care once: a second use is refused, and the first visit goes on', async () => {
  const { panel } = await office.account();
  const ticket = await linkFrom(panel);
  const first = office.site.browser();
  assert.equal((await redeem(ticket, first)).status, 200);
  assert.deepEqual(problemsOf(await redeem(ticket)), ['ticket.refused at ']);
  assert.equal((await first.get(`${api}/me`)).status, 200);
});

for (const [seconds, status] of [
  [59, 200],
  [60, 401],
] as const)
  test(`the link lives 60 seconds: after ${seconds} the answer is ${status}`, async () => {
    const { panel } = await office.account();
    const ticket = await linkFrom(panel);
    office.site.pass(seconds);
    assert.equal((await redeem(ticket)).status, status);
  });

test('of eight who open the link at the same moment exactly one gets in', async () => {
  const { panel } = await office.account();
  const ticket = await linkFrom(panel);
  const replies = await Promise.all(Array.from({ length: 8 }, () => redeem(ticket)));
  const statuses = replies.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, ...Array.from({ length: 7 }, () => 401)]);
});

test('the visit is told who visits whom: what the banner says', async () => {
  const { panel, name, login } = await office.account({ name: 'O’Hara & <b>Söhne</b>' });
  const { body } = await (await visit(panel)).get(`${api}/me`);
  assert.deepEqual(body.impersonator, { name: office.base.editor.name });
  assert.deepEqual([body.account?.name, body.account?.login], [name, login]);
});

for (const [mode, reason] of [
  ['assigned-role', 'asked by phone, ticket 4711'],
  ['default-role', ''],
] as const)
  test(`the trail names editor and reseller, the mode (${mode}) and the reason (${reason || 'none'}), when asked and when opened`, async () => {
    const { id, panel } = await office.account();
    await redeem(await linkFrom(panel, mode, reason), office.site.browser('127.0.0.8'));
    const events = await office.site.db
      .select()
      .from(audit)
      .where(eq(audit.resellerId, id))
      .orderBy(asc(audit.id));
    const both = { editorId: office.base.editor.id, resellerId: id };
    assert.deepEqual(
      events.map(({ editorId, resellerId, action, facts }) => ({ editorId, resellerId, action, facts })),
      [
        { ...both, action: 'log-in-as', facts: { mode, reason } },
        { ...both, action: 'log-in-as.open', facts: { mode, address: '127.0.0.8' } },
      ],
    );
  });

test('an unknown mode and a reason without end are refused', async () => {
  const { panel } = await office.account();
  assert.equal((await panel.ask('log-in-as', { mode: 'any-role', reason: '' })).status, 422);
  assert.equal((await panel.ask('log-in-as', { mode: 'default-role', reason: 'x'.repeat(256) })).status, 422);
});

test('without credentials there is nothing to log in to', async () => {
  const { panel } = await office.account({ passwordHash: null });
  assert.deepEqual(problemsOf(await panel.ask('log-in-as', { mode: 'default-role', reason: '' })), [
    'value.missing at login',
  ]);
});

test('in both modes not into an account whose assigned role stands above the editor’s level', async () => {
  const { id } = await office.account({ roleId: 'high' });
  for (const mode of ['assigned-role', 'default-role']) {
    const reply = await panelOf(office.editor, id).ask('log-in-as', { mode, reason: '' });
    assert.deepEqual([reply.status, problemsOf(reply)], [403, ['permission.missing at ']], mode);
  }
});

/** While the default role stands at that level. */
async function withDefaultRoleOf(level: number, work: () => Promise<void>): Promise<void> {
  await office.site.db.update(roles).set({ level }).where(eq(roles.isDefault, true));
  await work().finally(() => office.site.db.update(roles).set({ level: 0 }).where(eq(roles.isDefault, true)));
}

test('with the default role not when that one stands above the editor’s level, with the assigned one still', async () => {
  const { panel } = await office.account({ roleId: 'calls-only' });
  await withDefaultRoleOf(4, async () => {
    const reply = await panel.ask('log-in-as', { mode: 'default-role', reason: '' });
    assert.deepEqual([reply.status, problemsOf(reply)], [403, ['role.above-level at ']]);
    assert.equal((await redeem(await linkFrom(panel, 'assigned-role'))).status, 200);
  });
});

test('in both modes the level is asked again when the link is opened, and at each request of the visit', async () => {
  const { panel, id } = await office.account({ roleId: 'calls-only' });
  const raise = (roleId: string) =>
    office.site.db.update(resellers).set({ roleId }).where(eq(resellers.id, id));
  const late = { assigned: await linkFrom(panel), usual: await linkFrom(panel, 'default-role') };
  const open = { assigned: await visit(panel), usual: await visit(panel, 'default-role') };
  await withDefaultRoleOf(4, async () => {
    assert.equal((await redeem(late.usual)).status, 401);
    assert.equal((await open.usual.get(`${api}/me`)).status, 401);
    assert.equal((await open.assigned.get(`${api}/me`)).status, 200);
  });
  await raise('high');
  assert.equal((await redeem(late.assigned)).status, 401);
  assert.equal((await open.assigned.get(`${api}/me`)).status, 401);
});

test('trusted addresses, second factor and a password that must change are neither asked nor changed', async () => {
  const { panel, id } = await office.account({
    twofa: 'yes',
    mustChangePassword: true,
    validWithout2fa: false,
  });
  const entries = [{ id: 'a', network: '10.0.0.0/8', note: 'office', enabled: true, endsAt: null }];
  await panel.save({ trustedIps: { enabled: true, entries } });
  const before = await panel.load();
  const row = async () => (await office.site.db.select().from(resellers).where(eq(resellers.id, id)))[0];
  const stored = await row();
  for (const mode of ['assigned-role', 'default-role']) {
    const browser = office.site.browser('127.0.0.9');
    assert.deepEqual((await redeem(await linkFrom(panel, mode), browser)).body, { ok: true, next: 'done' });
    assert.equal((await browser.get(`${api}/me`)).status, 200, mode);
  }
  assert.deepEqual(await row(), stored);
  const now = await panel.load();
  assert.deepEqual([now.version, now.values], [before.version, before.values]);
  assert.deepEqual(now.facts.signInAddresses, [], 'a visit is no sign-in of the reseller');
  assert.equal((await office.site.browser('127.0.0.9').signIn(before.values.login)).status, 401);
});

test('the visit does not end the reseller’s own session, nor the editor’s', async () => {
  const { panel, login } = await office.account();
  const own = office.site.browser();
  await own.signIn(login);
  const visitor = await visit(panel);
  await visitor.post(`${api}/sign-out`);
  assert.equal((await visitor.get(`${api}/me`)).status, 401);
  assert.equal((await own.get(`${api}/me`)).status, 200);
  assert.equal((await office.editor.get('/admin/api/me')).status, 200);
});

test('what the editor does during the visit stands under the editor’s name', async () => {
  const { panel, id } = await office.account();
  const visitor = await visit(panel);
  const { body } = await visitor.get(`${api}/access`);
  await visitor.patch(`${api}/access`, { version: body.settings?.version, changes: { apiAccess: true } });
  const events = await office.site.db
    .select()
    .from(audit)
    .where(eq(audit.resellerId, id))
    .orderBy(asc(audit.id));
  const last = events.at(-1);
  assert.deepEqual([last?.action, last?.editorId], ['settings.save', office.base.editor.id]);
});
