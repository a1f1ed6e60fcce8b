/** Two processes of the portal on one PostgreSQL: what may happen once happens once, on whichever it is tried. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { authenticatorCode } from '../../examples/portal/testing/authenticator.ts';
import { startPostgres, type PostgresServer } from '../../examples/portal/testing/postgres.ts';
import { startPortal, type Running } from '../../examples/portal/testing/process.ts';
import { Browser, sendTo, type Reply } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const password = 'a quiet stream at dawn';

let database: PostgresServer;
let servers: readonly Running[] = [];
let editor: Browser;
let made = 0;

before(async () => {
  database = await startPostgres();
  const env = {
    DATABASE_URL: await database.create('shared'),
    PORTAL_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  };
  servers = await Promise.all([startPortal(env), startPortal(env)]);
  editor = browserAt(0);
  const [{ login, password }] = demoEditors;
  assert.equal((await editor.post('/admin/api/sign-in', { login, password })).status, 200);
});
after(async () => {
  for (const { child, ended } of servers) {
    child.kill('SIGTERM');
    await ended;
  }
  await database.stop();
});

let people = 0;
/** From an address of its own, so that nobody waits for another's wrong tries. */
function browserAt(server: number): Browser {
  people += 1;
  return new Browser(sendTo(servers[server]?.origin ?? ''), `127.0.9.${people}`);
}

/** With an app and recovery codes, set up at the first server. */
async function account() {
  made += 1;
  const login = `two-servers-${made}`;
  const { body } = await editor.post('/admin/api/resellers', { name: login, customerClassId: 1 });
  const { id } = body as { id?: number };
  const path = `/admin/api/resellers/${id}/self-care`;
  const { settings } = (await editor.get(path)).body;
  const changes = { login, password, twofa: 'yes', apiAccess: true };
  assert.equal((await editor.patch(path, { version: settings?.version, changes })).status, 200);
  const home = browserAt(0);
  const secret = (await home.signIn(login, password)).body.enrolment?.secret ?? '';
  const code = (steps: number) => authenticatorCode(secret, new Date(Date.now() + steps * 30_000));
  const enrolled = code(0);
  assert.equal((await home.post(`${api}/code`, { code: enrolled })).status, 200);
  return { login, home, code, enrolled, path };
}

/** Two at each server, each waiting for a code; more tries than five would have to wait. */
async function waiting(login: string): Promise<Browser[]> {
  const browsers = [0, 1, 0, 1].map(browserAt);
  for (const browser of browsers) assert.equal((await browser.signIn(login, password)).body.next, 'code');
  return browsers;
}

async function once(tries: readonly Promise<Reply>[]): Promise<void> {
  const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 401, 401, 401]);
}

test('a code of the app signs in once', async () => {
  const { login, code } = await account();
  const next = code(1);
  await once((await waiting(login)).map((browser) => browser.post(`${api}/code`, { code: next })));
});

test('a code used at one server is used at the other, and the step that enrolled too', async () => {
  const { login, code, enrolled } = await account();
  const [first, second] = await waiting(login);
  assert.equal((await second?.post(`${api}/code`, { code: enrolled }))?.status, 401);
  const next = code(1);
  assert.equal((await first?.post(`${api}/code`, { code: next }))?.status, 200);
  assert.equal((await second?.post(`${api}/code`, { code: next }))?.status, 401);
});

test('a recovery code signs in once', async () => {
  const { login, home } = await account();
  const { body } = await home.post(`${api}/access/recovery-codes`);
  const [code] = body.recoveryCodes ?? [];
  assert.ok(code);
  await once((await waiting(login)).map((browser) => browser.post(`${api}/recovery-code`, { code })));
});

test('guesses at both servers are counted together', async () => {
  const { login } = await account();
  const browsers = await waiting(login);
  const statuses = [];
  for (let i = 0; i < 6; i += 1)
    statuses.push((await browsers[i % 2]?.post(`${api}/code`, { code: 'wrong' }))?.status);
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
});

test('a token revoked at one server is refused at the other, at its next call', async () => {
  const { login, home } = await account();
  const made = await home.post(`${api}/access/create-token`, { name: 'CRM', expiresAt: null });
  const other = sendTo(servers[1]?.origin ?? '');
  const body = { login, token: made.body.secret };
  const opened = await other('POST', '/api/session', { body });
  const headers = { authorization: `Bearer ${opened.body.session}` };
  assert.equal((await other('GET', '/api/calls', { headers })).status, 200);
  await home.post(`${api}/access/revoke-token`, { id: made.body.token?.id });
  assert.equal((await other('GET', '/api/calls', { headers })).status, 401);
  assert.equal((await other('POST', '/api/session', { body })).status, 401);
});

test('of rotations at both servers exactly one is done', async () => {
  const { home, path } = await account();
  const made = await home.post(`${api}/access/create-token`, { name: 'CRM', expiresAt: null });
  const elsewhere = browserAt(1);
  for (const [name, value] of editor.cookies) elsewhere.cookies.set(name, value);
  const ask = { id: made.body.token?.id, overlap: 3600 };
  const replies = await Promise.all(
    [editor, elsewhere, editor, elsewhere].map((browser) => browser.post(`${path}/rotate-token`, ask)),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 422, 422, 422]);
  assert.equal((await editor.get(path)).body.settings?.facts.tokens.length, 2);
});
