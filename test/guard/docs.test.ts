/** The code of the pages in docs/, run as it stands there on the built package. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { build } from 'esbuild';

async function run<T>(page: string, before: string, answer: string): Promise<T> {
  const [, code = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readFileSync(`docs/${page}`, 'utf8')) ?? [];
  assert.notEqual(code, '', `code in ${page}`);
  const { outputFiles } = await build({
    stdin: { contents: `${before}\n${code}\nexport default ${answer};`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return ((await import(`data:text/javascript;base64,${text}`)) as { default: T }).default;
}

it('trusted-addresses.md: a server asks who gets in', async () => {
  const entry = { id: '1', network: '203.0.113.0/24', note: '', enabled: true, endsAt: null };
  const before = `
    const trustedIps = ${JSON.stringify({ enabled: true, entries: [entry] })};
    const inherited = [];
    const clientAddress = '::ffff:203.0.113.9';`;
  assert.deepEqual(await run('trusted-addresses.md', before, '[admitted, by]'), [true, '203.0.113.0/24']);
});

it('passwords-and-logins.md: one policy on both sides', async () => {
  const answer = '[problems.map(({ code }) => code), toHash.ok, standsAlone]';
  assert.deepEqual(await run('passwords-and-logins.md', "const typed = 'Northwind-1';", answer), [
    ['password.too-short', 'password.is-login'],
    true,
    false,
  ]);
});

it('breached-passwords.md: five digits of a hash leave the page', async () => {
  const before = `
    const urls = [];
    globalThis.fetch = async (url) => {
      urls.push(url);
      return new Response('1E4C9B93F3F0682250B6CF8331B7EE68FD8:7');
    };
    const field = new EventTarget();
    class Ask extends Event {
      respondWith(responder) {
        this.responder = responder;
      }
    }`;
  const answer = `(async () => {
    const event = new Ask('breach-check-request');
    field.dispatchEvent(event);
    return [await event.responder({ password: 'password' }, new AbortController()), ...urls];
  })()`;
  const whole = globalThis.fetch;
  try {
    assert.deepEqual(await run('breached-passwords.md', before, answer), [
      { ok: true, count: 7 },
      'https://passwords.example.com/range/5BAA6',
    ]);
  } finally {
    globalThis.fetch = whole;
  }
});

it('password-strength.md: the import provides an estimator', async () => {
  const answer = "typeof globalThis[Symbol.for('self-care-elements.strength')]?.value";
  assert.equal(await run('password-strength.md', '', answer), 'function');
});

it('api-tokens.md: a server makes a token, and asks whether one still works', async () => {
  const stored = { expiresAt: '2099-01-01T00:00:00.000Z', revokedAt: null };
  const answer = '[token.ok && token.value.length, shown.ok && shown.value.prefix, works]';
  assert.deepEqual(await run('api-tokens.md', `const stored = ${JSON.stringify(stored)};`, answer), [
    39,
    'sc_',
    true,
  ]);
});

it('time-zones-and-formats.md: a server shows and reads as the reseller prefers', async () => {
  const prefs = {
    timeZone: 'Europe/Kyiv',
    language: 'en',
    dialect: 'billing',
    outputDateTime: 'DD.MM.YYYY HH24:MI',
    inputDate: 'DD.MM.YYYY',
  };
  const answer = '[shown, start.kind, start.instants[0], change.at, change.offset]';
  const before = `const prefs = ${JSON.stringify(prefs)};`;
  assert.deepEqual(await run('time-zones-and-formats.md', before, answer), [
    '29.03.2026 15:05',
    'unique',
    '2026-03-28T22:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
    10_800,
  ]);
});

it('panel.md: a router asks before it goes on', async () => {
  const before = `
    const gone = [];
    const panel = (may) => ({ confirmLeave: () => Promise.resolve(may) });`;
  const answer = `(async () => {
    await beforeRoute(panel(false), () => gone.push('lost'));
    await beforeRoute(panel(true), () => gone.push('left'));
    return gone;
  })()`;
  assert.deepEqual(await run('panel.md', before, answer), ['left']);
});

it('roles.md: a server folds as the list does', async () => {
  assert.deepEqual(await run('roles.md', '', '[column, column.startsWith(wanted)]'), [
    'lodz, grosskunden',
    true,
  ]);
});
