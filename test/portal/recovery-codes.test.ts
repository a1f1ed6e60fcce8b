/** Recovery codes: in place of a code from the app, each once. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accountById } from '../../examples/portal/server/access/accounts.ts';
import { verifyPassword } from '../../examples/portal/server/access/passwords.ts';
import {
  issueRecoveryCodes,
  readRecoveryCode,
  useRecoveryCode,
} from '../../examples/portal/server/access/recovery-codes.ts';
import {
  audit,
  recoveryCodes,
  resellers,
  signIns,
  throttle,
} from '../../examples/portal/server/db/schema.ts';
import { atHome, withApp } from '../../examples/portal/testing/own-page.ts';
import { openOffice, ownPanel, type Office } from '../../examples/portal/testing/panel.ts';
import { authenticatorCode, codeOf, eq, type Browser } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(async () => {
  await office.site.db.delete(throttle);
  await office.signIn();
});

const enter = (browser: Browser, code = '') => browser.post(`${api}/recovery-code`, { code });
const leftAt = async ({ panel }: Pick<Awaited<ReturnType<typeof withApp>>, 'panel'>) =>
  (await panel.load()).facts.twofa.recoveryCodesLeft;

test('ten codes of 60 bits each, all different, none with a letter that looks like another sign', async () => {
  const { recoveryCodes: codes } = await withApp(office);
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^([0-9a-hjkmnp-tv-z]{4}-){2}[0-9a-hjkmnp-tv-z]{4}$/);
});

test('the database holds Argon2id hashes with a salt of 128 bits, and no code', async () => {
  const { id, recoveryCodes: codes } = await withApp(office);
  const rows = await office.site.db.select().from(recoveryCodes).where(eq(recoveryCodes.resellerId, id));
  assert.equal(rows.length, 10);
  for (const { hash, salt } of rows) {
    assert.match(hash, /^[0-9a-f]{64}$/);
    assert.match(salt, /^[0-9a-f]{32}$/);
  }
  assert.equal(new Set(rows.map(({ salt }) => salt)).size, 1, 'one for a set');
  const other = await withApp(office);
  const [foreign] = await office.site.db
    .select()
    .from(recoveryCodes)
    .where(eq(recoveryCodes.resellerId, other.id));
  assert.notEqual(foreign?.salt, rows[0]?.salt);
  const text = JSON.stringify(rows);
  for (const code of codes) assert.ok(!text.includes(code) && !text.includes(code.replaceAll('-', '')));
});

test('a code signs in at the code step, once; one fewer is left, and the trail says so without it', async () => {
  const account = await withApp(office);
  const [code = ''] = account.recoveryCodes;
  const browser = await account.atCodeStep();
  assert.deepEqual((await enter(browser, code)).body, { ok: true, next: 'done' });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  assert.equal(await leftAt(account), 9);

  const again = await account.atCodeStep();
  const reply = await enter(again, code);
  assert.deepEqual([reply.status, codeOf(reply)], [401, 'recovery-code.refused']);
  assert.equal((await again.get(`${api}/me`)).status, 401);
  assert.equal(await leftAt(account), 9);

  const events = await office.site.db.select().from(audit).where(eq(audit.resellerId, account.id));
  assert.equal(events.filter(({ action }) => action === 'twofa.recovery-code').length, 1);
  assert.ok(!JSON.stringify(events).includes(code));
  const history = await office.site.db.select().from(signIns).where(eq(signIns.resellerId, account.id));
  assert.deepEqual(
    history.map(({ ok, reason }) => (ok ? 'ok' : reason)),
    ['ok', 'ok', 'code'],
  );
});

const typings: readonly (readonly [string, (code: string) => string])[] = [
  ['in capitals', (code) => code.toUpperCase()],
  ['without signs between', (code) => code.replaceAll('-', '')],
  ['with blanks', (code) => ` ${code.replaceAll('-', ' ')} `],
  ['with o for 0 and l for 1', (code) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
];
for (const [how, type] of typings)
  test(`a code is taken ${how}`, async () => {
    const account = await withApp(office);
    const browser = await account.atCodeStep();
    assert.equal((await enter(browser, type(account.recoveryCodes[3] ?? ''))).status, 200);
  });

for (const text of [
  '',
  'k7qm',
  'k7qm-2w9p-xt4u',
  'k7qm-2w9p-xt4c-0',
  '123456',
  'k7qm_2w9p_xt4c',
  'ｋ7qm-2w9p-xt4c',
])
  test(`"${text}" is no recovery code`, () => assert.equal(readRecoveryCode(text), null));

test('codes of another account, of the app, and the key itself are refused alike', async () => {
  const account = await withApp(office);
  const other = await withApp(office);
  const browser = await account.atCodeStep();
  const seen = new Set<string>();
  for (const code of [other.recoveryCodes[0], account.code(), account.secret, 'x'.repeat(64)]) {
    const { status, text } = await enter(browser, code);
    seen.add(`${status} ${text}`);
  }
  assert.deepEqual([...seen], ['401 {"ok":false,"problems":[{"path":[],"code":"recovery-code.refused"}]}']);
  assert.equal(await leftAt(other), 10);
});

test('a recovery code is no code of the app: it does not switch two-factor off', async () => {
  const { own, recoveryCodes: codes } = await withApp(office);
  assert.equal((await own.ask('disable-twofa', { code: codes[0] })).status, 422);
});

test('nothing before the code step takes one, and none that enrols', async () => {
  const { login } = await office.account({ twofa: 'yes' });
  const browser = office.site.browser();
  assert.equal((await enter(browser, 'k7qm-2w9p-xt4c')).status, 401);
  assert.equal((await browser.signIn(login)).body.next, 'enrol');
  assert.equal(codeOf(await enter(browser, 'k7qm-2w9p-xt4c')), 'session.ended');
});

test('of uses at the same time exactly one is taken', async () => {
  const { id, recoveryCodes: codes } = await withApp(office);
  const account = await accountById(office.site.db, id);
  assert.ok(account);
  const uses = [1, 2, 3, 4].map(() => useRecoveryCode(office.site.portal, account, codes[0] ?? ''));
  assert.equal((await Promise.all(uses)).filter(Boolean).length, 1);
});

/** Signs in for the first time with two-factor on, and gives the answer to the code that confirmed the app. */
async function setUpAtSignIn(columns: Parameters<Office['account']>[0] = {}) {
  const account = await office.account({ twofa: 'yes', ...columns });
  const browser = office.site.browser();
  const { body } = await browser.signIn(account.login);
  const code = authenticatorCode(body.enrolment?.secret ?? '', office.site.now());
  return { ...account, browser, reply: await browser.post(`${api}/code`, { code }) };
}

