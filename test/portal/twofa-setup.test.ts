/** Setting up an authenticator app on My access, before any sign-in asks for it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accountById } from '../../examples/portal/server/access/accounts.ts';
import { confirmEnrolment } from '../../examples/portal/server/access/totp.ts';
import { audit, resellers, throttle } from '../../examples/portal/server/db/schema.ts';
import { atHome, withApp } from '../../examples/portal/testing/own-page.ts';
import { openOffice, ownPanel, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { authenticatorCode, codeOf, eq, type Reply } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const minute = 60;

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(async () => {
  await office.site.db.delete(throttle);
  await office.signIn();
});

type Home = Awaited<ReturnType<typeof atHome>>;

const begin = async ({ own }: Home) => {
  const { body, text } = await own.ask('setup-twofa');
  assert.ok(body.setup, text);
  return body.setup;
};
const confirm = ({ own }: Home, code: string) => own.ask('confirm-twofa', { code });
const codeNow = (secret: string) => authenticatorCode(secret, office.site.now());
const rowOf = async (id: number) => {
  const [row] = await office.site.db.select().from(resellers).where(eq(resellers.id, id));
  assert.ok(row);
  return row;
};
const stateOf = async ({ own }: Home) => (await own.load()).facts.twofa;
const enrolmentIn = ({ text }: Reply) => (JSON.parse(text) as { enrolment?: object }).enrolment;

test('a key of 160 bits with its issuer and account, sealed at rest; nothing is active by that', async () => {
  const home = await atHome(office);
  const setup = await begin(home);
  assert.match(setup.secret, /^[A-Z2-7]{32}$/);
  assert.deepEqual([setup.issuer, setup.account], ['Meridian Telecom', home.login]);
  const row = await rowOf(home.id);
  assert.equal(row.totpSecretSealed, null);
  assert.ok(row.totpPendingSealed);
  assert.ok(!row.totpPendingSealed.includes(setup.secret));
  assert.ok(!Buffer.from(row.totpPendingSealed, 'base64url').toString('latin1').includes(setup.secret));
  assert.deepEqual(await stateOf(home), {
    inherited: { value: false, source: 'Plain' },
    enrolment: { state: 'none', since: null },
  });
});

test('a right code makes it active, gives ten recovery codes, and leaves the mode to the switch', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  const reply = await confirm(home, codeNow(secret));
  assert.equal(reply.status, 200, reply.text);
  const active = { state: 'active', since: office.site.now().toISOString() };
  assert.deepEqual(enrolmentIn(reply), active);
  assert.equal(reply.body.recoveryCodes?.length, 10);
  const { values, facts } = await home.own.load();
  assert.deepEqual([values.twofa, facts.twofa.enrolment], ['inherit', active]);
  assert.equal(facts.twofa.recoveryCodesLeft, 10);
  const row = await rowOf(home.id);
  assert.deepEqual([row.totpPendingSealed, row.totpPendingAt], [null, null]);
});

test('once the switch is on, the next sign-in asks a code of that app and shows no key', async () => {
  const { atCodeStep, code, login } = await withApp(office);
  const reply = await office.site.browser().signIn(login);
  assert.deepEqual(reply.body, { ok: true, next: 'code' });
  const browser = await atCodeStep();
  assert.equal((await browser.post(`${api}/code`, { code: code() })).body.next, 'done');
});

test('the step that confirmed the key does not sign in', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  const code = codeNow(secret);
  await confirm(home, code);
  await home.own.save({ twofa: 'yes' });
  const browser = office.site.browser();
  await browser.signIn(home.login);
  assert.equal(codeOf(await browser.post(`${api}/code`, { code })), 'code.refused');
});

test('a wrong code keeps it pending, and the right one still comes through', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  const wrong = await confirm(home, String((Number(codeNow(secret)) + 1) % 1e6).padStart(6, '0'));
  assert.deepEqual([wrong.status, problemsOf(wrong)], [422, ['code.refused at code']]);
  assert.equal((await home.browser.get(`${api}/me`)).status, 200, 'no session ends by it');
  assert.equal((await rowOf(home.id)).totpSecretSealed, null);
  assert.equal((await confirm(home, codeNow(secret))).status, 200);
});

test('guesses at a pending key wait too', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  for (let i = 0; i < 5; i += 1) assert.equal((await confirm(home, '000000')).status, 422);
  assert.equal(codeOf(await confirm(home, codeNow(secret))), 'throttled');
});

test('abandoned, it leaves two-factor as it was', async () => {
  const home = await atHome(office);
  const before = await home.own.load();
  await begin(home);
  assert.deepEqual(await home.own.load(), before);
  assert.equal((await office.site.browser().signIn(home.login)).body.next, 'done');
});

test('after ten minutes it has expired, and the next one that anybody begins clears it away', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  office.site.pass(10 * minute);
  const late = await confirm(home, codeNow(secret));
  assert.deepEqual([late.status, codeOf(late)], [422, 'twofa.setup-expired']);
  assert.equal((await rowOf(home.id)).totpSecretSealed, null);
  office.site.pass(1);
  await begin(await atHome(office));
  assert.equal((await rowOf(home.id)).totpPendingSealed, null);
});

test('a code without a set-up before it confirms nothing', async () => {
  assert.equal(codeOf(await confirm(await atHome(office), '123456')), 'twofa.setup-expired');
});

test('begun again, only the newest key counts', async () => {
  const home = await atHome(office);
  const first = await begin(home);
  const second = await begin(home);
  assert.notEqual(first.secret, second.secret);
  assert.equal(codeOf(await confirm(home, codeNow(first.secret))), 'code.refused');
  assert.equal((await confirm(home, codeNow(second.secret))).status, 200);
});

test('of confirmations at the same time exactly one is done', async () => {
  const home = await atHome(office);
  const { secret } = await begin(home);
  const account = await accountById(office.site.db, home.id);
  assert.ok(account);
  const tries = [1, 2, 3, 4].map(() => confirmEnrolment(office.site.portal, account, codeNow(secret)));
  assert.equal((await Promise.all(tries)).filter(Boolean).length, 1);
});

test('where a key counts, no other is put in its place: that takes the provider’s reset', async () => {
  const { own, code } = await withApp(office);
  assert.equal(codeOf(await own.ask('setup-twofa')), 'twofa.has-key');
  assert.equal(codeOf(await own.ask('confirm-twofa', { code: code() })), 'twofa.setup-expired');
});

for (const call of ['setup-twofa', 'recovery-codes'])
  test(`${call} asks for a sign-in of the last quarter of an hour, and goes on with a new one`, async () => {
    const { own, browser, login, code } =
      call === 'setup-twofa' ? { ...(await atHome(office)), code: undefined } : await withApp(office);
    office.site.pass(15 * minute + 1);
    const late = await own.ask(call);
    assert.deepEqual([late.status, codeOf(late)], [401, 'session.too-old']);
    assert.equal((await browser.get(`${api}/me`)).status, 200, 'the session itself goes on');
    await browser.signIn(login);
    if (code) await browser.post(`${api}/code`, { code: code() });
    assert.equal((await own.ask(call)).status, 200);
  });

for (const call of ['setup-twofa', 'confirm-twofa', 'recovery-codes'])
  test(`${call}: no editor is given a key or code, neither at the panel nor on a visit`, async () => {
    const { id, panel } = await withApp(office);
    const ask = call === 'confirm-twofa' ? { code: '123456' } : {};
    const atPanel = await panel.ask(call, ask);
    assert.deepEqual([atPanel.status, codeOf(atPanel)], [403, 'permission.missing']);
    const { capabilities } = (await office.editor.get(`/admin/api/resellers/${id}/self-care`)).body;
    assert.deepEqual(
      [capabilities?.twofaReset, capabilities?.twofaSetup, capabilities?.recoveryCodes],
      [true, false, false],
    );

    const { body } = await panel.ask('log-in-as', { mode: 'assigned-role', reason: '' });
    const visit = office.site.browser();
    await visit.post(`${api}/redeem`, { ticket: new URL(body.url ?? '').hash.replace('#ticket=', '') });
    const onVisit = await ownPanel(visit).ask(call, ask);
    assert.deepEqual([onVisit.status, codeOf(onVisit)], [403, 'permission.missing']);
    const told = (await visit.get(`${api}/access`)).body.capabilities;
    assert.deepEqual([told?.twofaSetup, told?.recoveryCodes], [false, false]);
  });

test('the reseller is told that both are offered', async () => {
  const { browser } = await atHome(office);
  const { capabilities } = (await browser.get(`${api}/access`)).body;
  assert.deepEqual(
    [capabilities?.twofaReset, capabilities?.twofaSetup, capabilities?.recoveryCodes],
    [false, true, true],
  );
});

test('no later answer holds the key; answers that do are kept by no cache; the trail tells the acts alone', async () => {
  const home = await atHome(office);
  const setup = await home.own.ask('setup-twofa');
  const secret = setup.body.setup?.secret ?? '';
  const code = codeNow(secret);
  const confirmed = await confirm(home, code);
  const codes = await home.own.ask('recovery-codes');
  for (const reply of [setup, confirmed, codes]) assert.equal(reply.headers['cache-control'], 'no-store');
  const given = [...(confirmed.body.recoveryCodes ?? []), ...(codes.body.recoveryCodes ?? [])];
  assert.equal(given.length, 20);

  const events = await office.site.db.select().from(audit).where(eq(audit.resellerId, home.id));
  assert.deepEqual(
    events.map(({ action, editorId, facts }) => [action, editorId, facts]),
    [
      ['twofa.setup', null, {}],
      ['twofa.confirm', null, {}],
      ['twofa.recovery-codes', null, {}],
    ],
  );
  const later = [
    confirmed.text,
    codes.text,
    (await home.browser.get(`${api}/access`)).text,
    (await office.editor.get(`/admin/api/resellers/${home.id}/self-care`)).text,
    (await office.editor.get(`/admin/api/resellers/${home.id}/audit`)).text,
  ];
  for (const text of later) assert.ok(!text.includes(secret));
  for (const text of later.slice(2)) for (const one of given) assert.ok(!text.includes(one));
});
