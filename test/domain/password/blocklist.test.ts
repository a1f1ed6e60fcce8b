import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import blocklist from '../../../src/domain/password/blocklist.ts';
import { checkPassword } from '../../../src/domain/password/check.ts';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy } from '../../../src/domain/password/policy.ts';
import { context } from './support.ts';

const folder = new URL('../../../src/domain/password/', import.meta.url);

describe('the blocklist', () => {
  it('holds 3,000 passwords and more from each length where a policy begins', () => {
    const lengths = [...blocklist].map(({ length }) => length);
    for (const [from, below] of [
      [6, 8],
      [8, Infinity],
    ] as const)
      assert.ok(lengths.filter((length) => length >= from && length < below).length >= 3000);
  });

  it('is written as it is compared: lower case, NFC, no blank', () => {
    for (const text of blocklist) assert.match(text, /^[!-@[-~]+$/u);
  });

  it('refuses what everybody types, long as it may be', () => {
    const twofa = context({ blocklist, twofa: true });
    for (const text of ['password', 'Password', '12345678', 'qwertyuiop', 'iloveyou', 'passwordpassword'])
      assert.deepEqual(checkPassword(text, nistPolicy, twofa), [{ code: 'password.common' }], text);
    for (const text of [
      '123456789012345',
      'abcdefghijklmno',
      '1qaz2wsx3edc4rfv',
      'QwertyuiopAsdfgh',
      'aaaaaaaaaaaaaaaaaa',
    ])
      assert.deepEqual(
        checkPassword(text, nistPolicy, context({ blocklist })),
        [{ code: 'password.common' }],
        text,
      );
    assert.deepEqual(checkPassword('abc123', billingPolicy, context({ blocklist })), [
      { code: 'password.common' },
    ]);
  });

  it('lets pass what only contains such a word', () => {
    for (const text of ['my password is long', 'dragon and monkey', 'letmein-to-the-garden'])
      assert.deepEqual(checkPassword(text, nistPolicy, context({ blocklist })), []);
  });

  it('comes along only with those who import it by name', async () => {
    const modules = (await readdir(folder)).filter((name) => name !== 'blocklist.ts');
    assert.ok(modules.length > 5);
    for (const name of modules)
      assert.doesNotMatch(await readFile(new URL(name, folder), 'utf8'), /blocklist\.ts/u, name);
  });
});
