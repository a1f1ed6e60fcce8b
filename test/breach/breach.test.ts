import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { breachCheck } from '../../src/breach/index.ts';

const hashOf = (text: string): string => createHash('sha1').update(text, 'utf8').digest('hex').toUpperCase();

/** What a list of breaches holds: each password with how often it was seen. */
const breached = new Map([
  ['password', 9_545_824],
  ['correct horse battery staple', 384],
  ['Z\u00fcrich-2019', 3],
]);

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The range protocol over the list: every hash that begins with the five digits, without them. */
function range(prefix: string, padded: boolean): string {
  const lines = [...breached]
    .map(([text, count]) => [hashOf(text), count] as const)
    .filter(([hash]) => hash.startsWith(prefix))
    .map(([hash, count]) => `${hash.slice(5)}:${count}`);
  const padding = Array.from(
    { length: padded ? 800 : 0 },
    (_, index) => `${hashOf(`pad ${index}`).slice(5)}:0`,
  );
  return [...lines, ...padding].sort().join('\r\n');
}

describe('breachCheck', () => {
  const received: Received[] = [];
  const rangeOf = (request: IncomingMessage, response: ServerResponse): void => {
    const prefix = /^\/range\/([0-9A-F]{5})$/u.exec(request.url ?? '')?.[1];
    if (prefix === undefined) response.writeHead(400).end();
    else response.end(range(prefix, request.headers['add-padding'] === 'true'));
  };
  let answer = rangeOf;
  let url = '';
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => (body += data));
    request.on('end', () => {
      const { method, headers } = request;
      received.push({ method, url: request.url, headers, body });
      answer(request, response);
    });
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`;
  });
  afterEach(() => {
    received.length = 0;
    answer = rangeOf;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (password: string, options: object = {}, signal = new AbortController().signal) =>
    breachCheck({ url, ...options })({ password }, { signal });
  const answered = (text: string, status = 200): void => {
    answer = (_, response) => void response.writeHead(status).end(text);
  };

  it('says how often a password was seen, and 0 for never', async () => {
    for (const [password, count] of breached) assert.deepEqual(await ask(password), { ok: true, count });
    assert.deepEqual(await ask('never seen before'), { ok: true, count: 0 });
  });

  it('looks up the text that is stored: in NFC', async () => {
    assert.deepEqual(await ask('Zu\u0308rich-2019'), { ok: true, count: 3 });
  });

  it('sends five digits of the hash and nothing else', async () => {
    await ask('correct horse battery staple');
    const [one, ...others] = received;
    assert.ok(one);
    assert.deepEqual(others, []);
    assert.equal(one.method, 'GET');
    assert.equal(one.url, `/range/${hashOf('correct horse battery staple').slice(0, 5)}`);
    assert.equal(one.body, '');
    assert.equal(one.headers['add-padding'], 'true');
    for (const name of ['cookie', 'authorization', 'referer', 'origin'] as const)
      assert.equal(one.headers[name], undefined, name);
    assert.doesNotMatch(
      JSON.stringify(one),
      new RegExp(hashOf('correct horse battery staple').slice(0, 6), 'u'),
    );
  });

  it('asks for no padding where that is switched off', async () => {
    assert.deepEqual(await ask('password', { padding: false }), { ok: true, count: 9_545_824 });
    assert.equal(received[0]?.headers['add-padding'], undefined);
  });

  it('leaves no cookie, no referrer, no redirect and no copy in the browser’s cache', async () => {
    const requests: Request[] = [];
    await ask('password', {
      fetch: (input: string, init: RequestInit) => {
        requests.push(new Request(input, init));
        return fetch(input, init);
      },
    });
    const [{ credentials, referrerPolicy, redirect, cache } = assert.fail('nothing asked')] = requests;
    assert.deepEqual(
      { credentials, referrerPolicy, redirect, cache },
      { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' },
    );
  });

  const suffix = hashOf('password').slice(5);
  const readable: readonly [string, string, number][] = [
    ['nothing', '', 0],
    ['one line', `${suffix}:7`, 7],
    ['line feeds, blanks and an empty last line', ` ${suffix}:7 \n\n`, 7],
    ['small letters', `${suffix.toLowerCase()}:7\r\n`, 7],
    ['its own suffix as padding', `${suffix}:0\r\n`, 0],
    ['padding beside the line', `${suffix}:0\r\n${suffix}:7\r\n${suffix}:0`, 7],
    ['another suffix', `${hashOf('other').slice(5)}:7`, 0],
  ];
  for (const [name, text, count] of readable)
    it(`reads an answer: ${name}`, async () => {
      answered(text);
      assert.deepEqual(await ask('password'), { ok: true, count });
    });

  const unreadable: readonly [string, string][] = [
    ['a page in place of a list', '<!doctype html><title>Sign in</title>'],
    ['a whole hash', `${hashOf('password')}:7`],
    ['no count', suffix],
    ['a negative count', `${suffix}:-1`],
    ['a count beyond counting', `${suffix}:${'9'.repeat(16)}`],
    ['one bad line among good ones', `${suffix}:7\r\nserver busy\r\n`],
    ['text in one line without end', 'F'.repeat(100_000)],
  ];
  for (const [name, text] of unreadable)
    it(`rejects what is outside the protocol, since "never" would be a lie: ${name}`, async () => {
      answered(text);
      await assert.rejects(ask('password'), {
        message: 'The breach check answered outside the range protocol',
      });
    });

  for (const status of [404, 429, 500, 503])
    it(`rejects when the server answers ${status}`, async () => {
      answered(range(hashOf('password').slice(0, 5), false), status);
      await assert.rejects(ask('password'), { message: `The breach check answered ${status}` });
    });

  it('follows no redirect', async () => {
    answer = (_, response) => void response.writeHead(302, { location: `${url}00000` }).end();
    await assert.rejects(ask('password'));
    assert.equal(received.length, 1);
  });

  it('stops reading an answer without end', { timeout: 10_000 }, async () => {
    const lines = `${hashOf('pad').slice(5)}:0\r\n`.repeat(1000);
    let closed: (() => void) | undefined;
    const stopped = new Promise<void>((resolve) => (closed = resolve));
    answer = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(lines));
        response.once('drain', more);
      };
      response.on('close', () => closed?.());
      more();
    };
    await assert.rejects(ask('password'), {
      message: 'The breach check answered more than the range protocol does',
    });
    await stopped;
  });

  it('ends with the signal: before, while it waits and while it reads', { timeout: 10_000 }, async () => {
    await assert.rejects(ask('password', {}, AbortSignal.abort()), { name: 'AbortError' });
    assert.deepEqual(received, []);

    for (const begin of ['', `${suffix}:7\r\n`]) {
      const running = new AbortController();
      answer = (_, response) => {
        if (begin !== '') response.write(begin);
        setTimeout(() => running.abort(), 50);
      };
      await assert.rejects(ask('password', {}, running.signal), { name: 'AbortError' });
    }
  });

  it('rejects where nobody listens', async () => {
    await assert.rejects(ask('password', { url: 'http://127.0.0.1:1/range/' }));
  });

  it('says what is missing outside a secure context, and sends nothing', async () => {
    const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    assert.ok(whole);
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      await assert.rejects(ask('password'), /secure context: crypto\.subtle/u);
    } finally {
      Object.defineProperty(globalThis, 'crypto', whole);
    }
    assert.deepEqual(received, []);
  });

  it('tells no piece of password or hash in an error', async () => {
    const password = 'canary-in-the-mine';
    answered('nonsense');
    const error: unknown = await ask(password).catch((reason: unknown) => reason);
    assert.ok(error instanceof Error);
    const told = `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`;
    assert.ok(!told.includes('canary') && !told.includes(hashOf(password).slice(0, 5)));
  });
});
