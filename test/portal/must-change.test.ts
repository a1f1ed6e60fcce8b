/** A password that must change at the next sign-in: what is open before, what the new one must be, and who is not concerned. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { nistPolicy } from 'self-care-elements/domain';
import { throttle } from '../../examples/portal/server/db/schema.ts';
import { openOffice, ownPanel, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { authenticatorCode, password, tabs, type Browser } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const newPassword = 'another stream, later that day';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(() => office.site.db.delete(throttle));

/** At the stage of the new password. */
async function mustChange(columns: Parameters<Office['account']>[0] = {}) {
  const account = await office.account(columns);
  await account.panel.save({ mustChangePassword: true });
  const browser = office.site.browser();
  const reply = await browser.signIn(account.login);
  assert.equal(reply.body.next, 'change-password');
  return { ...account, browser, reply };
}

const change = (browser: Browser, secret: string) =>
  browser.post(`${api}/change-password`, { password: secret });

test('the sign-in asks for a new password and tells what it must be like', async () => {
  const { reply } = await mustChange();
  assert.deepEqual(JSON.parse(reply.text), {
    ok: true,
    next: 'change-password',
    passwordPolicy: nistPolicy,
  });
});

test('before the new password nothing else of self-care is reached', async () => {
  const { browser } = await mustChange({ apiAccess: true });
  for (const path of ['me', ...tabs]) {
    const reply = await browser.get(`${api}/${path}`);
    assert.deepEqual([reply.status, problemsOf(reply)], [401, ['session.ended at ']], path);
  }
  const asks = [
    browser.patch(`${api}/access`, { version: '1', changes: { mustChangePassword: false } }),
    browser.post(`${api}/access/create-token`, { name: 'CRM', expiresAt: null }),
    browser.post(`${api}/access/disable-twofa`, { code: '123456' }),
    browser.post(`${api}/code`, { code: '123456' }),
  ];
  for (const reply of await Promise.all(asks)) assert.equal(reply.status, 401);
});

const refusals: readonly [string, (login: string) => string, string][] = [
  ['fourteen characters', () => 'fourteen chars', 'password.too-short at password'],
  ['a common password', () => 'passwordpassword', 'password.common at password'],
  [
    'the login, turned round and numbered',
    (login) => `${reversed(login)}2026`,
    'password.is-login at password',
  ],
  ['the name of the service', () => 'Meridian Telecom', 'password.is-service-name at password'],
  ['the old one', () => password, 'password.unchanged at password'],
];

function reversed(text: string): string {
  return [...text].reverse().join('');
}

for (const [what, make, problem] of refusals)
  test(`refused as the new password, and nothing is opened by it: ${what}`, async () => {
    const { browser, login, panel } = await mustChange({ name: 'Long Name Ltd' });
    await panel.save({ login: `a-longer-${login}` });
    const reply = await change(browser, make(`a-longer-${login}`));
    assert.deepEqual([reply.status, problemsOf(reply)], [422, [problem]]);
    assert.equal((await browser.get(`${api}/me`)).status, 401);
    assert.equal((await change(browser, newPassword)).body.next, 'done', 'and one that fits is taken still');
  });

test('the new one opens the site, is the only one afterwards, and need not change again', async () => {
  const { browser, login, panel } = await mustChange();
  assert.deepEqual((await change(browser, newPassword)).body, { ok: true, next: 'done' });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  assert.equal((await panel.load()).facts.password.mustChange, false);
  assert.equal((await office.site.browser().signIn(login)).status, 401);
  assert.equal((await office.site.browser().signIn(login, newPassword)).body.next, 'done');
});

test('with two-factor on, the code comes first and the new password after it', async () => {
  const { login, panel } = await office.account({ twofa: 'yes' });
  await panel.save({ mustChangePassword: true });
  const browser = office.site.browser();
  const { body } = await browser.signIn(login);
  const code = authenticatorCode(body.enrolment?.secret ?? '', office.site.now());
  assert.equal((await browser.post(`${api}/code`, { code })).body.next, 'change-password');
  assert.equal((await browser.get(`${api}/me`)).status, 401);
  assert.equal((await change(browser, 'ten of ten')).body.next, 'done', 'eight are enough beside a code');
});

test('a session that was open before goes on: it is the next sign-in that asks', async () => {
  const { login, panel } = await office.account();
  const browser = office.site.browser();
  await browser.signIn(login);
  await panel.save({ mustChangePassword: true });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
});

test('nor does it get out of it on My access by setting the old password again', async () => {
  const { login, panel } = await office.account();
  const browser = office.site.browser();
  await browser.signIn(login);
  await panel.save({ mustChangePassword: true });
  const reply = await ownPanel(browser).save({ password });
  assert.deepEqual([reply.status, problemsOf(reply)], [422, ['password.unchanged at password']]);
  assert.equal((await panel.load()).facts.password.mustChange, true);
  assert.equal((await ownPanel(browser).save({ password: newPassword })).status, 200);
  assert.equal((await panel.load()).facts.password.mustChange, false);
});

test('the API is not concerned: it stands on token and login, and opens no way to the password', async () => {
  const { login, panel } = await mustChange({ apiAccess: true });
  const { body } = await panel.ask('create-token', { name: 'CRM', expiresAt: null });
  const opened = await office.site.send('POST', '/api/session', { body: { login, token: body.secret } });
  assert.equal(opened.status, 200);
  const headers = { authorization: `Bearer ${opened.body.session}` };
  assert.equal((await office.site.send('GET', '/api/calls', { headers })).status, 200);
  const tried = await office.site.send('POST', `${api}/change-password`, {
    headers,
    body: { password: newPassword },
  });
  assert.equal(tried.status, 401);
});
