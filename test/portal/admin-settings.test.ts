/** Saving and reading the settings of a reseller, through the admin API, on the sample data. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Changes, Settings } from 'self-care-elements/contract';
import { verifyPassword } from '../../examples/portal/server/access/passwords.ts';
import { resellers, sessions } from '../../examples/portal/server/db/schema.ts';
import { openSeeded, signInEditor } from '../../examples/portal/testing/seeded.ts';
import {
  and,
  eq,
  openSite,
  type Browser,
  type Reply,
  type Site,
} from '../../examples/portal/testing/site.ts';

let site: Site;
let admin: Browser;
/** A fresh reseller without credentials for each test. */
let id: number;
before(async () => {
  site = await openSite({}, openSeeded);
  admin = await signInEditor(site);
});
after(() => site.close());
beforeEach(async () => (id = await newReseller(1)));

async function newReseller(customerClassId: number): Promise<number> {
  const reply = await admin.post('/admin/api/resellers', { name: 'Amber Line', customerClassId });
  return (JSON.parse(reply.text) as { id: number }).id;
}

const path = () => `/admin/api/resellers/${id}/self-care`;

async function load(): Promise<Settings> {
  const { body } = await admin.get(path());
  assert.ok(body.settings);
  return body.settings;
}

async function save(changes: Changes, version?: string, by = admin): Promise<Reply> {
  return by.patch(path(), { version: version ?? (await load()).version, changes });
}

async function row() {
  const [found] = await site.db.select().from(resellers).where(eq(resellers.id, id));
  assert.ok(found);
  return found;
}

/** `code` at `path`, sorted, one text each. */
function problemsOf({ body }: Reply): string[] {
  return (body.problems ?? []).map((problem) => `${problem.code} at ${problem.path.join('.')}`).sort();
}

const goodPassword = 'three herons on a jetty';

const entry = (network: string, columns = {}) => ({
  id: network,
  network,
  note: '',
  enabled: true,
  endsAt: null,
  ...columns,
});

/** Every field of the change set with what must stand in the values afterwards. */
const fields: readonly [Changes, Partial<Settings['values']>][] = [
  [{ login: '  Амбер.line  ' }, { login: 'Амбер.line' }],
  [{ twofa: 'yes' }, { twofa: 'yes' }],
  [{ twofa: 'no' }, { twofa: 'no' }],
  [{ twofa: 'inherit' }, { twofa: 'inherit' }],
  [{ apiAccess: true }, { apiAccess: true }],
  [{ role: 'finance-clerk' }, { role: 'finance-clerk' }],
  [{ role: null }, { role: null }],
];

for (const [changes, values] of fields)
  test(`saved and read back: ${JSON.stringify(changes)}`, async () => {
    const before = await load();
    const reply = await save(changes);
    assert.equal(reply.status, 200);
    assert.deepEqual(reply.body.settings?.values, { ...before.values, ...values });
    const read = await load();
    assert.deepEqual(read, reply.body.settings);
    assert.notEqual(read.version, before.version);
  });

test('trusted addresses keep their order, notes, switches and ends', async () => {
  const trustedIps = {
    enabled: true,
    entries: [
      entry('203.0.113.9', { note: 'Office <b>\u202e' }),
      entry('192.0.2.0/24', { enabled: false }),
      entry('2001:db8::/48', { endsAt: '2026-12-24T22:59:59.999Z' }),
    ],
  };
  assert.equal((await save({ trustedIps })).status, 200);
  assert.deepEqual((await load()).values.trustedIps, trustedIps);
  await save({ trustedIps: { enabled: false, entries: trustedIps.entries.slice(1) } });
  assert.deepEqual((await load()).values.trustedIps, {
    enabled: false,
    entries: trustedIps.entries.slice(1),
  });
});

test('10,000 trusted addresses are one save; one more is refused', async () => {
  const entries = Array.from({ length: 10_001 }, (_, index) => entry(`10.${index >> 8}.${index & 255}.0/24`));
  const many = { enabled: true, entries: entries.slice(1) };
  assert.equal((await save({ trustedIps: many })).status, 200);
  assert.deepEqual((await load()).values.trustedIps, many);
  assert.equal((await save({ trustedIps: { enabled: true, entries } })).status, 422);
  assert.equal((await load()).values.trustedIps.entries.length, 10_000);
});

const locale = {
  timeZone: 'Europe/Kiev',
  language: 'de',
  dialect: 'unicode',
  outputDate: 'dd.MM.yyyy',
  outputTime: 'HH:mm',
  outputDateTime: 'dd.MM.yyyy HH:mm',
  inputDate: 'd.M.yyyy',
  inputTime: 'H:mm',
} as const;

