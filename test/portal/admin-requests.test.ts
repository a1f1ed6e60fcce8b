/** What the admin API does with requests that no page of ours sends. Nothing is ever changed by one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calls } from 'self-care-elements/contract';
import { resellers, trustedIps } from '../../examples/portal/server/db/schema.ts';
import { openSeeded, signInEditor } from '../../examples/portal/testing/seeded.ts';
import { codeOf, openSite, type Ask, type Browser, type Site } from '../../examples/portal/testing/site.ts';

let site: Site;
let admin: Browser;
let version: string;
before(async () => {
  site = await openSite({}, openSeeded);
  admin = await signInEditor(site);
  version = (await admin.get(path)).body.settings?.version ?? '';
});
after(() => site.close());

const path = '/admin/api/resellers/1/self-care';

async function everything() {
  return [
    await site.db.select().from(resellers).orderBy(resellers.id),
    await site.db.select().from(trustedIps).orderBy(trustedIps.resellerId, trustedIps.position),
  ];
}

const saving = (changes: unknown) => ({ version, changes });
const entry = { id: 'a', network: '192.0.2.1', note: '', enabled: true, endsAt: null };

/** Body (text goes as it is), status, problems as `code at path`. */
const bodies: readonly [string, () => unknown, number, string[]][] = [
  ['no JSON', () => '{"version": ', 400, ['request.malformed at ']],
  ['nothing', () => '', 400, ['request.malformed at ']],
  ['a list', () => [], 422, ['field.type at ']],
  ['null', () => 'null', 422, ['field.type at ']],
  ['no version', () => ({ changes: {} }), 422, ['value.missing at version']],
  [
    'an unknown field',
    () => saving({ apiAccess: true, isAdmin: true }),
    422,
    ['field.unknown at changes.isAdmin'],
  ],
  ['an unknown key beside', () => ({ ...saving({}), force: 1 }), 422, ['field.unknown at force']],
  [
    'an unknown key inside',
    () => saving({ trustedIps: { enabled: true, entries: [{ ...entry, owner: 1 }] } }),
    422,
    ['field.unknown at changes.trustedIps.entries.0.owner'],
  ],
  ['a number for a login', () => saving({ login: 7 }), 422, ['field.type at changes.login']],
  ['a text for a switch', () => saving({ apiAccess: 'true' }), 422, ['field.type at changes.apiAccess']],
  ['an unknown two-factor value', () => saving({ twofa: 'off' }), 422, ['field.value at changes.twofa']],
  [
    'wrong types in several places',
    () => saving({ apiAccess: 1, trustedIps: { enabled: true, entries: [{ ...entry, enabled: 'yes' }] } }),
    422,
    ['field.type at changes.apiAccess', 'field.type at changes.trustedIps.entries.0.enabled'],
  ],
  [
    'an end that is no instant',
    () => saving({ trustedIps: { enabled: true, entries: [{ ...entry, endsAt: 'tomorrow' }] } }),
    422,
    ['field.value at changes.trustedIps.entries.0.endsAt'],
  ],
  [
    'the character that ends a C string',
    () => saving({ locale: { outputDate: 'YYYY\0' } }),
    422,
    ['field.character at changes.locale.outputDate'],
  ],
  [
    'half a character',
    () => '{"version":"1","changes":{"role":"\\ud800"}}',
    422,
    ['field.character at changes.role'],
  ],
  [
    '__proto__',
    () => '{"version":"1","changes":{"__proto__":{"apiAccess":true}}}',
    400,
    ['request.malformed at '],
  ],
  [
    'constructor.prototype',
    () => '{"version":"1","changes":{"constructor":{"prototype":{"apiAccess":true}}}}',
    400,
    ['request.malformed at '],
  ],
  ['three mebibytes', () => saving({ role: 'x'.repeat(3 << 20) }), 413, ['request.too-large at ']],
];

for (const [what, body, status, problems] of bodies)
  test(`a save with ${what} answers ${status} and changes nothing`, async () => {
    const before = await everything();
    const reply = await admin.patch(path, body());
    assert.equal(reply.status, status);
    assert.equal(reply.body.ok, false);
    assert.deepEqual(
      reply.body.problems?.map((problem) => `${problem.code} at ${problem.path.join('.')}`).sort(),
      problems,
    );
    assert.deepEqual(await everything(), before);
  });

test('only saving takes more than 64 KiB', async () => {
  const body = { name: 'x'.repeat(70_000), customerClassId: 1 };
  assert.equal((await admin.post('/admin/api/resellers', body)).status, 413);
});

