/** Floods of password checks and of new passwords, over sockets, against a server in a process of its own. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startPortal, type Running } from '../../examples/portal/testing/process.ts';
import { demoEditors, demoPassword } from '../../examples/portal/server/seed/demo.ts';

const crowd = 300;
const mebibyte = 1 << 20;
/** What each Argon2id hash takes while it runs. */
const perHash = 19_456 * 1024;

let folder: string;
let running: Running;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-flood-'));
  running = await startPortal({ PORTAL_DATA: join(folder, 'data'), LOG_LEVEL: 'warn' });
});
after(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly cookie: string;
  readonly text: string;
}

interface Ask {
  readonly cookie?: string;
  /** An address of 127.0.0.0/8: the throttle counts by address, and here it is not in question. */
  readonly from?: string;
}

function send(method: string, path: string, body?: object, { cookie = '', from }: Ask = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const headers = { origin: running.origin, 'content-type': 'application/json', cookie };
    const sent = request(
      running.origin + path,
      { method, agent: false, headers, ...(from && { localAddress: from }) },
      async (reply) => {
        const { statusCode: status = 0, headers: had } = reply;
        const text = (await reply.toArray()).map(String).join('');
        const set = had['set-cookie']?.[0]?.split(';')[0] ?? '';
        done({ status, retryAfter: had['retry-after'], cookie: set, text });
      },
    );
    sent.on('error', failed);
    sent.end(body && JSON.stringify(body));
  });
}

const addressOf = (index: number) => `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;

/** Does it, and tells by how many bytes the server grew at most meanwhile. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const before = await running.memory();
  let isRunning = true;
  let most = before.now;
  const watching = (async () => {
    while (isRunning) {
      most = Math.max(most, (await running.memory()).now);
      await new Promise((done) => setTimeout(done, 10));
    }
  })();
  await work().finally(() => (isRunning = false));
  await watching;
  const { peak } = await running.memory();
  return (peak > before.peak ? Math.max(most, peak) : most) - before.now;
}

/** A twentieth of what all at once would take. */
const allowedGrowth = (crowd * perHash) / 20;

function assertTurnedAway(answers: readonly Answer[]): void {
  assert.ok(answers.length > 0, 'a flood is more than the server admits');
  for (const { retryAfter, text } of answers) {
    assert.equal(retryAfter, '1');
    assert.equal(text, '{"ok":false,"problems":[{"path":[],"code":"throttled","retryAfterSeconds":1}]}');
  }
}

const editor: { cookie: string } = { cookie: '' };
const read = async <T>(path: string) => JSON.parse((await send('GET', path, undefined, editor)).text) as T;

interface Listed {
  readonly items: readonly {
    readonly login: string | null;
    readonly customerClass: string;
    readonly role: { readonly name: string | null } | null;
  }[];
}

/** Locked, behind trusted addresses, or with another password. */
const unlike = ['atelier-voix', 'redes-ebro', 'kestrel-point', 'tidewater-voice'];

/** Logins of the sample data that open with the demo password from anywhere. */
async function openLogins(count: number): Promise<string[]> {
  const logins: string[] = [];
  for (let page = 1; logins.length < count; page += 1) {
    const { items } = await read<Listed>(`/admin/api/resellers?page=${page}`);
    assert.ok(items.length > 0, 'the sample data have enough');
    for (const { login, role, customerClass } of items)
      if (login && !unlike.includes(login) && role?.name && customerClass !== 'Regulated partners')
        logins.push(login);
  }
  return logins.slice(0, count);
}

test(`${crowd} sign-ins at once: few are admitted and answered rightly, the others told when to come back, and memory stays flat`, async () => {
  const [{ login, password }] = demoEditors;
  editor.cookie = (await send('POST', '/admin/api/sign-in', { login, password })).cookie;
  const known = await openLogins(crowd / 3);
  const people = Array.from({ length: crowd }, (_, index) => {
    const right = index % 3 === 0 ? known[index / 3] : undefined;
    return { login: right ?? `nobody-${index}`, password: demoPassword, isRight: right !== undefined };
  });
  let answers: readonly Answer[] = [];
  const growth = await growthDuring(async () => {
    answers = await Promise.all(
      people.map(({ login, password }, index) =>
        send('POST', '/self-care/api/sign-in', { login, password }, { from: addressOf(index) }),
      ),
    );
  });
  const admitted = answers.flatMap(({ status }, index) =>
    status === 429 ? [] : [{ status, isRight: people[index]?.isRight }],
  );
  for (const { status, isRight } of admitted) assert.equal(status, isRight ? 200 : 401);
  assert.deepEqual(new Set(admitted.map(({ isRight }) => isRight)), new Set([true, false]));
  assertTurnedAway(answers.filter(({ status }) => status === 429));
  assert.ok(growth < allowedGrowth, `${Math.round(growth / mebibyte)} MiB`);

  const after = await send('POST', '/self-care/api/sign-in', {
    login: 'brightwater',
    password: demoPassword,
  });
  assert.equal(after.status, 200, 'and afterwards there is room again');
});

test(`${crowd} saves of new passwords at once: one is taken whole, the others conflict or come back later, and memory stays flat`, async () => {
  const path = '/admin/api/resellers/1/self-care';
  const { settings } = await read<{ settings: { version: string } }>(path);
  const passwordOf = (index: number) => `a flood of water, wave ${index}`;
  let answers: readonly Answer[] = [];
  const growth = await growthDuring(async () => {
    answers = await Promise.all(
      Array.from({ length: crowd }, (_, index) =>
        send('PATCH', path, { version: settings.version, changes: { password: passwordOf(index) } }, editor),
      ),
    );
  });
  const taken = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
  assert.equal(taken.length, 1);
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409, 429]));
  assertTurnedAway(answers.filter(({ status }) => status === 429));
  assert.ok(growth < allowedGrowth, `${Math.round(growth / mebibyte)} MiB`);

  const signIn = async (password: string) =>
    (await send('POST', '/self-care/api/sign-in', { login: 'brightwater', password })).status;
  const [won = -1] = taken;
  assert.equal(await signIn(passwordOf(won)), 200);
  assert.equal(await signIn(passwordOf((won + 1) % crowd)), 401);
});
