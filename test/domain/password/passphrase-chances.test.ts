import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passphraseCounts } from '../../../src/domain/password/passphrase.ts';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy, type PasswordPolicy } from '../../../src/domain/password/policy.ts';
import words from '../../../src/domain/password/words.ts';
import { capitalised, lengths, lettersOnly, phraseOf } from './phrases.ts';
import { deviation, policyWith, seededBytes } from './support.ts';

const sigmas = 6;

describe('counts of words', () => {
  const cases: readonly [string, PasswordPolicy, readonly string[], object][] = [
    ['the default', nistPolicy, words, { min: 9, max: 20, usual: 9 }],
    ['the billing system', billingPolicy, words, { min: 8, max: 8, usual: 8 }],
    ['bcrypt’s 72 bytes', lengths(15, 72), words, { min: 9, max: 18, usual: 9 }],
    ['a minimum that takes more than 112 bits', lengths(128, 256), words, { min: 13, max: 20, usual: 13 }],
    ['two words', nistPolicy, ['left', 'right'], { min: 112, max: 128, usual: 112 }],
    ['a single word', lengths(8, 24), ['left'], { min: 2, max: 2, usual: 2 }],
    [
      'words with gaps between their lengths',
      lengths(11, 11, lettersOnly),
      ['ab', 'ninechars'],
      { min: 2, max: 2, usual: 2 },
    ],
  ];
  for (const [name, policy, list, counts] of cases)
    it(name, () => {
      assert.deepEqual(passphraseCounts(policy, list), { ok: true, value: counts });
    });

  it('wished for are kept as far as they make sense', () => {
    const countOf = (count: number | undefined): number =>
      phraseOf(nistPolicy, { count }).password.split('-').length;
    assert.deepEqual([undefined, 1, 9, 12, 20, 500, NaN].map(countOf), [9, 9, 9, 12, 20, 20, 9]);
  });

  it('give 112 bits wherever the policy allows them, else the most that it allows', () => {
    const shares = new Map<number, number>();
    for (const { length } of words) shares.set(length, (shares.get(length) ?? 0) + 1);
    /** Bits of the best count of words, in numbers that overflow far beyond 112 bits. */
    function mostBits(min: number, max: number, separator: number): number {
      let best = -Infinity;
      let sums = new Map([[0, 1]]);
      for (let count = 1; count <= 25; count++) {
        const next = new Map<number, number>();
        for (const [sum, ways] of sums)
          for (const [length, share] of shares)
            next.set(sum + length, (next.get(sum + length) ?? 0) + ways * share);
        sums = next;
        const whole = [...sums].filter(([sum]) => {
          const length = sum + (count - 1) * separator;
          return length >= min && length <= max;
        });
        best = Math.max(best, Math.log2(whole.reduce((total, [, ways]) => total + ways, 0)));
      }
      return best;
    }
    const range = fc.tuple(fc.integer({ min: 3, max: 60 }), fc.oneof(fc.nat(20), fc.nat(100)));
    fc.assert(
      fc.property(range, fc.nat(30), ([min, more], count) => {
        const { bits } = phraseOf(lengths(min, min + more), { count });
        const most = Math.max(mostBits(min, min + more, 1), mostBits(min, min + more, 0));
        assert.ok(most < 112 ? Math.abs(bits - most) < 1e-6 : bits >= 112, `${bits} bits of ${most}`);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bits and chances', () => {
  /** What `generatePassphrase` is to choose among, built in the plainest way. */
  interface Case {
    readonly name: string;
    readonly policy: PasswordPolicy;
    readonly list: readonly string[];
    readonly count: number;
    readonly separator: string;
    readonly digits?: string;
    readonly signs?: string;
    readonly write?: (word: string) => string;
  }
  const colours = ['red', 'blue', 'green'];
  const easySigns = [...'!#$%&()*+,-./:;<=>?@[]^_{|}~'].join('');
  const cases: readonly Case[] = [
    { name: 'hyphens', policy: lengths(7, 7), list: ['red', 'tan', 'sky'], count: 2, separator: '-' },
    {
      name: 'hyphens, cut at both ends',
      policy: lengths(13, 13),
      list: ['red', 'tan', 'green'],
      count: 3,
      separator: '-',
    },
    {
      name: 'capitals',
      policy: lengths(11, 12, lettersOnly),
      list: colours,
      count: 3,
      separator: '',
      write: capitalised,
    },
    {
      name: 'nothing between, "onear" in two ways unless one word is left out',
      policy: lengths(5, 5, { ...lettersOnly, upper: 'must-not' }),
      list: ['one', 'ear', 'on', 'ar'],
      count: 2,
      separator: '',
    },
    {
      name: 'a digit',
      policy: lengths(12, 12, { digit: 'must' }),
      list: colours,
      count: 3,
      separator: '',
      digits: '0123456789',
      write: capitalised,
    },
    {
      name: 'a space and a sign',
      policy: lengths(9, 10, { other: 'must', symbol: 'must' }),
      list: colours,
      count: 2,
      separator: ' ',
      signs: easySigns,
    },
    {
      name: 'a space, a digit and a sign',
      policy: policyWith({
        ...lengths(10, 11, { other: 'must', symbol: 'must', digit: 'must' }),
        forbidden: '0123456',
      }),
      list: colours,
      count: 2,
      separator: ' ',
      digits: '789',
      signs: easySigns,
    },
    {
      name: 'one word with a sign',
      policy: lengths(4, 5, { symbol: 'must' }),
      list: colours,
      count: 1,
      separator: '',
      signs: easySigns,
    },
  ];

  function texts({ policy, list, count, separator, digits, signs, write = (word) => word }: Case): string[] {
    const readable = separator !== '' || write === capitalised;
    const usable = list.filter(
      (word) => readable || !list.some((other) => other !== word && word.startsWith(other)),
    );
    let phrases: string[][] = [[]];
    for (let place = 0; place < count; place++)
      phrases = phrases.flatMap((phrase) => usable.map((word) => [...phrase, write(word)]));
    for (const ending of [digits, signs])
      if (ending !== undefined)
        phrases = phrases.flatMap((phrase) =>
          phrase.flatMap((_, at) =>
            [...ending].map((one) => phrase.map((word, index) => (index === at ? word + one : word))),
          ),
        );
    return phrases
      .map((phrase) => phrase.join(separator))
      .filter(({ length }) => length >= policy.length.min && length <= policy.length.max);
  }

  for (const each of cases)
    it(`count every text once, all equally likely: ${each.name}`, () => {
      const all = texts(each);
      assert.equal(new Set(all).size, all.length, 'choices that differ give texts that differ');
      const random = seededBytes(20_260_802);
      const drawn = Array.from({ length: 30 * all.length }, () => {
        const { password, bits } = phraseOf(each.policy, { words: each.list }, random);
        assert.ok(Math.abs(bits - Math.log2(all.length)) < 1e-9, `${password}: ${bits} bits`);
        return password;
      });
      assert.ok(deviation(drawn, all) < sigmas);
    });

  it('are exact beyond what a double counts', () => {
    assert.ok(Math.abs(phraseOf(nistPolicy).bits - 9 * Math.log2(words.length)) < 1e-9);
    assert.ok(Math.abs(phraseOf(nistPolicy, { count: 20 }).bits - 20 * Math.log2(words.length)) < 1e-9);
    const digit = policyWith({ classes: { digit: 'must' } });
    assert.ok(Math.abs(phraseOf(digit).bits - Math.log2(90) - 9 * Math.log2(words.length)) < 1e-9);
    assert.equal(phraseOf(billingPolicy).bits.toFixed(1), '82.6');
  });

  describe('of 4,000 passphrases', () => {
    /** 61 shares of 126 words, in the order of the list. */
    const shares = Array.from({ length: 61 }, (_, share) => String(share));
    const shareOf = (word = ''): string => {
      const index = words.indexOf(word.toLowerCase());
      assert.ok(index >= 0, word);
      return String(Math.floor(index / 126));
    };
    const random = seededBytes(20_260_801);
    const phrases = Array.from({ length: 4000 }, () => phraseOf(nistPolicy, {}, random).password);

    for (const [name, place] of [
      ['first', 0],
      ['last', -1],
    ] as const)
      it(`are uniform for the ${name} word`, () => {
        assert.ok(
          deviation(
            phrases.map((phrase) => shareOf(phrase.split('-').at(place))),
            shares,
          ) < sigmas,
        );
      });

    it('are uniform for all words, and no phrase comes twice', () => {
      assert.ok(
        deviation(
          phrases.flatMap((phrase) => phrase.split('-')),
          words,
        ) < sigmas,
      );
      assert.equal(new Set(phrases).size, phrases.length);
    });

    it('favour no place for a demanded digit and no digit', () => {
      const demanded = policyWith({ classes: { digit: 'must' } });
      const found = Array.from({ length: 4000 }, () => {
        const parts = phraseOf(demanded, {}, random).password.split('-');
        const at = parts.findIndex((part) => /\d$/u.test(part));
        return `${at}${parts[at]?.at(-1)}`;
      });
      const all = Array.from({ length: 90 }, (_, index) => String(index).padStart(2, '0'));
      assert.ok(deviation(found, all) < sigmas);
    });
  });
});
