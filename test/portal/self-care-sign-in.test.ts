/** Signing in to self-care, by what a browser sees. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accountById, type Account } from '../../examples/portal/server/access/accounts.ts';
import { verifyPassword } from '../../examples/portal/server/access/passwords.ts';
import { confirmEnrolment, useCode } from '../../examples/portal/server/access/totp.ts';
import {
  customerClasses,
  resellers,
  sessions,
  signIns,
  throttle,
  trustedIps,
} from '../../examples/portal/server/db/schema.ts';
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
const newPassword = 'another stream, later that day';

let site: Site;
let classes: Awaited<ReturnType<typeof furnish>>;
let number = 0;
before(async () => {
  site = await openSite();
  classes = await furnish(site.db);
});
after(() => site.close());
beforeEach(() => site.db.delete(throttle));

/** A new account of the plain class (no second factor), or as the columns say. */
async function reseller(columns: Partial<typeof resellers.$inferInsert> = {}) {
  number += 1;
  return addReseller(site.db, `reseller${number}`, { classId: classes.plain.id, ...columns });
}

const update = (id: number, columns: Partial<typeof resellers.$inferInsert>) =>
  site.db.update(resellers).set(columns).where(eq(resellers.id, id));

const reasons = async (id: number) => {
  const rows = await site.db.select().from(signIns).where(eq(signIns.resellerId, id)).orderBy(signIns.id);
  return rows.map(({ ok, reason }) => (ok ? 'ok' : reason));
};

/** Signs in for the first time with two-factor on, and gives the key. */
async function enrol(browser: Browser, login: string): Promise<string> {
  const { body } = await browser.signIn(login);
  assert.equal(body.next, 'enrol');
  const secret = body.enrolment?.secret ?? '';
  const confirmed = await browser.post(`${api}/code`, { code: authenticatorCode(secret, site.now()) });
  assert.deepEqual([confirmed.body.next, confirmed.body.recoveryCodes?.length], ['done', 10]);
  site.pass(60);
  return secret;
}

test('login and password open a session; the login is taken without case and blanks', async () => {
  const { login } = await reseller({ name: 'Ярослав и сыновья' });
  const browser = site.browser();
  const reply = await browser.signIn(`  ${login?.toUpperCase()} `);
  assert.deepEqual(reply.body, { ok: true, next: 'done' });
  const me = await browser.get(`${api}/me`);
  assert.equal(me.body.account?.name, 'Ярослав и сыновья');
  assert.equal(me.headers['cache-control'], 'no-store');
});

test('the cookie: only for this host, out of reach of scripts, strict, 256 bits', async () => {
  const { login } = await reseller();
  const reply = await site.browser().signIn(login ?? '');
  const [cookie = ''] = reply.headers['set-cookie'] ?? [];
  assert.match(cookie, /^__Host-sc_self=[\w-]{43};/);
  for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict'])
    assert.ok(cookie.includes(part), part);
  assert.doesNotMatch(cookie, /Domain|Expires|Max-Age/);
});

test('one refusal for every reason: same status, body and headers; the history knows better', async () => {
  const wrong = await reseller();
  const outside = await reseller({ trustedEnabled: true });
  await site.db
    .insert(trustedIps)
    .values({ resellerId: outside.id, id: 'a', position: 0, network: '10.0.0.0/8' });
  const empty = await reseller({ trustedEnabled: true });
  const locked = await reseller({ lockedUntil: new Date(site.now().getTime() + 60_000) });
  const noRole = await reseller({ roleId: 'gone' });
  const noPassword = await reseller({ passwordHash: null });

  const tries: [string, string][] = [
    ['nobody of this name', password],
    [wrong.login ?? '', 'not the password'],
    [wrong.login ?? '', `${password} `],
    [outside.login ?? '', password],
    [empty.login ?? '', password],
    [locked.login ?? '', password],
    [noRole.login ?? '', password],
    [noPassword.login ?? '', password],
    ['', ''],
  ];
  const replies = [];
  for (const [login, secret] of tries) {
    await site.db.delete(throttle);
    replies.push(await site.browser().signIn(login, secret));
  }
  const seen = replies.map(({ status, text, headers }) => ({
    status,
    text,
    headers: { ...headers, date: undefined },
  }));
  for (const one of seen) assert.deepEqual(one, seen[0]);
  assert.equal(seen[0]?.status, 401);
  assert.equal(seen[0].text, '{"ok":false,"problems":[{"path":[],"code":"sign-in.refused"}]}');
  assert.equal(seen[0].headers['set-cookie'], undefined);

  assert.deepEqual(await reasons(wrong.id), ['password', 'password']);
  assert.deepEqual(await reasons(outside.id), ['address']);
  assert.deepEqual(await reasons(empty.id), ['address']);
  assert.deepEqual(await reasons(locked.id), ['locked']);
  assert.deepEqual(await reasons(noRole.id), ['role']);
  assert.deepEqual(await reasons(noPassword.id), ['password']);
});

