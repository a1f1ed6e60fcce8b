import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPassword } from '../../../src/domain/password/check.ts';
import { generatePassphrase, passphraseCounts } from '../../../src/domain/password/passphrase.ts';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy, type PasswordPolicy } from '../../../src/domain/password/policy.ts';
import words from '../../../src/domain/password/words.ts';
import { capitalised, lengths, lettersOnly, login, phraseOf } from './phrases.ts';
import { allowedCharacters, anyPolicy, context, isOfClass, policyWith, seededBytes } from './support.ts';

function assertValid(password: string, policy: PasswordPolicy): void {
  for (const twofa of [false, true])
    assert.deepEqual(
      checkPassword(password, policy, context({ login, twofa, blocklist: null })),
      [],
      password,
    );
  assert.equal(password.trim(), password);
}

describe('the words', () => {
  it('are lower-case ASCII, sorted, each once', () => {
    assert.equal(words.length, 7686);
    for (const word of words) assert.match(word, /^[a-z]{3,9}$/u);
    assert.deepEqual([...new Set(words)].sort(), words);
  });

  it('can be read without anything between them: none is the beginning of another', () => {
    const all = new Set(words);
    for (const word of words)
      for (let length = 1; length < word.length; length++) assert.ok(!all.has(word.slice(0, length)), word);
  });

  it('come along only with those who import it by name', async () => {
    const folder = new URL('../../../src/domain/password/', import.meta.url);
    for (const name of await readdir(folder))
      assert.doesNotMatch(await readFile(new URL(name, folder), 'utf8'), /words\.ts/u, name);
  });
});

