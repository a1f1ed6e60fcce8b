/** The server dies (kill -9) while it saves: afterwards stand the old settings or the new, never a mixture. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Changes, Settings } from 'self-care-elements/contract';
import { startPortal, type Running } from '../../examples/portal/testing/process.ts';

let folder: string;
/** The one that runs now: each death is followed by a new start on the same data. */
let running: Running;
const env = () => ({ PORTAL_DATA: join(folder, 'data') });
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-faults-'));
  running = await startPortal(env());
});
after(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  await rm(folder, { recursive: true, force: true });
});

const path = '/admin/api/resellers/1/self-care';

class Editor {
  readonly #origin: string;
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  async signIn(): Promise<void> {
    const body = { login: 'admin', password: 'meridian admin demo' };
    const reply = await this.#ask('POST', '/admin/api/sign-in', body);
    this.#cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  async load(): Promise<Settings> {
    return ((await (await this.#ask('GET', path)).json()) as { settings: Settings }).settings;
  }

  async save(version: string, changes: Changes): Promise<Settings> {
    const reply = await this.#ask('PATCH', path, { version, changes });
    assert.equal(reply.status, 200);
    return ((await reply.json()) as { settings: Settings }).settings;
  }

  #ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.#origin + path, {
      method,
      headers: { 'content-type': 'application/json', origin: this.#origin, cookie: this.#cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

/** Two whole states that differ in every table and column a save writes. */
function state(letter: 'a' | 'b'): Changes {
  const isA = letter === 'a';
  return {
    login: `kill-${letter}`,
    twofa: isA ? 'yes' : 'inherit',
    apiAccess: isA,
    role: isA ? 'finance-clerk' : 'sales-agent',
    trustedIps: {
      enabled: isA,
      entries: Array.from({ length: isA ? 3000 : 2000 }, (_, index) => ({
        id: `${letter}${index}`,
        network: `10.${index >> 8}.${index & 255}.0/24`,
        note: letter,
        enabled: true,
        endsAt: null,
      })),
    },
    locale: { language: isA ? 'de' : 'ar', timeZone: isA ? 'Europe/Oslo' : 'Asia/Tokyo' },
  };
}

/** Saves one state after the other until the connection breaks; tells the last version that was confirmed. */
async function saveUntilDeath(editor: Editor, confirmed: (version: string) => void): Promise<void> {
  let { version } = await editor.load();
  try {
    for (let round = 0; ; round += 1) {
      ({ version } = await editor.save(version, state(round % 2 === 0 ? 'a' : 'b')));
      confirmed(version);
    }
  } catch (error) {
    // `fetch` rejects with a TypeError when the other end is gone; all else is a finding.
    if (!(error instanceof TypeError)) throw error;
  }
}

function stateOf({ values }: Settings): string {
  const saved = (letter: 'a' | 'b') => {
    const { locale, ...others } = state(letter);
    return { ...others, locale: { ...values.locale, ...locale } };
  };
  for (const letter of ['a', 'b'] as const)
    try {
      assert.deepEqual(values, saved(letter));
      return letter;
    } catch {
      continue;
    }
  return 'mixture';
}

// Each wait, in milliseconds after the second confirmed save, falls into another moment of a save.
for (const wait of [5, 60, 140])
  test(`killed ${wait} ms into the stream of saves`, async () => {
    const editor = new Editor(running.origin);
    await editor.signIn();
    let last = '';
    let count = 0;
    await saveUntilDeath(editor, (version) => {
      last = version;
      count += 1;
      if (count === 2) setTimeout(() => running.child.kill('SIGKILL'), wait);
    });
    assert.equal((await running.ended).signal, 'SIGKILL');

    running = await startPortal(env());
    const reader = new Editor(running.origin);
    await reader.signIn();
    const found = await reader.load();
    assert.match(stateOf(found), /^[ab]$/);
    const ahead = Number(found.version) - Number(last);
    assert.ok(ahead === 0 || ahead === 1, `confirmed ${last}, found ${found.version}`);
  });