test('all preferences of language and formats, at once and one alone', async () => {
  assert.equal((await save({ locale })).status, 200);
  assert.deepEqual((await load()).values.locale, locale);
  await save({ locale: { timeZone: null } });
  assert.deepEqual((await load()).values.locale, { ...locale, timeZone: null });
});

test('a password is stored as a hash, once, and never read back', async () => {
  const reply = await save({ login: `heron${id}`, password: goodPassword, mustChangePassword: true });
  assert.equal(reply.status, 200);
  assert.deepEqual(reply.body.settings?.facts.password, {
    set: true,
    since: site.now().toISOString(),
    validWithout2fa: true,
    mustChange: true,
  });
  const { passwordHash } = await row();
  assert.match(passwordHash ?? '', /^\$argon2id\$/);
  assert.ok(await verifyPassword(goodPassword, passwordHash));
  assert.ok(!(await admin.get(path())).text.includes(goodPassword));
  await save({ mustChangePassword: false });
  assert.equal((await load()).facts.password.mustChange, false);
});

test('a new password ends the sessions of the reseller', async () => {
  await save({ login: `ender${id}`, password: goodPassword });
  const reseller = site.browser();
  assert.equal((await reseller.signIn(`ender${id}`, goodPassword)).status, 200);
  assert.equal((await load()).facts.openSessions, 1);
  await save({ password: 'a lighthouse far to the west' });
  assert.equal((await reseller.get('/self-care/api/me')).status, 401);
  const left = await site.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.kind, 'self'), eq(sessions.subjectId, id)));
  assert.deepEqual(left, []);
});

test('sessions are counted as they are ended: on the site and by the API, but no half-open one', async () => {
  const { token, secret } = (await admin.post(`${path()}/create-token`, { name: 'CRM', expiresAt: null }))
    .body;
  assert.ok(token);
  const login = `counted${id}`;
  await save({ login, password: goodPassword, apiAccess: true });
  await site.browser().signIn(login, goodPassword);
  await site.browser().post('/api/session', { login, token: secret });
  await save({ twofa: 'yes' });
  await site.browser().signIn(login, goodPassword);
  assert.equal((await load()).facts.openSessions, 2);
  const { text } = await admin.post(`${path()}/end-sessions`);
  assert.deepEqual(JSON.parse(text), { ok: true, ended: 2 });
  assert.equal((await load()).facts.openSessions, 0);
});

test('a session that nobody used for an hour is not counted', async () => {
  const login = `idle${id}`;
  await save({ login, password: goodPassword });
  await site.browser().signIn(login, goodPassword);
  assert.equal((await load()).facts.openSessions, 1);
  await site.db
    .update(sessions)
    .set({ lastSeenAt: new Date(site.now().getTime() - 3_600_001) })
    .where(and(eq(sessions.kind, 'self'), eq(sessions.subjectId, id)));
  assert.equal((await load()).facts.openSessions, 0);
});

test('minimum length follows the two-factor value of the same draft', async () => {
  const shortOne = 'gull & tern';
  assert.deepEqual(problemsOf(await save({ login: `gull${id}`, password: shortOne })), [
    'password.too-short at password',
  ]);
  assert.equal((await save({ login: `gull${id}`, password: shortOne, twofa: 'yes' })).status, 200);
  assert.deepEqual(problemsOf(await save({ twofa: 'no' })), ['twofa.password-too-weak-alone at twofa']);
  assert.equal((await save({ twofa: 'no', password: goodPassword })).status, 200);
});