test('whoever sets the app up while signing in is given ten with that answer, which no cache keeps', async () => {
  const { browser, reply, panel, login, id } = await setUpAtSignIn();
  const { recoveryCodes: codes = [], ...others } = reply.body;
  assert.deepEqual(others, { ok: true, next: 'done' });
  assert.equal(new Set(codes).size, 10);
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.equal(await leftAt({ panel }), 10);

  const waiting = office.site.browser();
  assert.deepEqual((await waiting.signIn(login)).body, { ok: true, next: 'code' });
  assert.deepEqual((await enter(waiting, codes[0])).body, { ok: true, next: 'done' });
  assert.equal(await leftAt({ panel }), 9);

  const later = [
    (await browser.get(`${api}/me`)).text,
    (await browser.get(`${api}/access`)).text,
    JSON.stringify(await office.site.db.select().from(audit).where(eq(audit.resellerId, id))),
  ];
  for (const text of later) for (const one of codes) assert.ok(!text.includes(one));
});

test('they come before the new password where that must be chosen too', async () => {
  const { browser, reply } = await setUpAtSignIn({ mustChangePassword: true });
  assert.deepEqual([reply.body.next, reply.body.recoveryCodes?.length], ['change-password', 10]);
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});

test('whoever did not store them makes new ones on My access', async () => {
  const { browser, reply } = await setUpAtSignIn();
  const { body } = await ownPanel(browser).ask('recovery-codes');
  assert.equal(new Set([...(reply.body.recoveryCodes ?? []), ...(body.recoveryCodes ?? [])]).size, 20);
});