test('an untrusted address never gets as far as enrolling', async () => {
  const { id, login } = await reseller({ twofa: 'yes', trustedEnabled: true });
  await site.db.insert(trustedIps).values({ resellerId: id, id: 'a', position: 0, network: '127.0.0.2' });
  assert.equal(codeOf(await site.browser().signIn(login ?? '')), 'sign-in.refused');
  assert.equal((await site.browser('127.0.0.2').signIn(login ?? '')).body.next, 'enrol');
});

const modes = [
  ['inherit', false, 'done'],
  ['inherit', true, 'enrol'],
  ['yes', false, 'enrol'],
  ['yes', true, 'enrol'],
  ['no', false, 'done'],
  ['no', true, 'done'],
] as const;
for (const [twofa, ofClass, next] of modes)
  test(`two-factor "${twofa}" in a class that has it ${ofClass ? 'on' : 'off'}: ${next}`, async () => {
    const classId = ofClass ? classes.strict.id : classes.plain.id;
    const { login } = await reseller({ twofa, classId });
    assert.equal((await site.browser().signIn(login ?? '')).body.next, next);
  });

test('first sign-in enrols: a key for the app, active only after a right code', async () => {
  const { id, login } = await reseller({ twofa: 'yes' });
  const browser = site.browser();
  const { body } = await browser.signIn(login ?? '');
  const { uri, secret } = body.enrolment ?? { uri: '', secret: '' };
  assert.match(secret, /^[A-Z2-7]{32}$/, '160 bits');
  assert.equal(uri, `otpauth://totp/Meridian%20Telecom:${login}?secret=${secret}&issuer=Meridian%20Telecom`);
  assert.equal((await browser.get(`${api}/me`)).status, 401, 'the stage opens nothing');

  const wrong = await browser.post(`${api}/code`, { code: '000000' });
  assert.deepEqual([wrong.status, codeOf(wrong)], [401, 'code.refused']);
  const [before] = await site.db.select().from(resellers).where(eq(resellers.id, id));
  assert.equal(before?.totpSecretSealed, null);
  assert.ok(before.totpPendingSealed && !before.totpPendingSealed.includes(secret), 'sealed at rest');

  const code = authenticatorCode(secret, site.now());
  assert.equal(
    (await browser.post(`${api}/code`, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).body.next,
    'done',
  );
  assert.equal((await browser.get(`${api}/me`)).status, 200);

  const again = site.browser();
  const second = await again.signIn(login ?? '');
  assert.deepEqual(second.body, { ok: true, next: 'code' }, 'the key is never shown again');
  assert.equal(codeOf(await again.post(`${api}/code`, { code })), 'code.refused', 'it was used to confirm');
});

test('an abandoned enrolment leaves everything as it was', async () => {
  const { login } = await reseller({ twofa: 'yes' });
  const first = (await site.browser().signIn(login ?? '')).body.enrolment?.secret;
  const browser = site.browser();
  const second = (await browser.signIn(login ?? '')).body.enrolment?.secret ?? '';
  assert.notEqual(first, second);
  const old = await browser.post(`${api}/code`, { code: authenticatorCode(first ?? '', site.now()) });
  assert.equal(codeOf(old), 'code.refused');
  const reply = await browser.post(`${api}/code`, { code: authenticatorCode(second, site.now()) });
  assert.equal(reply.body.next, 'done');
});

test('a code works once, a step of delay is allowed, older than the last used is not', async () => {
  const { login } = await reseller({ twofa: 'yes' });
  const secret = await enrol(site.browser(), login ?? '');
  const enter = async (offsetSeconds: number) => {
    const browser = site.browser();
    await browser.signIn(login ?? '');
    const at = new Date(site.now().getTime() + offsetSeconds * 1000);
    return (await browser.post(`${api}/code`, { code: authenticatorCode(secret, at) })).status;
  };
  assert.equal(await enter(-60), 401, 'two steps late');
  assert.equal(await enter(60), 401, 'two steps early');
  assert.equal(await enter(-30), 200);
  assert.equal(await enter(-30), 401, 'used');
  assert.equal(await enter(30), 200);
  assert.equal(await enter(0), 401, 'older than the last used');
});

/** Requests to one server hardly overlap; here all start from what they read before any wrote. */
async function inParallel(id: number, work: (account: Account) => Promise<boolean>): Promise<number> {
  const account = await accountById(site.db, id);
  assert.ok(account);
  const done = await Promise.all([1, 2, 3, 4].map(() => work(account)));
  return done.filter(Boolean).length;
}

test('of parallel sign-ins with one code exactly one succeeds', async () => {
  const { id, login } = await reseller({ twofa: 'yes' });
  const code = authenticatorCode(await enrol(site.browser(), login ?? ''), site.now());
  assert.equal(await inParallel(id, (account) => useCode(site.portal, account, code)), 1);
});

test('of parallel confirmations of one enrolment exactly one succeeds', async () => {
  const { id, login } = await reseller({ twofa: 'yes' });
  const { body } = await site.browser().signIn(login ?? '');
  const code = authenticatorCode(body.enrolment?.secret ?? '', site.now());
  assert.equal(await inParallel(id, (account) => confirmEnrolment(site.portal, account, code)), 1);
});

test('guessing codes: five tries, then waiting; a hundred wrong ones in a row close the factor', async () => {
  const { id, login } = await reseller({ twofa: 'yes' });
  const secret = await enrol(site.browser(), login ?? '');
  const browser = site.browser();
  await browser.signIn(login ?? '');
  for (let i = 0; i < 5; i += 1)
    assert.equal((await browser.post(`${api}/code`, { code: '000000' })).status, 401);
  const slowed = await browser.post(`${api}/code`, { code: authenticatorCode(secret, site.now()) });
  assert.deepEqual([slowed.status, codeOf(slowed)], [429, 'throttled']);
  assert.equal(slowed.headers['retry-after'], '30');

  await site.db.delete(throttle);
  await update(id, { totpFailures: 99 });
  await browser.post(`${api}/code`, { code: '000000' });
  const right = { code: authenticatorCode(secret, site.now()) };
  assert.equal(codeOf(await browser.post(`${api}/code`, right)), 'code.closed', 'told to whoever signs in');
  await update(id, { totpFailures: 0 });
  assert.equal((await browser.post(`${api}/code`, right)).status, 200);
  assert.equal((await reasons(id)).filter((reason) => reason === 'code').length, 7);
});

test('a new session id at each stage, the one before it dead', async () => {
  const { login } = await reseller({ twofa: 'yes', mustChangePassword: true });
  const browser = site.browser();
  const id = () => browser.cookies.get('__Host-sc_self') ?? '';
  const answerTo = async (old: string, path: string, body?: object) => {
    const headers = { cookie: `__Host-sc_self=${old}` };
    const reply = await site.send(body ? 'POST' : 'GET', `${api}/${path}`, { headers, body });
    return codeOf(reply);
  };

  const { body } = await browser.signIn(login ?? '');
  const first = id();
  await browser.post(`${api}/code`, { code: authenticatorCode(body.enrolment?.secret ?? '', site.now()) });
  const second = id();
  assert.equal(await answerTo(first, 'code', { code: '123456' }), 'session.ended');
  await browser.post(`${api}/change-password`, { password: newPassword });
  const third = id();
  assert.equal(await answerTo(second, 'change-password', { password: newPassword }), 'session.ended');
  assert.equal(await answerTo(third, 'me'), undefined);
  await browser.signIn(login ?? '', newPassword);
  assert.equal(await answerTo(third, 'me'), 'session.ended', 'a new sign-in ends the old session');
  assert.equal(new Set([first, second, third, id()]).size, 4);
});

test('stages cannot be skipped', async () => {
  const { login } = await reseller({ twofa: 'yes', mustChangePassword: true });
  const browser = site.browser();
  const { body } = await browser.signIn(login ?? '');
  for (const path of ['/me', '/overview', '/access'])
    assert.equal((await browser.get(api + path)).status, 401, path);
  assert.equal((await browser.post(`${api}/change-password`, { password: newPassword })).status, 401);
  await browser.post(`${api}/code`, { code: authenticatorCode(body.enrolment?.secret ?? '', site.now()) });
  assert.equal((await browser.get(`${api}/me`)).status, 401);
  assert.equal((await browser.post(`${api}/code`, { code: '123456' })).status, 401);
});

test('a password that must change: by the policy, not the old one, and then only the new one works', async () => {
  const { id, login } = await reseller({ mustChangePassword: true });
  const other = site.browser('127.0.0.9');
  const browser = site.browser();
  assert.equal((await browser.signIn(login ?? '')).body.next, 'change-password');
  await other.signIn(login ?? '');
  const refusedWith = async (text: string) => {
    const reply = await browser.post(`${api}/change-password`, { password: text });
    assert.equal(reply.status, 422);
    assert.deepEqual(reply.body.problems?.[0]?.path, ['password']);
    return codeOf(reply);
  };
  assert.equal(await refusedWith('short'), 'password.too-short');
  assert.equal(await refusedWith('fourteen chars'), 'password.too-short');
  assert.equal(await refusedWith(password), 'password.unchanged');
  const done = await browser.post(`${api}/change-password`, { password: newPassword });
  assert.deepEqual(done.body, { ok: true, next: 'done' });
  assert.equal(
    (await other.post(`${api}/change-password`, { password: newPassword })).status,
    401,
    'others ended',
  );
  assert.equal(codeOf(await site.browser().signIn(login ?? '')), 'sign-in.refused');
  assert.equal((await site.browser().signIn(login ?? '', newPassword)).body.next, 'done');
  const [row] = await site.db.select().from(resellers).where(eq(resellers.id, id));
  assert.equal(row?.mustChangePassword, false);
});

test('with two-factor on eight characters do; when the class switches it off they must change', async () => {
  const [own] = await site.db
    .insert(customerClasses)
    .values({ name: 'Changing its mind', twofa: true })
    .returning();
  const { login } = await reseller({ classId: own?.id ?? 0, mustChangePassword: true });
  const browser = site.browser();
  const { body } = await browser.signIn(login ?? '');
  await browser.post(`${api}/code`, { code: authenticatorCode(body.enrolment?.secret ?? '', site.now()) });
  assert.equal((await browser.post(`${api}/change-password`, { password: 'nine char' })).body.next, 'done');
  const ownClass = eq(customerClasses.id, own?.id ?? 0);
  await site.db.update(customerClasses).set({ twofa: false }).where(ownClass);
  assert.equal((await site.browser().signIn(login ?? '', 'nine char')).body.next, 'change-password');
});

test('guessing passwords is slowed by account, known or not, with one answer', async () => {
  const { login } = await reseller();
  const answers = [];
  for (const name of [login ?? '', 'nobody at all']) {
    for (let i = 0; i < 5; i += 1)
      assert.equal((await site.browser(`127.0.1.${i + 1}`).signIn(name, 'wrong')).status, 401);
    answers.push(await site.browser('127.0.1.9').signIn(name, password));
  }
  const [known, unknown] = answers.map(({ status, text }) => ({ status, text }));
  assert.deepEqual(known, unknown);
  assert.equal(known?.status, 429);
  assert.match(known.text, /"code":"throttled","retryAfterSeconds":30/);
  site.pass(30);
  assert.equal((await site.browser('127.0.1.9').signIn(login ?? '')).status, 200, 'never for ever');
});

test('a right password starts the count afresh', async () => {
  const { login } = await reseller();
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 4; i += 1)
      assert.equal((await site.browser(`127.0.2.${round + 1}`).signIn(login ?? '', 'wrong')).status, 401);
    assert.equal((await site.browser(`127.0.2.${round + 1}`).signIn(login ?? '')).status, 200);
  }
});

