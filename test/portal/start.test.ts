/** Starting and stopping the portal, by what a person at the terminal sees. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ConfigError, readConfig } from '../../examples/portal/server/config.ts';
import { runPortal, startPortal } from '../../examples/portal/testing/process.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'portal-start-'))));
after(() => rm(folder, { recursive: true, force: true }));

const health = async (origin: string) => (await fetch(`${origin}/health`)).status;

test('it says where it is once it is ready, refuses a second start on its data, and closes cleanly', async () => {
  const env = { PORTAL_DATA: join(folder, 'data') };
  const first = await startPortal(env);
  assert.equal(await health(first.origin), 200);

  const second = await runPortal({ ...env, PORT: '0' });
  assert.equal(second.code, 1);
  assert.deepEqual(second.lines, [
    'Another portal is running on this data folder. Stop it first, or set PORTAL_DATA to another folder.',
  ]);
  assert.equal(await health(first.origin), 200);

  first.child.kill('SIGTERM');
  const { code, signal, lines } = await first.ended;
  assert.deepEqual([code, signal], [0, null]);
  const said = lines.join('\n');
  for (const login of ['admin', 'manager', 'helpdesk', 'brightwater', 'steinbruck'])
    assert.ok(said.includes(` ${login} / `), login);
});

test('what was saved is there after the next start; the log of both holds no secret', async () => {
  const env = { PORTAL_DATA: join(folder, 'data') };
  const first = await startPortal(env);
  const post = async (path: string, body: object, cookie: string) =>
    fetch(first.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: first.origin, cookie },
      body: JSON.stringify(body),
    });
  const refused = { login: 'admin\r\ncanary-login', password: 'canary-password' };
  assert.equal((await post('/admin/api/sign-in?canary', refused, '__Host-sc_admin=canary')).status, 401);
  const signedIn = await post('/admin/api/sign-in', { login: 'admin', password: 'meridian admin demo' }, '');
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const reseller = { name: 'Kept Over Night Ltd', customerClassId: 1 };
  const { id } = (await (await post('/admin/api/resellers', reseller, cookie)).json()) as { id: number };
  first.child.kill('SIGINT');
  const { lines } = await first.ended;

  const second = await startPortal(env);
  const found = await fetch(`${second.origin}/admin/api/resellers/${id}`, { headers: { cookie } });
  assert.equal(((await found.json()) as { reseller: { name: string } }).reseller.name, reseller.name);
  second.child.kill('SIGTERM');
  const again = (await second.ended).lines;
  assert.ok(!again.some((line) => line.includes('sample database')));

  const log = [...lines, ...again].filter((line) => line.startsWith('{'));
  assert.equal(log.filter((line) => line.includes('"answered"')).length, 4, 'one line an answer');
  for (const secret of ['canary', cookie.split('=')[1] ?? '']) assert.ok(!log.join('\n').includes(secret));
});

test('a taken port gives one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as AddressInfo;
  const { code, lines } = await runPortal({ PORTAL_DATA: join(folder, 'data'), PORT: String(port) });
  assert.equal(code, 1);
  assert.deepEqual(lines, [`Port ${port} of 127.0.0.1 is taken. Set PORT to a free one.`]);
  await new Promise((done) => other.close(done));
});

test('a database that cannot be reached gives one clear line', async () => {
  const { code, lines } = await runPortal({
    PORTAL_DATA: join(folder, 'unused'),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  });
  assert.equal(code, 1);
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^DATABASE_URL cannot be used: /);
});

const bad: readonly [string, Record<string, string>][] = [
  ['a port that is none', { PORT: '65536' }],
  ['a port by name', { PORT: 'http' }],
  ['a number of roles that is none', { SEED_ROLES: 'many' }],
  ['an origin with a path', { SELF_CARE_ORIGIN: 'https://care.example/site' }],
  ['an origin of another scheme', { PORTAL_ORIGIN: 'ftp://care.example' }],
  ['a proxy that is no network', { TRUSTED_PROXIES: '10.0.0.0/8, proxy.local' }],
];
for (const [what, env] of bad)
  test(`refused in the environment: ${what}`, () => {
    assert.throws(() => readConfig(env), ConfigError);
  });

const cookies: readonly [Record<string, string>, boolean, boolean][] = [
  [{}, true, true],
  [{ HOST: '127.8.9.10' }, true, true],
  [{ HOST: '::1' }, true, true],
  [{ HOST: 'localhost' }, true, true],
  [{ HOST: '0.0.0.0' }, false, false],
  [{ HOST: '192.0.2.1' }, false, false],
  [{ HOST: '0.0.0.0', PORTAL_ORIGIN: 'https://portal.example' }, true, true],
  [{ HOST: '0.0.0.0', PORTAL_ORIGIN: 'http://localhost.evil.example' }, false, false],
  [{ SELF_CARE_ORIGIN: 'http://care.example' }, true, false],
  [{ HOST: '0.0.0.0', SELF_CARE_ORIGIN: 'http://care.localhost:3000' }, false, true],
];
for (const [env, admin, self] of cookies)
  test(`cookies with the __Host- prefix under ${JSON.stringify(env)}: admin ${admin}, self-care ${self}`, () => {
    assert.deepEqual(readConfig(env).secureCookies, { admin, self });
  });
