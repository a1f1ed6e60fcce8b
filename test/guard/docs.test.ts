/** The code of the pages in docs/, run as it stands there on the built package. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { capabilities } from '../../stories/fake-host.ts';

/** The pieces of JavaScript of a page, in order. */
function piecesOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}

const ran = new Set<string>();

/** Runs one piece of a page, the first or that which says so. */
async function run<T>(page: string, before: string, answer: string, says = ''): Promise<T> {
  const code = piecesOf(`docs/${page}`).find((each) => each.includes(says)) ?? '';
  assert.notEqual(code, '', `code in ${page}`);
  ran.add(code);
  const outdir = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    await build({
      stdin: { contents: `${before}\n${code}\nexport default ${answer};`, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      splitting: true, // as a host's bundler does
      conditions: ['node'], // there Lit brings an HTMLElement of its own
      outdir,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    });
    const result = (await import(pathToFileURL(join(outdir, 'stdin.mjs')).href)) as { default: T };
    return await result.default; // what it fetches comes from there too
  } finally {
    rmSync(outdir, { recursive: true });
  }
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

it('start.md: the two lines are those of the README, which are run against the portal', () => {
  const [lines = ''] = piecesOf('docs/start.md');
  assert.ok(piecesOf('README.md').includes(lines));
  ran.add(lines);
});

it('host-integration.md: a client of one’s own', async () => {
  const before = `
    const panel = Object.assign(new EventTarget(), { reload: () => panel.dispatchEvent(new Ask('settings-load-request')) });
    class Ask extends Event {
      respondWith(responder) {
        panel.answer = responder;
      }
    }
    const api = {
      accessSettings: async () => ({ settings: 1, capabilities: 2, context: 3 }),
      changeAccess: async (version, { login }) => (login === 'taken' ? { taken: true } : { settings: version }),
    };`;
  const answer = `(async () => {
    const disconnect = connect(panel, api);
    const answers = [await panel.answer({}, {})];
    for (const login of ['taken', 'free']) {
      panel.dispatchEvent(new Ask('settings-save-request'));
      answers.push(await panel.answer({ version: '7', changes: { login } }, {}));
    }
    panel.answer = undefined;
    disconnect();
    panel.dispatchEvent(new Ask('settings-save-request'));
    return [...answers, panel.answer];
  })()`;
  assert.deepEqual(await run('host-integration.md', before, answer, 'connectClient'), [
    { ok: true, settings: 1, capabilities: 2, context: 3 },
    { ok: false, problems: [{ path: ['login'], code: 'login.taken', login: 'taken' }] },
    { ok: true, settings: '7' },
    undefined,
  ]);
});

it('host-integration.md: events alone', async () => {
  const before = `
    const noted = [];
    const panel = new EventTarget();
    const api = { save: async (version) => ({ ok: true, settings: version }), note: (fields) => noted.push(...fields) };`;
  const code = `(async () => {
    answer(panel, api);
    let responder;
    panel.dispatchEvent(Object.assign(new Event('settings-save-request'), { respondWith: (each) => (responder = each) }));
    panel.dispatchEvent(Object.assign(new Event('settings-saved'), { fields: ['login'] }));
    return [await responder({ version: '7', changes: {} }), ...noted];
  })()`;
  assert.deepEqual(await run('host-integration.md', before, code, 'settings-saved'), [
    { ok: true, settings: '7' },
    'login',
  ]);
});

it('host-integration.md: what is restricted is a set of capabilities still', async () => {
  const answer = 'capabilitiesSchema.safeParse(restricted(capabilities)).success';
  const before = `
    import { capabilitiesSchema } from 'self-care-elements/contract';
    const capabilities = ${JSON.stringify(capabilities)};`;
  assert.equal(await run('host-integration.md', before, answer, 'restricted'), true);
});

it('events-and-requests.md: what is heard of events', async () => {
  const answer = `(() => {
    const page = new EventTarget();
    const notes = [];
    audit(page, (text) => notes.push(text));
    page.dispatchEvent(new SettingsSavedEvent(['login', 'role']));
    page.dispatchEvent(new TokenCreatedEvent({ name: 'CRM' }));
    return notes;
  })()`;
  assert.deepEqual(await run('events-and-requests.md', '', answer), ['saved: login, role', 'new token: CRM']);
});

describe('languages.md', () => {
  before(() => Object.assign(globalThis, { window: new EventTarget() })); // as far as @lit/localize needs one
  after(() => Reflect.deleteProperty(globalThis, 'window'));

  it('switches to what the browser wants', async () => {
    const before = `import { activeLanguage } from 'self-care-elements/messages';
      const navigator = { languages: ['sv', 'he-IL', 'en'] };
      const document = { documentElement: {} };`;
    const answer = '[activeLanguage(), document.documentElement.lang, document.documentElement.dir]';
    const found = await run<string[]>('languages.md', before, answer, 'setLanguage');
    assert.deepEqual(found, ['he', 'he', 'rtl']);
  });

  it('merges catalogues', async () => {
    const before = "const loadOwn = async () => ({ templates: { 'host.title': 'Zugang' } });";
    const answer = `localization.setLocale('de').then(() => [
      msg('Access', { id: 'host.title' }),
      msg('Login', { id: 'sc.panel.field.login' }),
    ])`;
    const imports = "import { msg } from '@lit/localize';";
    const [own, ours] = await run<string[]>(
      'languages.md',
      imports + before,
      answer,
      'configureLocalization',
    );
    assert.equal(own, 'Zugang');
    assert.notEqual(ours, 'Login');
  });

  it('knows the ids of the sentences that are replaced', () => {
    const catalogue = readFileSync('locales/xliff/de.xlf', 'utf8');
    const [code = ''] = piecesOf('docs/languages.md').filter((each) => each.includes('overrideMessages'));
    const ids = [...code.matchAll(/'(sc\.[^']+)'/g)].map(([, id = '']) => id);
    assert.deepEqual(
      ids.filter((id) => !catalogue.includes(`id="${id}"`)),
      [],
    );
    ran.add(code);
  });
});

it('security.md: a server checks by the same rules', async () => {
  const answer = `[
    problemsOf({ password: 'northwind' }, { login: 'northwind', twofa: true }).map(({ code }) => code),
    problemsOf({ password: 'a quiet stream at dawn' }, { login: 'northwind', twofa: false }),
    problemsOf({ surprise: 1 }, { login: 'northwind', twofa: true }).map(({ code }) => code),
  ]`;
  assert.deepEqual(await run('security.md', '', answer), [['password.is-login'], [], ['host.malformed']]);
});

it('leaves no piece of JavaScript out', () => {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const left = pages.flatMap((name) =>
    piecesOf(`docs/${name}`)
      .filter((code) => !ran.has(code))
      .map((code) => `${name}: ${code.slice(0, 80)}`),
  );
  assert.deepEqual(left, []);
});
