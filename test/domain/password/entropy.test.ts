import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimateStrength } from '../../../src/domain/password/entropy.ts';
import { generatePassword } from '../../../src/domain/password/generate.ts';
import { nistPolicy } from '../../../src/domain/password/policy.ts';
import { seededBytes } from './support.ts';

describe('estimateStrength', () => {
  const scores: readonly [string, number][] = [
    ['', 0],
    ['a', 0],
    ['1234567890', 0],
    ['9876543210987654321', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 0],
    ['abcdefghijklmnop', 0],
    ['qwertyuiop', 0],
    ['password', 0],
    ['passwordpassword', 0],
    ['Summer2024', 1],
    ['kT7#xq', 1],
    ['kT7#xq2?', 2],
    ['correct horse battery', 3],
    ['correct horse battery staple', 4],
    ['kT7#xq2?vW9!', 3],
    ['kT7#xq2?vW9!mB4&', 4],
    ['пароль', 1],
  ];
  for (const [text, score] of scores)
    it(`${JSON.stringify(text)}: ${score}`, () => {
      const strength = estimateStrength(text);
      assert.equal(strength.score, score, `${strength.bits} bits`);
    });

  it('calls every password of the generator very strong', () => {
    const random = seededBytes(11);
    for (let round = 0; round < 500; round++) {
      const made = generatePassword(nistPolicy, random, { login: '' });
      assert.equal(made.ok && estimateStrength(made.value.password).score, 4);
    }
  });

  it('calls a common password very weak, repeated or not, once the list is there', () => {
    const blocklist = new Set(['kt7#xq2?vw9!']);
    assert.equal(estimateStrength('kT7#xq2?vW9!').score, 3);
    assert.equal(estimateStrength('kT7#xq2?vW9!', blocklist).score, 0);
    assert.equal(estimateStrength('kT7#xq2?vW9!kT7#xq2?vW9!', blocklist).score, 0);
    assert.equal(estimateStrength('kT7#xq2?vW9!', null).score, 3);
  });

  it('never falls while typing goes on', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'abcdeqwerty123 !'), fc.string({ unit: 'grapheme', maxLength: 1 })),
    });
    fc.assert(
      fc.property(text, text, (start, more) => {
        assert.ok(estimateStrength(start + more).bits >= estimateStrength(start).bits);
      }),
    );
  });

  it('stays finite for 100,000 characters', () => {
    const long = Array.from(seededBytes(2)(100_000), (byte) => String.fromCharCode(33 + (byte % 94))).join(
      '',
    );
    assert.equal(estimateStrength(long, new Set(['x'])).score, 4);
    assert.ok(Number.isFinite(estimateStrength('ab'.repeat(50_000), new Set(['x'])).bits));
  });
});