test('a flood of password checks ends in 429, not in an exhausted server', async () => {
  const { login } = await reseller();
  let isFlooded = true;
  const flood = Array.from({ length: 34 }, async () => {
    while (isFlooded) await verifyPassword('wrong', null);
  });
  const reply = await site.browser().signIn(login ?? '');
  isFlooded = false;
  await Promise.all(flood);
  assert.deepEqual([reply.status, codeOf(reply)], [429, 'throttled']);
  assert.equal((await site.browser().signIn(login ?? '')).status, 200);
});

test('signing out ends the session on the server', async () => {
  const { login } = await reseller();
  const browser = site.browser();
  await browser.signIn(login ?? '');
  const cookie = `__Host-sc_self=${browser.cookies.get('__Host-sc_self')}`;
  assert.deepEqual((await browser.post(`${api}/sign-out`)).body, { ok: true });
  assert.equal(browser.cookies.size, 0);
  assert.equal((await site.send('GET', `${api}/me`, { headers: { cookie } })).status, 401);
  assert.equal((await browser.post(`${api}/sign-out`)).status, 200, 'twice is no harm');
});

test('only our own pages, only JSON', async () => {
  const { login } = await reseller();
  const body = { login, password };
  const attempt = (headers: Record<string, string>, sent: unknown = body) =>
    site.send('POST', `${api}/sign-in`, { body: sent, headers });
  assert.equal((await attempt({ origin: 'https://evil.example' })).status, 403);
  assert.equal((await attempt({ origin: 'null' })).status, 403);
  assert.equal((await attempt({ 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await attempt({ 'content-type': 'text/plain' })).status, 415);
  assert.equal(
    (await attempt({ 'content-type': 'application/x-www-form-urlencoded' }, 'login=a')).status,
    415,
  );
  assert.equal((await attempt({})).status, 200);
});

const badBodies: readonly (readonly [string, unknown, number, string])[] = [
  ['no JSON', '{', 400, 'request.malformed'],
  ['__proto__', '{"login":"a","password":"b","__proto__":{}}', 400, 'request.malformed'],
  ['a field too many', { login: 'a', password: 'b', admin: true }, 422, 'field.unknown'],
  ['a field too few', { login: 'a' }, 422, 'value.missing'],
  ['another type', { login: ['a'], password: 'b' }, 422, 'field.type'],
  ['a login without end', { login: 'a'.repeat(257), password: 'b' }, 422, 'field.value'],
  ['100,000 characters', { login: 'a', password: 'b'.repeat(100_000) }, 413, 'request.too-large'],
];
for (const [name, body, status, code] of badBodies)
  test(`bad input: ${name}`, async () => {
    const reply = await site.browser().post(`${api}/sign-in`, body);
    assert.deepEqual([reply.status, codeOf(reply)], [status, code]);
  });

test('a session id never reaches the database, a code or password no row', async () => {
  const { login } = await reseller();
  const browser = site.browser();
  await browser.signIn(login ?? '', 'canary-password-3141');
  await browser.signIn(login ?? '');
  const dump = JSON.stringify([
    await site.db.select().from(sessions),
    await site.db.select().from(signIns),
    await site.db.select().from(throttle),
    await site.db.select().from(resellers),
  ]);
  assert.ok(!dump.includes(browser.cookies.get('__Host-sc_self') ?? 'missing'));
  assert.ok(!dump.includes('canary-password') && !dump.includes(password));
});
