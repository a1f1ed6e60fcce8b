/** What opens and closes the second factor: too many wrong codes, the provider's reset, the customer class. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { audit, resellers, throttle } from '../../examples/portal/server/db/schema.ts';
import { withApp } from '../../examples/portal/testing/own-page.ts';
import { openOffice, type Office } from '../../examples/portal/testing/panel.ts';
import { authenticatorCode, codeOf, eq } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(async () => {
  await office.site.db.delete(throttle);
  await office.signIn();
});

const actionsOf = async (id: number) => {
  const rows = await office.site.db.select().from(audit).where(eq(audit.resellerId, id)).orderBy(audit.id);
  return rows.map(({ action }) => action);
};
const update = (id: number, columns: Partial<typeof resellers.$inferInsert>) =>
  office.site.db.update(resellers).set(columns).where(eq(resellers.id, id));
const signIn = async (login: string, password?: string) =>
  (await office.site.browser().signIn(login, password)).body.next;

test('a reset ends the sessions on the site and by the API, and the next sign-in sets up a new key', async () => {
  const { id, login, panel, browser, own, secret, recoveryCodes } = await withApp(office, {
    apiAccess: true,
  });
  const made = await own.ask('create-token', { name: 'CRM', expiresAt: null });
  const body = { login, token: made.body.secret };
  const { body: opened } = await office.site.send('POST', '/api/session', { body });
  const headers = { authorization: `Bearer ${opened.session}` };
  assert.equal((await office.site.send('GET', '/api/calls', { headers })).status, 200);
  const before = await panel.load();

  assert.equal((await panel.ask('reset-twofa')).status, 200);
  assert.equal((await browser.get(`${api}/me`)).status, 401);
  assert.equal((await office.site.send('GET', '/api/calls', { headers })).status, 401);
  const { values, version, facts } = await panel.load();
  assert.deepEqual([values, version], [before.values, before.version], 'two-factor stays on');
  assert.deepEqual(facts.twofa, {
    inherited: { value: false, source: 'Plain' },
    enrolment: { state: 'pending', since: null },
  });
  assert.deepEqual((await actionsOf(id)).slice(-1), ['twofa.reset']);

  const again = office.site.browser();
  const { body: next } = await again.signIn(login);
  assert.equal(next.next, 'enrol');
  const fresh = next.enrolment?.secret ?? '';
  assert.notEqual(fresh, secret);
  const now = office.site.now();
  assert.equal(
    (await again.post(`${api}/recovery-code`, { code: recoveryCodes[0] })).status,
    401,
    'nor do the old recovery codes count',
  );
  assert.equal((await again.post(`${api}/code`, { code: authenticatorCode(secret, now) })).status, 401);
  assert.equal((await again.post(`${api}/code`, { code: authenticatorCode(fresh, now) })).body.next, 'done');
  assert.deepEqual((await actionsOf(id)).slice(-1), ['twofa.confirm']);
});

test('a reset asks the editor for a sign-in of the last quarter of an hour', async () => {
  const { panel, browser } = await withApp(office);
  office.site.pass(15 * 60 + 1);
  const late = await panel.ask('reset-twofa');
  assert.deepEqual([late.status, codeOf(late)], [401, 'session.too-old']);
  assert.equal((await panel.load()).facts.twofa.enrolment.state, 'active');
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  await office.signIn();
  assert.equal((await panel.ask('reset-twofa')).status, 200);
});

test('the hundredth wrong code in a row closes the factor: once in the trail, told to whoever signs in', async () => {
  const { id, own, atCodeStep, code } = await withApp(office);
  const browser = await atCodeStep();
  const enter = async (text: string) => codeOf(await browser.post(`${api}/code`, { code: text }));
  await update(id, { totpFailures: 98 });
  assert.equal(await enter('000000'), 'code.refused');
  assert.ok(!(await actionsOf(id)).includes('twofa.close'));
  assert.equal(await enter('000000'), 'code.refused');
  assert.equal(await enter(code()), 'code.closed');
  assert.equal(await enter('000000'), 'code.closed');
  assert.equal((await actionsOf(id)).filter((action) => action === 'twofa.close').length, 1);
  const disable = await own.ask('disable-twofa', { code: code() });
  assert.deepEqual([disable.status, codeOf(disable)], [422, 'code.closed'], 'on the own page too');
});

test('what closed it opens by a reset, not by waiting and not by unlocking the account', async () => {
  const { id, login, panel, atCodeStep, code } = await withApp(office);
  await update(id, { totpFailures: 100 });
  const browser = await atCodeStep();
  await panel.ask('unlock');
  assert.equal(codeOf(await browser.post(`${api}/code`, { code: code() })), 'code.closed');
  office.site.pass(40 * 24 * 3600);
  await office.signIn();
  const later = await atCodeStep();
  assert.equal(codeOf(await later.post(`${api}/code`, { code: code() })), 'code.closed');
  await panel.ask('reset-twofa');
  assert.equal(await signIn(login), 'enrol');
});

test('a right code starts the count afresh: a hundred in all close nothing', async () => {
  const { id, atCodeStep, code } = await withApp(office);
  const browser = await atCodeStep();
  await update(id, { totpFailures: 98 });
  await browser.post(`${api}/code`, { code: '000000' });
  assert.equal((await browser.post(`${api}/code`, { code: code() })).status, 200);
  const [row] = await office.site.db.select().from(resellers).where(eq(resellers.id, id));
  assert.equal(row?.totpFailures, 0);
});

test('a new password does not get round the second factor', async () => {
  const { login, panel } = await withApp(office);
  const fresh = 'four curlews on the flats';
  await panel.save({ password: fresh });
  assert.equal(await signIn(login, fresh), 'code');
  await panel.save({ password: 'five curlews on the flats', mustChangePassword: true });
  assert.equal(await signIn(login, 'five curlews on the flats'), 'code');
});

test('“as defined” follows the class from the next sign-in on; a key that is there waits for it', async () => {
  const { login, panel, browser, own } = await withApp(office);
  await own.save({ twofa: 'inherit' }).then(({ status }) => assert.equal(status, 422, 'off takes a code'));
  await panel.save({ twofa: 'inherit' });
  const setClass = (twofa: boolean) =>
    office.editor.patch(`/admin/api/classes/${office.base.plain.id}`, { twofa });
  assert.equal(await signIn(login), 'done');
  await setClass(true);
  assert.equal((await browser.get(`${api}/me`)).status, 200, 'the running session goes on');
  assert.equal(await signIn(login), 'code');
  assert.equal((await panel.load()).facts.twofa.inherited.value, true);
  await setClass(false);
  assert.equal(await signIn(login), 'done');
});
