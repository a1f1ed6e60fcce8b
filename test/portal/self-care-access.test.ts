/** My access: the panel's calls as the reseller may make them. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { calls as contract } from 'self-care-elements/contract';
import { audit, resellers, signIns, throttle } from '../../examples/portal/server/db/schema.ts';
import {
  addReseller,
  authenticatorCode,
  codeOf,
  eq,
  furnish,
  openSite,
  password,
  type Browser,
  type Site,
} from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const access = `${api}/access`;
const newPassword = 'another stream, later that day';

let site: Site;
let base: Awaited<ReturnType<typeof furnish>>;
let number = 0;
before(async () => {
  site = await openSite();
  base = await furnish(site.db);
});
after(() => site.close());
beforeEach(() => site.db.delete(throttle));

async function signedIn(columns: Partial<typeof resellers.$inferInsert> = {}) {
  number += 1;
  const account = await addReseller(site.db, `reseller${number}`, { classId: base.plain.id, ...columns });
  const login = account.login ?? '';
  const browser = site.browser();
  const { body } = await browser.signIn(login);
  const secret = body.enrolment?.secret ?? '';
  if (body.next === 'enrol')
    await browser.post(`${api}/code`, { code: authenticatorCode(secret, site.now()) });
  site.pass(60);
  return { id: account.id, login, browser, secret };
}

const load = async (browser: Browser) => {
  const { body } = await browser.get(access);
  assert.ok(body.settings && body.capabilities && body.context);
  return { settings: body.settings, capabilities: body.capabilities, context: body.context };
};

async function save(browser: Browser, changes: object) {
  const { settings } = await load(browser);
  return browser.patch(access, { version: settings.version, changes });
}

const rowOf = async (id: number) => (await site.db.select().from(resellers).where(eq(resellers.id, id)))[0];

test('the panel is told that this is the own account, and what it may not do', async () => {
  const { browser, login } = await signedIn({ name: 'O’Hara & <b>Söhne</b>' });
  const { settings, capabilities, context } = await load(browser);
  assert.equal(settings.values.login, login);
  assert.equal(context.accountName, 'O’Hara & <b>Söhne</b>');
  assert.deepEqual([context.ownAccount, context.editorAddress], [true, '127.0.0.1']);
  assert.deepEqual(Object.keys(capabilities.readonly), ['login', 'role']);
  assert.deepEqual(capabilities.hidden, ['mustChangePassword']);
  assert.deepEqual(
    [capabilities.twofaVariant, capabilities.twofaReset, capabilities.unlock, capabilities.logInAs],
    ['switch', false, false, []],
  );
});

for (const changes of [{ login: 'root2' }, { role: 'high' }, { role: null }, { mustChangePassword: true }])
  test(`what the reseller may not change stays: ${JSON.stringify(changes)}`, async () => {
    const { browser, id } = await signedIn();
    const before = await rowOf(id);
    const reply = await save(browser, { ...changes, twofa: 'yes' });
    assert.deepEqual([reply.status, codeOf(reply)], [422, 'field.read-only']);
    assert.deepEqual(await rowOf(id), before, 'nothing of the change set was saved');
  });

const offered = new Set([
  'load',
  'save',
  'disableTwofa',
  'setupTwofa',
  'confirmTwofa',
  'recoveryCodes',
  'createToken',
  'revokeToken',
  'renameToken',
  'rotateToken',
]);
for (const [name, { method, path }] of Object.entries(contract))
  if (!offered.has(name))
    test(`${name} is the provider’s alone`, async () => {
      const { browser } = await signedIn();
      const bodies: Record<string, object> = {
        checkLogin: { login: 'anna' },
        checkBreach: { password: newPassword },
        logInAs: { mode: 'assigned-role', reason: '' },
        findRoles: { query: '', cursor: null },
      };
      const reply = await browser.post(access + path, bodies[name] ?? {});
      assert.equal(method, 'POST');
      assert.deepEqual([reply.status, codeOf(reply)], [403, 'permission.missing']);
    });

test('a new password: by the policy, and other sessions end while this one goes on', async () => {
  const { browser, login, id } = await signedIn();
  const other = site.browser();
  await other.signIn(login);
  assert.equal(codeOf(await save(browser, { password: 'too short' })), 'password.too-short');
  assert.equal((await save(browser, { password: newPassword })).status, 200);
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  assert.equal((await other.get(`${api}/me`)).status, 401);
  assert.equal((await site.browser().signIn(login, password)).status, 401);
  assert.equal((await site.browser().signIn(login, newPassword)).status, 200);
  const [event] = await site.db.select().from(audit).where(eq(audit.resellerId, id));
  assert.deepEqual(
    [event?.action, event?.editorId, event?.facts],
    ['settings.save', null, { fields: ['password'], otherSessions: 'ended' }],
  );
});

test('locale, trusted addresses and API access can be saved, and hold at the next request', async () => {
  const { browser } = await signedIn();
  const entry = { id: 'a', network: '127.0.0.0/8', note: 'офис', enabled: true, endsAt: null };
  const changes = {
    locale: { timeZone: 'Asia/Tokyo', language: 'de' },
    trustedIps: { enabled: true, entries: [entry] },
    apiAccess: true,
  };
  const reply = await save(browser, changes);
  assert.equal(reply.status, 200);
  assert.deepEqual(reply.body.settings?.values.trustedIps, changes.trustedIps);
  assert.equal((await browser.get(`${api}/me`)).body.locale?.timeZone, 'Asia/Tokyo');
});

test('a token made here opens an API session; revoked, it does not', async () => {
  const { browser, login } = await signedIn({ apiAccess: true });
  const made = await browser.post(`${access}/create-token`, { name: 'CRM', expiresAt: null });
  const credentials = { login, token: made.body.secret };
  assert.equal(made.headers['cache-control'], 'no-store');
  assert.equal((await site.send('POST', '/api/session', { body: credentials })).status, 200);
  await browser.post(`${access}/revoke-token`, { id: made.body.token?.id });
  assert.equal((await site.send('POST', '/api/session', { body: credentials })).status, 401);
  const other = await signedIn();
  const foreign = await other.browser.post(`${access}/revoke-token`, { id: made.body.token?.id });
  assert.equal(foreign.status, 422, 'nobody revokes the token of another');
});

test('two-factor is switched on by saving, off only with a code', async () => {
  const { browser, id, secret } = await signedIn({ classId: base.strict.id });
  for (const twofa of ['no', 'yes', 'inherit']) {
    const reply = await save(browser, { twofa });
    assert.equal(reply.status, twofa === 'no' ? 422 : 200, twofa);
  }
  const disable = (code: string) => browser.post(`${access}/disable-twofa`, { code });
  const wrong = await disable('000000');
  assert.deepEqual([wrong.status, codeOf(wrong)], [422, 'code.refused']);
  assert.equal((await browser.get(`${api}/me`)).status, 200, 'a wrong code ends no session');
  const code = authenticatorCode(secret, site.now());
  const reply = await disable(code);
  assert.equal(reply.body.settings?.values.twofa, 'no');
  assert.equal((await rowOf(id))?.twofa, 'no');
  const [event] = (await site.db.select().from(audit).where(eq(audit.resellerId, id))).reverse();
  assert.equal(event?.action, 'twofa.disable');
  assert.ok(!JSON.stringify(event).includes(code));
});

test('not with a password that cannot stand alone, and no more than five guesses', async () => {
  const { browser, id, secret } = await signedIn({ twofa: 'yes' });
  await site.db.update(resellers).set({ validWithout2fa: false }).where(eq(resellers.id, id));
  const disable = (code: string) => browser.post(`${access}/disable-twofa`, { code });
  assert.equal(codeOf(await disable(authenticatorCode(secret, site.now()))), 'twofa.password-too-weak-alone');
  await site.db.update(resellers).set({ validWithout2fa: true }).where(eq(resellers.id, id));
  for (let i = 0; i < 5; i += 1) assert.equal((await disable('000000')).status, 422);
  assert.equal((await disable(authenticatorCode(secret, site.now()))).status, 429);
});

test('a code used to sign in does not switch two-factor off', async () => {
  const { login, secret } = await signedIn({ twofa: 'yes' });
  const browser = site.browser();
  await browser.signIn(login);
  const code = authenticatorCode(secret, site.now());
  await browser.post(`${api}/code`, { code });
  assert.equal(codeOf(await browser.post(`${access}/disable-twofa`, { code })), 'code.refused');
});

test('why others were refused at the door is not told here', async () => {
  const { browser, id, login } = await signedIn();
  await site.browser().signIn(login, 'wrong');
  assert.equal(await site.db.$count(signIns, eq(signIns.resellerId, id)), 2);
  assert.deepEqual((await load(browser)).settings.facts.refusedSignIns, []);
  const conflict = await browser.patch(access, { version: '0', changes: { twofa: 'yes' } });
  assert.deepEqual(conflict.body.current?.facts.refusedSignIns, []);
});

test('two pages open at once: the second save is told what stands now', async () => {
  const { browser } = await signedIn();
  const { settings } = await load(browser);
  const ask = (language: string) => ({ version: settings.version, changes: { locale: { language } } });
  assert.equal((await browser.patch(access, ask('de'))).status, 200);
  const late = await browser.patch(access, ask('ar'));
  assert.deepEqual([late.status, codeOf(late)], [409, 'version.conflict']);
});
