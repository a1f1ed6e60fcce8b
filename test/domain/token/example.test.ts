import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sessionCommand, tokenFile } from '../../../src/domain/token/example.ts';

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
