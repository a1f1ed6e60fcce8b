import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sessionCode, sessionCommand, tokenFile } from '../../../src/domain/token/example.ts';

/** What a real shell hands to the program, with `curl` replaced by one that writes its arguments. */
function run(command: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

function check(apiUrl: string, login: string, token: string): void {
  const body = JSON.stringify({ login, token });
  assert.deepEqual(run(sessionCommand(apiUrl, login, token)), [
    '--request',
    'POST',
    '--url',
    apiUrl,
    '--header',
    'Content-Type: application/json',
    '--data',
    body,
  ]);
}

describe('sessionCommand', () => {
  const url = 'https://self-care.example/api/session';
  const token = 'sc_0000000000000000000000000000000000';

  it('reads as an example', () => {
    assert.equal(
      sessionCommand(url, 'northwind', 'sc_x'),
      `curl --request POST --url 'https://self-care.example/api/session' \\
  --header 'Content-Type: application/json' \\
  --data '{"login":"northwind","token":"sc_x"}'`,
    );
  });

  const hostile = [
    "o'brien",
    "'; touch /tmp/x; '",
    '$(id) `id` $HOME',
    '"quoted" \\ back',
    'new\nline',
    '@/etc/passwd',
    'آسيا \u202e!!',
    '*?[a]{b,c}~',
  ];
  for (const login of hostile)
    it(`hands ${JSON.stringify(login)} to the program as one text`, () => {
      check(url, login, token);
    });

  it('takes an address that looks like an option or a command as an address', () => {
    for (const apiUrl of ['-o/etc/x', "https://x.example/'$(id)'", 'https://x.example/?a=1&b=2 c'])
      check(apiUrl, 'a', token);
  });

  it('does so for any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((each) => !each.includes('\0'));
    fc.assert(
      fc.property(text, text, (apiUrl, login) => {
        check(apiUrl, login, token);
      }),
      { numRuns: 25 },
    );
  });
});

/** What the code asks for when it is run, with `fetch` replaced by one that keeps what it is given. */
async function asked(code: string): Promise<unknown> {
  const run = Object.getPrototypeOf(async () => undefined).constructor as new (
    name: string,
    body: string,
  ) => (fetch: unknown) => Promise<void>;
  let given: unknown;
  await new run('fetch', code)((...all: unknown[]) => {
    given = all;
  });
  return given;
}

describe('sessionCode', () => {
  it('reads as an example', () => {
    assert.equal(
      sessionCode('https://self-care.example/api/session', 'northwind', 'sc_x'),
      `const response = await fetch("https://self-care.example/api/session", {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    login: "northwind",
    token: "sc_x",
  }),
});`,
    );
  });

  it('hands any text over as it is, and can stand in a script element', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const odd = fc.constantFrom('"); alert(1); ("', '</script>', '\u2028\u2029', "${x}`'\\", '<!--');
    await fc.assert(
      fc.asyncProperty(text, fc.oneof(text, odd), async (apiUrl, login) => {
        const code = sessionCode(apiUrl, login, 'sc_x');
        assert.deepEqual(await asked(code), [
          apiUrl,
          {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ login, token: 'sc_x' }),
          },
        ]);
        assert.ok(!code.includes('<'));
      }),
    );
  });
});

describe('tokenFile', () => {
  it('is JSON with the address, the login and the token', () => {
    assert.deepEqual(JSON.parse(tokenFile('https://x.example/', 'a"\n', 'sc_x')), {
      url: 'https://x.example/',
      login: 'a"\n',
      token: 'sc_x',
    });
  });

  it('leaves out an address that is not known', () => {
    assert.deepEqual(JSON.parse(tokenFile(null, 'a', 'sc_x')), { login: 'a', token: 'sc_x' });
  });
});
