/** Tokens as applications use them: limited, rotated, and by the example that is shown with them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { sessionCode, sessionCommand, tokenFile, type TokenFacts } from 'self-care-elements/domain';
import type { Account } from './support/editor.ts';
import { openForwardProxy, type ForwardProxy } from './support/forward-proxy.ts';
import { openStage, type Stage } from './support/stage.ts';

const run = promisify(execFile);

let stage: Stage;
let elsewhere: ForwardProxy;
before(async () => {
  stage = await openStage();
  elsewhere = await openForwardProxy('127.0.0.2');
});
after(async () => {
  await elsewhere.close();
  await stage.close();
});

interface Made {
  readonly token: TokenFacts;
  readonly secret: string;
}

const ask = <T>({ id }: Account, call: string, body: object) =>
  stage.editor.ask<T>('POST', `/resellers/${id}/self-care/${call}`, body);
const make = (account: Account, limits: object = {}) =>
  ask<Made>(account, 'create-token', { name: 'Switchboard', expiresAt: null, ...limits });

/** By a real shell and a real curl: what it printed, and the status. */
async function curl(command: string, ...more: readonly string[]) {
  const script = [command, ...more, `--silent --write-out '\\n%{http_code}'`].join(' \\\n  ');
  const { stdout } = await run('sh', ['-c', script], { env: { PATH: process.env['PATH'] } });
  const end = stdout.lastIndexOf('\n');
  const body = JSON.parse(stdout.slice(0, end)) as { session?: string; problems?: { code: string }[] };
  return { status: Number(stdout.slice(end + 1)), body };
}

async function open(account: Account, secret: string, ...more: readonly string[]) {
  return curl(sessionCommand(`${stage.origin}/api/session`, account.login, secret), ...more);
}

const call = (endpoint: string, session = '', ...more: readonly string[]) =>
  curl(`curl '${stage.origin}/api/${endpoint}' --header 'Authorization: Bearer ${session}'`, ...more);

const fromElsewhere = () => `--noproxy '' --proxy ${elsewhere.server}`;

/** By a real Node: the status, and what was answered. */
async function runCode(code: string) {
  const told = `console.log(JSON.stringify({ status: response.status, body: await response.json() }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', `${code}\n${told}`]);
  return JSON.parse(stdout) as { status: number; body: { session?: string } };
}

for (const login of ['switchboard-north', 'Ωμέγα-łódź'])
  test(`the examples shown with a token work in a shell and in a module as they stand: ${login}`, async () => {
    const account = await stage.editor.account({ apiAccess: true });
    await stage.editor.save(account.id, { login });
    const { capabilities } = await stage.editor.load(account.id);
    const { secret } = await make(account);
    const shown = [capabilities.apiUrl ?? '', login, secret] as const;
    for (const { status, body } of [
      await curl(sessionCommand(...shown)),
      await runCode(sessionCode(...shown)),
    ]) {
      assert.equal(status, 200);
      assert.equal((await call('calls', body.session)).status, 200);
    }
  });

test('the file shown with a token is all that an application needs', async () => {
  const account = await stage.editor.account({ apiAccess: true });
  const { capabilities } = await stage.editor.load(account.id);
  const { secret } = await make(account);
  const { url, ...credentials } = JSON.parse(tokenFile(capabilities.apiUrl, account.login, secret)) as Record<
    string,
    string
  >;
  const reply = await fetch(url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  assert.equal(reply.status, 200);
  const { session } = (await reply.json()) as { session: string };
  const headers = { authorization: `Bearer ${session}` };
  assert.equal((await fetch(`${stage.origin}/api/calls`, { headers })).status, 200);
});

test('a token made for one endpoint opens that one', async () => {
  const account = await stage.editor.account({ apiAccess: true });
  const { secret } = await make(account, { scopes: ['invoices'] });
  const { body } = await open(account, secret);
  const told = [];
  for (const endpoint of ['calls', 'invoices', 'customers']) {
    const { status, body: answer } = await call(endpoint, body.session);
    told.push(`${endpoint} ${status} ${answer.problems?.[0]?.code ?? ''}`);
  }
  assert.deepEqual(told, ['calls 403 scope.missing', 'invoices 200 ', 'customers 403 scope.missing']);
});

test('a token limited to a network works from there, and its session is not carried elsewhere', async () => {
  const account = await stage.editor.account({ apiAccess: true });
  const { secret } = await make(account, { networks: ['127.0.0.2'] });
  assert.equal((await open(account, secret)).status, 401);
  const { status, body } = await open(account, secret, fromElsewhere());
  assert.equal(status, 200);
  assert.equal((await call('calls', body.session, fromElsewhere())).status, 200);
  assert.equal((await call('calls', body.session)).status, 401);
  assert.equal((await call('calls', body.session, fromElsewhere())).status, 401, 'it has ended');
});

test('rotated at once: the application goes on with the new token alone', async () => {
  const account = await stage.editor.account({ apiAccess: true });
  const { secret, token } = await make(account);
  const before = await open(account, secret);
  const { secret: successor } = await ask<Made>(account, 'rotate-token', { id: token.id, overlap: 0 });
  assert.equal((await call('calls', before.body.session)).status, 401);
  assert.equal((await open(account, secret)).status, 401);
  assert.equal((await open(account, successor)).status, 200);
});

test('rotated with an overlap: both work meanwhile', async () => {
  const account = await stage.editor.account({ apiAccess: true });
  const { secret, token } = await make(account);
  const rotated = await ask<Made>(account, 'rotate-token', { id: token.id, overlap: 3600 });
  for (const one of [secret, rotated.secret]) assert.equal((await open(account, one)).status, 200);
});