test('a server with too much to hash does without: the app is set up, the sign-in goes on', async () => {
  const { login, panel } = await office.account({ twofa: 'yes' });
  const browser = office.site.browser();
  const { body } = await browser.signIn(login);
  const code = authenticatorCode(body.enrolment?.secret ?? '', office.site.now());
  let isFlooded = true;
  const flood = Array.from({ length: 34 }, async () => {
    while (isFlooded) await verifyPassword('wrong', null);
  });
  const reply = await browser.post(`${api}/code`, { code });
  isFlooded = false;
  await Promise.all(flood);
  assert.deepEqual(reply.body, { ok: true, next: 'done', recoveryCodes: [] });
  assert.equal((await browser.get(`${api}/me`)).status, 200);
  assert.equal(await leftAt({ panel }), 0);
});

test('a new set ends the old one', async () => {
  const account = await withApp(office);
  await enter(await account.atCodeStep(), account.recoveryCodes[0]);
  const { body } = await account.own.ask('recovery-codes');
  assert.equal(body.recoveryCodes?.length, 10);
  assert.equal(await leftAt(account), 10);
  const browser = await account.atCodeStep();
  assert.equal((await enter(browser, account.recoveryCodes[1])).status, 401);
  assert.equal((await enter(browser, body.recoveryCodes[0])).status, 200);
});

test('of sets made at the same time one remains, whole', async () => {
  const { id } = await withApp(office);
  const sets = await Promise.all([1, 2, 3].map(() => issueRecoveryCodes(office.site.portal, id)));
  const account = await accountById(office.site.db, id);
  assert.ok(account);
  const works = [];
  for (const set of sets) works.push(await useRecoveryCode(office.site.portal, account, set[0] ?? ''));
  assert.equal(works.filter(Boolean).length, 1);
  const rows = await office.site.db.select().from(recoveryCodes).where(eq(recoveryCodes.resellerId, id));
  assert.equal(rows.length, 10);
});

test('without an app there are none to be had, and none are counted', async () => {
  const { own } = await atHome(office);
  assert.equal(codeOf(await own.ask('recovery-codes')), 'twofa.no-key');
  assert.equal((await own.load()).facts.twofa.recoveryCodesLeft, undefined);
});

test('a reset of the key ends them', async () => {
  const { id, panel } = await withApp(office);
  assert.equal((await panel.ask('reset-twofa')).status, 200);
  assert.equal(await office.site.db.$count(recoveryCodes, eq(recoveryCodes.resellerId, id)), 0);
});

test('wrong ones count and wait together with wrong codes of the app, and a closed factor takes neither', async () => {
  const account = await withApp(office);
  const browser = await account.atCodeStep();
  for (let i = 0; i < 5; i += 1)
    assert.equal(
      (await (i % 2 ? enter(browser, 'wrong') : browser.post(`${api}/code`, { code: '000000' }))).status,
      401,
    );
  assert.equal(codeOf(await enter(browser, account.recoveryCodes[0])), 'throttled');
  await office.site.db.delete(throttle);
  const own = eq(resellers.id, account.id);
  assert.equal((await office.site.db.select().from(resellers).where(own))[0]?.totpFailures, 5);
  await office.site.db.update(resellers).set({ totpFailures: 99 }).where(own);
  assert.equal(codeOf(await enter(browser, 'wrong')), 'recovery-code.refused');
  assert.equal(codeOf(await enter(browser, account.recoveryCodes[0])), 'code.closed');
  assert.equal(await leftAt(account), 10);
});

test('a right one starts the count of wrong ones afresh', async () => {
  const account = await withApp(office);
  const browser = await account.atCodeStep();
  await enter(browser, 'wrong');
  await enter(browser, account.recoveryCodes[0]);
  const [row] = await office.site.db.select().from(resellers).where(eq(resellers.id, account.id));
  assert.equal(row?.totpFailures, 0);
});

test('it stands for the second factor alone: a password that must change is still asked for', async () => {
  const account = await withApp(office);
  await account.panel.save({ mustChangePassword: true });
  const browser = await account.atCodeStep();
  assert.equal((await enter(browser, account.recoveryCodes[0])).body.next, 'change-password');
  assert.equal((await browser.get(`${api}/me`)).status, 401);
});
