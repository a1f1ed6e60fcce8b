import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../../src/domain/token/crc32.ts';
import { checkTokenFormat, generateToken } from '../../../src/domain/token/token-text.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function token(prefix = 'sc'): string {
  const result = generateToken(prefix, (bytes) => randomFillSync(bytes));
  assert.ok(result.ok);
  return result.value;
}

/** A source that deals out these bytes, then zeros. */
function source(dealt: number[]): (bytes: Uint8Array) => Uint8Array {
  const rest = [...dealt];
  return (bytes) => bytes.map(() => rest.shift() ?? 0);
}

describe('generateToken', () => {
  it('is prefix, underscore, 30 random characters and 6 of checksum', () => {
    const text = token('ghp');
    assert.match(text, /^ghp_[0-9A-Za-z]{36}$/);
    assert.equal(text.length, 40);
    const [rest, sum] = [text.slice(0, -6), text.slice(-6)];
    const value = [...sum].reduce((total, digit) => total * 62 + alphabet.indexOf(digit), 0);
    assert.equal(value, zlibCrc32(rest));
  });

  it('takes the prefix with or without its underscore', () => {
    assert.match(token('sc_'), /^sc_[0-9A-Za-z]{36}$/);
  });

  for (const prefix of ['', '_', 'a_b', '1a', 'a-b', 'é', 'abcdefghijklm', 'sc__', 'sc\n'])
    it(`refuses the prefix ${JSON.stringify(prefix)}`, () => {
      assert.deepEqual(generateToken(prefix, source([])), {
        ok: false,
        problem: { code: 'token.prefix', prefix },
      });
    });

  it('throws away bytes that would favour some characters', () => {
    const result = generateToken('sc', source([248, 255, 247, 61, 62, 250, 1]));
    assert.ok(result.ok);
    assert.equal(result.value.slice(3, 33), `zz01${'0'.repeat(26)}`);
  });

  it('uses all characters alike: chi-square under six sigma over 120,000 of them', () => {
    const counts = new Map<string, number>();
    const tokens = Array.from({ length: 4000 }, () => token());
    for (const character of tokens.flatMap((text) => [...text.slice(3, 33)]))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    const expected = (4000 * 30) / 62;
    const chiSquare = [...alphabet].reduce(
      (sum, character) => sum + ((counts.get(character) ?? 0) - expected) ** 2 / expected,
      0,
    );
    assert.ok(chiSquare < 61 + 6 * Math.sqrt(2 * 61), `${chiSquare}`);
    assert.equal(new Set(tokens).size, 4000);
  });

  it('stops at a source that gives nothing usable', () => {
    assert.throws(() => generateToken('sc', (bytes) => bytes.fill(255)), /random source/);
  });
});

describe('checkTokenFormat', () => {
  it('accepts a token and tells what may be shown of it', () => {
    const text = token();
    const shown = { ok: true, value: { prefix: 'sc_', lastFour: text.slice(-4) } };
    assert.deepEqual(checkTokenFormat(text), shown);
    assert.deepEqual(checkTokenFormat(text, 'sc'), shown);
    assert.deepEqual(checkTokenFormat(text, 'sc_'), shown);
  });

  const good = token();
  const refused: [name: string, text: string, prefix: string | undefined, problem: object][] = [
    ['empty', '', undefined, { code: 'token.form' }],
    ['without prefix', good.slice(3), undefined, { code: 'token.form' }],
    ['with a blank', `${good} `, undefined, { code: 'token.form' }],
    ['with a line end', `${good}\n`, undefined, { code: 'token.form' }],
    ['with another letter', `${good.slice(0, -1)}é`, undefined, { code: 'token.form' }],
    ['too short', good.slice(0, -1), undefined, { code: 'token.length', expected: 39, length: 38 }],
    ['too long', `${good}0`, undefined, { code: 'token.length', expected: 39, length: 40 }],
    ['of another kind', good, 'ghp', { code: 'token.other-prefix', expected: 'ghp_', prefix: 'sc_' }],
    ['renamed', `sd${good.slice(2)}`, undefined, { code: 'token.checksum' }],
    ['asked with a bad prefix', good, 'a b', { code: 'token.prefix', prefix: 'a b' }],
  ];
  for (const [name, text, prefix, problem] of refused)
    it(`refuses one ${name}`, () => {
      assert.deepEqual(checkTokenFormat(text, prefix), { ok: false, problem });
    });

  it('catches every change of one character', () => {
    const text = token();
    for (let at = 0; at < text.length; at += 1)
      for (const character of `${alphabet}_`)
        if (character !== text.charAt(at))
          assert.equal(
            checkTokenFormat(text.slice(0, at) + character + text.slice(at + 1)).ok,
            false,
            `${at}`,
          );
  });

  it('catches every swap of neighbours', () => {
    for (const text of Array.from({ length: 200 }, () => token()))
      for (let at = 0; at + 1 < text.length; at += 1) {
        const [first, second] = [text.charAt(at), text.charAt(at + 1)];
        if (first !== second)
          assert.equal(
            checkTokenFormat(text.slice(0, at) + second + first + text.slice(at + 2)).ok,
            false,
            text,
          );
      }
  });

  it('never puts a part of the token into a problem', () => {
    fc.assert(
      fc.property(fc.nat(38), fc.constantFrom(...alphabet, '_', ' '), (at, character) => {
        const result = checkTokenFormat(good.slice(0, at) + character + good.slice(at + 1), 'sc');
        if (!result.ok) assert.ok(!JSON.stringify(result.problem).includes(good.slice(10, 16)));
      }),
    );
  });
});

describe('crc32', () => {
  it('is the CRC-32 of zlib', () => {
    assert.equal(crc32('123456789'), 0xcbf43926);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 100 }), (text) => {
        assert.equal(crc32(text), zlibCrc32(text));
      }),
    );
  });
});