/** A save as another site's page, or no page, would send it. */
const forgeries: readonly [string, Ask, number][] = [
  ['from another site', { headers: { origin: 'https://evil.example' } }, 403],
  ['from a page without origin', { headers: { origin: 'null' } }, 403],
  ['from our host on another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
  ['marked as cross-site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  ['marked as same-site', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
  ['as plain text', { headers: { 'content-type': 'text/plain' } }, 415],
  ['as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['as JSON in disguise', { headers: { 'content-type': 'text/plain; application/json' } }, 415],
];

for (const [what, ask, status] of forgeries)
  test(`a save ${what} is refused`, async () => {
    const before = await everything();
    assert.equal((await admin.patch(path, saving({ apiAccess: false }), ask)).status, status);
    assert.deepEqual(await everything(), before);
  });

test('a save without any sign of where it comes from is refused', async () => {
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = (headers: Record<string, string>) =>
    fetch(site.origin + path, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify(saving({})),
    });
  assert.equal((await send({})).status, 403);
  assert.equal((await send({ origin: site.origin })).status, 200);
});

test('without a session, or with that of self-care, every route answers 401 alike', async () => {
  const reseller = site.browser();
  const [name, value] = [...admin.cookies][0] ?? ['', ''];
  reseller.cookies.set(name.replace('admin', 'self'), value);
  for (const browser of [site.browser(), reseller])
    for (const route of [
      '/me',
      '/resellers',
      '/resellers/1',
      '/resellers/1/self-care',
      '/resellers/1/audit',
      '/roles',
      '/classes',
      '/permissions',
    ]) {
      const reply = await browser.get(`/admin/api${route}`);
      assert.equal(reply.status, 401, route);
      assert.equal(codeOf(reply), 'session.ended', route);
    }
});

test('a stranger’s large body is refused before it is read', async () => {
  const reply = await site.browser().patch(path, { version: 'x'.repeat(1 << 20), changes: {} });
  assert.equal(reply.status, 401);
});

test('signing in: one refusal for unknown login and wrong password; a new session each time', async () => {
  const browser = site.browser();
  const wrong = await browser.post('/admin/api/sign-in', { login: 'admin', password: 'wrong' });
  const unknown = await browser.post('/admin/api/sign-in', { login: 'nobody', password: 'wrong' });
  assert.equal(wrong.status, 401);
  assert.deepEqual([unknown.status, unknown.text], [wrong.status, wrong.text]);

  const editor = await signInEditor(site, 2);
  const old = new Map(editor.cookies);
  assert.match([...old.keys()].join(), /^__Host-sc_admin$/);
  await editor.post('/admin/api/sign-in', { login: 'manager', password: 'meridian manager demo' });
  assert.equal((await editor.get('/admin/api/me')).status, 200);
  const thief = site.browser();
  for (const [name, value] of old) thief.cookies.set(name, value);
  assert.equal((await thief.get('/admin/api/me')).status, 401);
  assert.equal((await editor.post('/admin/api/sign-out')).status, 200);
  assert.equal((await editor.get('/admin/api/me')).status, 401);
});

test('guessing an editor’s password is slowed down, whether the editor exists or not', async () => {
  for (const login of ['helpdesk', 'no-such-editor']) {
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const browser = site.browser(`127.0.3.${tries + 1}`);
      statuses.push((await browser.post('/admin/api/sign-in', { login, password: 'guess' })).status);
    }
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429], login);
  }
});

test('a reseller that is gone answers 404 on every path', async () => {
  const gone = '/admin/api/resellers/999999';
  for (const reply of [
    await admin.get(gone),
    await admin.get(`${gone}/audit`),
    await admin.get(`${gone}/self-care`),
    await admin.patch(`${gone}/self-care`, saving({})),
    await admin.post(`${gone}/self-care/create-token`, { name: 'x', expiresAt: null }),
    await admin.post(`${gone}/self-care/rename-token`, { id: '1', name: 'x' }),
    await admin.post(`${gone}/self-care/rotate-token`, { id: '1', overlap: 0 }),
    await admin.post(`${gone}/self-care/unlock`),
    await admin.post(`${gone}/self-care/end-sessions`),
    await admin.post(`${gone}/self-care/reset-twofa`),
    await admin.post(`${gone}/self-care/log-in-as`, { mode: 'default-role', reason: '' }),
  ]) {
    assert.equal(reply.status, 404);
    assert.equal(codeOf(reply), 'account.gone');
  }
});

test('answers are kept by no cache and carry no stack', async () => {
  const reply = await admin.get('/admin/api/nothing-here');
  assert.equal(reply.status, 404);
  assert.deepEqual(reply.body, { ok: false, problems: [{ path: [], code: 'request.unknown' }] });
  const me = await admin.get('/admin/api/me');
  assert.equal(me.headers['cache-control'], 'no-store');
  assert.equal(me.headers['x-content-type-options'], 'nosniff');
});

test('the API describes itself: every call of the panel stands in /api/openapi.json', async () => {
  const { text } = await admin.get('/api/openapi.json');
  const { openapi, paths } = JSON.parse(text) as { openapi: string; paths: Record<string, object> };
  assert.equal(openapi, '3.1.0');
  const base = '/admin/api/resellers/{id}/self-care';
  const panel = Object.keys(paths).filter((one) => one.startsWith(base));
  const expected = new Set(Object.values(calls).map(({ path }) => base + path));
  assert.deepEqual(panel.sort(), [...expected].sort());
  assert.deepEqual(Object.keys(paths['/admin/api/resellers/{id}/self-care'] ?? {}).sort(), ['get', 'patch']);
});
