/** The fetch client against a server that answers as hosts do, well and badly. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFetchClient, UnexpectedAnswer } from '../../src/client/index.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let answers: Answer[] = [];
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  answers.shift()?.(response, request);
});
let baseUrl = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/accounts/7`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const details = (status: number, body: object, headers: Record<string, string> = {}) =>
  json(
    status,
    { type: 'about:blank', status, ...body },
    { 'content-type': 'application/problem+json', ...headers },
  );
const cut: Answer = (response) => response.destroy();
const never: Answer = () => undefined;

const client = (timeout?: number) =>
  createFetchClient({ baseUrl, ...(timeout === undefined ? {} : { timeout }) });
const signal = new AbortController().signal;
const refused = (...problems: readonly object[]) => ({ ok: false, problems });
const roles = { ok: true, roles: [], nextCursor: null, total: 0 };

describe('the fetch client', () => {
  it('hands over what is granted and what is refused in the contract’s words', async () => {
    const problem = { path: ['name'], code: 'value.missing' };
    answers = [json(200, { ok: true, ended: 2 }), json(422, refused(problem))];
    assert.deepEqual(await client().endSessions({}, { signal }), { ok: true, ended: 2 });
    const ask = { name: 'CRM', expiresAt: null };
    assert.deepEqual(await client().createToken(ask, { signal }), refused(problem));
    assert.deepEqual(asked, ['POST /accounts/7/end-sessions', 'POST /accounts/7/create-token']);
  });

  const told: readonly (readonly [string, Answer, object])[] = [
    [
      'the detail of problem details',
      details(409, { title: 'Conflict', detail: 'It is being moved.' }),
      { text: 'It is being moved.' },
    ],
    ['their title where there is no detail', details(400, { title: 'Bad Request' }), { text: 'Bad Request' }],
    [
      'a session that ended',
      details(401, { title: 'Unauthorized' }),
      { code: 'session.ended', text: 'Unauthorized' },
    ],
    ['the same by the status alone', json(403, { error: 'nope' }), { code: 'session.ended' }],
    ['an account that is gone', json(404, '<html>'), { code: 'account.gone' }],
    [
      'how long to wait',
      details(429, { detail: 'Slowly.' }, { 'retry-after': '30' }),
      { text: 'Slowly.', retryAfterSeconds: 30 },
    ],
  ];
  for (const [name, answer, problem] of told)
    it(`tells ${name}`, async () => {
      answers = [answer];
      assert.deepEqual(await client().unlock({}, { signal }), refused({ path: [], ...problem }));
    });

  it('takes the problems that problem details carry', async () => {
    const problems = [{ path: ['login'], code: 'login.taken' }];
    answers = [details(422, { detail: 'Mend it.', problems })];
    const ask = { version: '1', changes: { login: 'x' } };
    assert.deepEqual(await client().save(ask, { signal }), refused(...problems));
  });

  for (const [name, answer] of [
    ['an error without a word', json(500, {})],
    ['a good status with a body of its own', json(200, { fine: true })],
    ['problem details about a success', details(200, { detail: 'All is well' })],
  ] as const)
    it(`rejects at ${name}`, async () => {
      answers = [answer];
      await assert.rejects(client().unlock({}, { signal }), UnexpectedAnswer);
    });

  for (const [name, answer] of [
    ['a gateway that is down', json(503, {})],
    ['a connection that breaks', cut],
  ] as const) {
    it(`asks once more after ${name} where it only reads`, async () => {
      answers = [answer, json(200, roles)];
      assert.deepEqual(await client().findRoles({ query: '', cursor: null }, { signal }), roles);
      answers = [answer, answer, json(200, roles)];
      await assert.rejects(client().findRoles({ query: '', cursor: null }, { signal }));
      assert.equal(asked.length, 4);
    });

    it(`never asks again for what changes something: ${name}`, async () => {
      answers = [answer, json(200, { ok: true })];
      await assert.rejects(client().unlock({}, { signal }));
      assert.equal(asked.length, 1);
    });
  }

  it('gives up what only reads after its time, and waits for what changes something', async () => {
    answers = [never];
    await assert.rejects(client(50).checkLogin({ login: 'x' }, { signal }), { name: 'TimeoutError' });
    answers = [
      (response) => {
        setTimeout(() => {
          json(200, { ok: true })(response, {} as IncomingMessage);
        }, 200);
      },
    ];
    assert.deepEqual(await client(50).unlock({}, { signal }), { ok: true });
  });

  it('stops when nobody waits any longer, in the pause too', async () => {
    for (const answer of [never, json(503, {})]) {
      answers = [answer, json(200, roles)];
      asked.length = 0;
      const gone = new AbortController();
      const answered = client().findRoles({ query: '', cursor: null }, { signal: gone.signal });
      setTimeout(() => {
        gone.abort();
      }, 100);
      await assert.rejects(answered, { name: 'AbortError' });
      assert.equal(asked.length, 1);
    }
  });
});