describe('how a passphrase is written', () => {
  const { symbol, other } = lettersOnly;
  const cases: readonly [string, PasswordPolicy, RegExp][] = [
    ['nine words with hyphens', nistPolicy, /^(?:[a-z]{3,9}-){8}[a-z]{3,9}$/u],
    [
      'another sign where the hyphen is forbidden',
      policyWith({ forbidden: '-' }),
      /^[a-z]+(?:\.[a-z]+){8}$/u,
    ],
    ['a space where no sign is allowed', policyWith({ classes: { symbol } }), /^[a-z]+(?: [a-z]+){8}$/u],
    ['capitals where neither is', policyWith({ classes: lettersOnly }), /^(?:[A-Z][a-z]+){9}$/u],
    [
      'nothing between where capitals are not either',
      policyWith({ classes: { ...lettersOnly, upper: 'must-not' } }),
      /^[a-z]{27,81}$/u,
    ],
    ['capitals alone', policyWith({ classes: { lower: 'must-not' } }), /^[A-Z]+(?:-[A-Z]+){8}$/u],
    [
      'a demanded capital begins each word',
      policyWith({ classes: { upper: 'must' } }),
      /^[A-Z][a-z]+(?:-[A-Z][a-z]+){8}$/u,
    ],
    [
      'a demanded digit ends a word',
      policyWith({ classes: { digit: 'must', other } }),
      /^(?=\D*\d\D*$)[a-z]+\d?(?:-[a-z]+\d?){8}$/u,
    ],
    [
      'a demanded sign is the separator',
      policyWith({ classes: { symbol: 'must' } }),
      /^[a-z]+(?:-[a-z]+){8}$/u,
    ],
    [
      'a demanded space is the separator',
      policyWith({ classes: { other: 'must' } }),
      /^[a-z]+(?: [a-z]+){8}$/u,
    ],
    [
      'a sign beside a demanded space ends a word',
      policyWith({ classes: { other: 'must', symbol: 'must' } }),
      /^(?=[^!-/:-@[-`{-~]*[!-/:-@[-`{-~][^!-/:-@[-`{-~]*$)[a-z]+\S?(?: [a-z]+\S?){8}$/u,
    ],
    [
      'everything demanded',
      policyWith({ classes: { lower: 'must', upper: 'must', digit: 'must', symbol: 'must', other: 'must' } }),
      /^[A-Z][a-z]+\d?\S?(?: [A-Z][a-z]+\d?\S?){7}$/u,
    ],
    [
      'words with a forbidden letter are left out',
      policyWith({ forbidden: 'e' }),
      /^[a-df-z]+(?:-[a-df-z]+){8,9}$/u,
    ],
    [
      'capitals where the small letters are forbidden',
      policyWith({ forbidden: 'aeiou' }),
      /^[A-Z]+(?:-[A-Z]+){8}$/u,
    ],
    [
      'the billing system: as many bits as 32 characters hold',
      billingPolicy,
      /^(?=\D*\d\D*$)(?:[A-Z][a-z]+\d?){8}$/u,
    ],
    [
      'one word where there is no room for two',
      lengths(3, 5, { symbol: 'must' }),
      /^[a-z]{3,4}[!-/:-@[-`{-~]$/u,
    ],
  ];
  for (const [name, policy, pattern] of cases)
    it(name, () => {
      for (let seed = 1; seed <= 20; seed++) {
        const { password } = phraseOf(policy, {}, seededBytes(seed));
        assert.match(password, pattern);
        assertValid(password, policy);
      }
    });
});

describe('any policy', () => {
  it('gives a valid passphrase, or the problem that the policy leaves no room for words', () => {
    const seen = { valid: 0, refused: 0 };
    fc.assert(
      fc.property(
        anyPolicy,
        fc.option(fc.integer({ min: -3, max: 40 })),
        fc.integer(),
        (policy, count, seed) => {
          const result = generatePassphrase(policy, seededBytes(seed), {
            words,
            login,
            count: count ?? undefined,
          });
          assert.equal(passphraseCounts(policy, words).ok, result.ok);
          if (result.ok) {
            seen.valid++;
            assertValid(result.value.password, policy);
          } else {
            seen.refused++;
            assert.deepEqual(result.problem, { code: 'password.policy-words' });
          }
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(seen.valid > 50 && seen.refused > 50, JSON.stringify(seen));
  });

  const few = ['ab', 'cde', 'fghi'];

  /**
   * The oracle: whether some words of the three, in one case, with one thing between them and a demanded
   * digit or sign behind, keep every rule. Their order does not matter to a rule.
   */
  function isPossible(policy: PasswordPolicy): boolean {
    const allowed = allowedCharacters(policy);
    const some = (name: 'digit' | 'symbol'): string =>
      allowed.find((character) => isOfClass(character, name)) ?? '';
    const digit = policy.classes.digit === 'must' ? some('digit') : '';
    const sign = policy.classes.symbol === 'must' ? some('symbol') : '';
    const between =
      some('symbol') === '' || policy.classes.other === 'must' ? ['', ' '] : ['', some('symbol')];
    const written = [few, few.map(capitalised), few.map((word) => word.toUpperCase())];
    const keeps = (chosen: readonly string[]): boolean =>
      between.some((separator) => {
        const separated = chosen.join(separator);
        const text = separated + digit + (separated.includes(sign) ? '' : sign);
        return [true, false].every(
          (twofa) => checkPassword(text, policy, context({ login, twofa })).length === 0,
        );
      });
    const search = (from: readonly string[], chosen: readonly string[]): boolean =>
      (chosen.length > 0 && keeps(chosen)) ||
      (chosen.join('').length < policy.length.max &&
        from.some((word, index) => search(from.slice(index), [...chosen, word])));
    return written.some((each) => search(each, []));
  }

  it('gives one whenever there is one, and never otherwise', () => {
    const seen = { possible: 0, impossible: 0 };
    const short = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: -1, max: 8 }));
    const sparing = fc.oneof(
      fc.constant(''),
      fc.string({ unit: fc.constantFrom(...'abcdefghiACF -.!0'), maxLength: 6 }),
    );
    fc.assert(
      fc.property(anyPolicy, short, sparing, fc.integer(), (any, [min, more], forbidden, seed) => {
        const policy = {
          ...any,
          forbidden,
          blocklist: false,
          length: { min, max: Math.max(1, Math.min(12, min + more)) },
        };
        const result = generatePassphrase(policy, seededBytes(seed), { words: few, login });
        assert.equal(result.ok, isPossible(policy), JSON.stringify(result));
        if (result.ok) assertValid(result.value.password, policy);
        seen[result.ok ? 'possible' : 'impossible']++;
      }),
      { numRuns: 600 },
    );
    assert.ok(seen.possible > 50 && seen.impossible > 50, JSON.stringify(seen));
  });
});

describe('policies without room for words', () => {
  const cases: readonly [string, PasswordPolicy][] = [
    ['no letters', policyWith({ classes: { letter: 'must-not' } })],
    ['both cases refused', policyWith({ classes: { lower: 'must-not', upper: 'must-not' } })],
    ['every vowel forbidden', policyWith({ forbidden: 'aeiouyAEIOUY' })],
    ['shorter than any word', lengths(1, 2)],
    ['maximum below minimum', lengths(20, 12)],
    [
      'maximum below the minimum with a second factor',
      policyWith({ length: { min: 8, minWith2fa: 40, max: 30 } }),
    ],
    ['no length at all', lengths(1, NaN)],
    ['a digit demanded and forbidden', policyWith({ classes: { digit: 'must' }, forbidden: '0123456789' })],
    ['a space demanded, one word of room', lengths(1, 6, { other: 'must' })],
    ['a space demanded and forbidden', policyWith({ classes: { other: 'must' }, forbidden: ' ' })],
  ];
  for (const [name, policy] of cases)
    it(name, () => {
      const never = (): Uint8Array => assert.fail('nothing may be drawn');
      const refused = { ok: false, problem: { code: 'password.policy-words' } };
      assert.deepEqual(generatePassphrase(policy, never, { words, login }), refused);
      assert.deepEqual(passphraseCounts(policy, words), refused);
    });

  it('and lists without words', () => {
    for (const list of [[], ['a', ''], ['Ab', 'zwölf', 'o-o', 'a b', '12']])
      assert.deepEqual(passphraseCounts(nistPolicy, list), {
        ok: false,
        problem: { code: 'password.policy-words' },
      });
  });
});

describe('the login and the blocklist', () => {
  const one = lengths(3, 5);
  const list = ['red', 'blue', 'green'];

  it('are never the answer', () => {
    const random = seededBytes(5);
    const policy = { ...one, blocklist: true };
    const options = { words: list, login: 'Red', blocklist: new Set(['blue']) };
    for (let round = 0; round < 300; round++)
      assert.equal(phraseOf(policy, options, random).password, 'green');
  });

  it('may leave nothing, which ends with a problem', () => {
    assert.deepEqual(generatePassphrase(one, seededBytes(1), { words: ['red'], login: 'red' }), {
      ok: false,
      problem: { code: 'password.generator-exhausted' },
    });
  });
});

describe('the random source', () => {
  it('that is broken ends with a problem', () => {
    for (const source of [(count: number) => new Uint8Array(count).fill(255), () => new Uint8Array(0)])
      assert.deepEqual(generatePassphrase(nistPolicy, source, { words, login }), {
        ok: false,
        problem: { code: 'password.generator-exhausted' },
      });
  });

  it('may give fewer bytes than asked, or more, and is asked for no more than it takes', () => {
    const expected = phraseOf(nistPolicy, {}, seededBytes(7));
    const random = seededBytes(7);
    assert.deepEqual(
      phraseOf(nistPolicy, {}, (count) => random(Math.min(count, 3))),
      expected,
    );
    const generous = (count: number): Uint8Array => {
      assert.ok(Number.isInteger(count) && count > 0 && count <= 65_536);
      return seededBytes(7)(count + 5);
    };
    assert.deepEqual(phraseOf(nistPolicy, {}, generous), expected);
  });

  it('alone decides the answer', () => {
    assert.deepEqual(phraseOf(nistPolicy, {}, seededBytes(9)), phraseOf(nistPolicy, {}, seededBytes(9)));
    assert.notDeepEqual(phraseOf(nistPolicy, {}, seededBytes(9)), phraseOf(nistPolicy, {}, seededBytes(10)));
  });
});

describe('hostile lists and policies', () => {
  const cases: readonly [string, PasswordPolicy, readonly string[]][] = [
    ['no maximum', { ...nistPolicy, length: { min: 15, max: Infinity } }, words],
    ['a minimum of a thousand', { ...nistPolicy, length: { min: 1000, max: 1024 } }, words],
    ['fractions', { ...nistPolicy, length: { min: 15.5, max: 80.5 } }, words],
    ['a word of 100,000 letters', nistPolicy, ['ab', 'x'.repeat(100_000)]],
    ['one word a hundred thousand times', nistPolicy, Array.from({ length: 100_000 }, () => 'left')],
  ];
  for (const [name, policy, list] of cases)
    it(`${name}: an answer within half a second`, () => {
      const started = performance.now();
      const { password } = phraseOf({ ...policy, blocklist: false }, { words: list });
      assert.ok(performance.now() - started < 500);
      assertValid(password, { ...policy, blocklist: false });
    });
});