const refusals: readonly [string, Changes, string[]][] = [
  ['a reserved login', { login: 'Admin' }, ['login.reserved at login']],
  ['a login that another has, in other case', { login: 'BRIGHTWATER' }, ['login.taken at login']],
  ['a password before there is a login', { password: goodPassword }, ['value.missing at login']],
  ['a common password', { login: 'n', password: 'passwordpassword' }, ['password.common at password']],
  [
    'the login as password',
    { login: 'northern-lights-17', password: 'Northern-Lights-17' },
    ['password.is-login at password'],
  ],
  ['a role that does not exist', { role: 'emperor' }, ['role.unknown at role']],
  [
    'a list that is on and admits nobody',
    { trustedIps: { enabled: true, entries: [entry('192.0.2.1', { enabled: false })] } },
    ['network.none-active at trustedIps'],
  ],
  [
    'entries, each at its place',
    { trustedIps: { enabled: false, entries: [entry('10.1'), entry('192.0.2.5/24'), entry('2001:DB8::')] } },
    [
      'network.host-bits at trustedIps.entries.1.network',
      'network.not-canonical at trustedIps.entries.2.network',
      'network.short-form at trustedIps.entries.0.network',
    ],
  ],
  [
    'two entries with one key',
    { trustedIps: { enabled: false, entries: [entry('192.0.2.1'), entry('192.0.2.1')] } },
    ['field.value at trustedIps.entries.1.id'],
  ],
  ['an unknown zone', { locale: { timeZone: 'Europe/Atlantis' } }, ['time-zone.unknown at locale.timeZone']],
  ['a language nobody speaks here', { locale: { language: 'tlh' } }, ['locale.language at locale.language']],
  [
    'several fields at once',
    { login: 'admin', role: 'emperor', locale: { timeZone: '+02:00' } },
    ['login.reserved at login', 'role.unknown at role', 'time-zone.offset at locale.timeZone'],
  ],
];

for (const [what, changes, problems] of refusals)
  test(`refused, and nothing changed: ${what}`, async () => {
    const before = await load();
    const reply = await save({ apiAccess: true, ...changes });
    assert.equal(reply.status, 422);
    assert.deepEqual(problemsOf(reply), problems);
    assert.deepEqual(await load(), before);
  });

test('a stored unknown role or zone stands in nobody’s way, until it is touched', async () => {
  await site.db
    .update(resellers)
    .set({ roleId: 'gone', timeZone: 'Europe/Old_Harbour' })
    .where(eq(resellers.id, id));
  const reply = await save({
    role: 'gone',
    locale: { timeZone: 'Europe/Old_Harbour', outputTime: 'HH24:MI' },
  });
  assert.equal(reply.status, 200);
  assert.equal(reply.body.settings?.facts.savedRole, null);
  assert.equal(reply.body.settings?.values.locale.timeZone, 'Europe/Old_Harbour');
  assert.deepEqual(problemsOf(await save({ role: 'gone-too' })), ['role.unknown at role']);
});

test('an editor gives no role above the own level', async () => {
  const helpdesk = await signInEditor(site, 1);
  const { version } = await load();
  const refused = await save({ role: 'tech-lead' }, version, helpdesk);
  assert.deepEqual(problemsOf(refused), ['role.above-level at role']);
  assert.equal((await save({ role: 'tech-noc' }, version, helpdesk)).status, 200);
});

test('who saves upon an older version is told what stands now, and changes nothing', async () => {
  const { version } = await load();
  await save({ apiAccess: true, locale: { language: 'de' } }, version);
  const reply = await save({ role: null }, version);
  assert.equal(reply.status, 409);
  assert.deepEqual(problemsOf(reply), ['version.conflict at ']);
  const { current } = JSON.parse(reply.text) as { current: Settings };
  assert.deepEqual(current, await load());
  assert.equal(current.values.apiAccess, true);
  assert.notEqual(current.values.role, null);
});

test('actions that act at once do not make an editor conflict with himself', async () => {
  await save({ login: `calm${id}`, password: goodPassword });
  const { version } = await load();
  const token = await admin.post(`${path()}/create-token`, { name: 'CRM', expiresAt: null });
  await admin.post(`${path()}/revoke-token`, { id: token.body.token?.id });
  await admin.post(`${path()}/end-sessions`);
  await admin.post(`${path()}/unlock`);
  assert.equal((await load()).version, version);
  assert.equal((await save({ apiAccess: true }, version)).status, 200);
});

test('the trail names editor, action and fields, and holds no secret', async () => {
  await save({ login: `trail${id}`, password: goodPassword, role: null });
  await admin.post(`${path()}/log-in-as`, { mode: 'default-role', reason: 'asked by phone' });
  const { text } = await admin.get(`/admin/api/resellers/${id}/audit`);
  const { events } = JSON.parse(text) as { events: { editor: string; action: string; facts: object }[] };
  assert.deepEqual(
    events.map(({ editor, action, facts }) => [editor, action, facts]),
    [
      ['Ines Alder', 'log-in-as', { mode: 'default-role', reason: 'asked by phone' }],
      ['Ines Alder', 'settings.save', { fields: ['login', 'password', 'role'], otherSessions: 'ended' }],
      ['Ines Alder', 'reseller.create', {}],
    ],
  );
  assert.ok(!text.includes(goodPassword));
});
