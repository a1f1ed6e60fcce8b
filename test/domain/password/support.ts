/** Random policies, and random bytes that repeat from run to run. */
import fc from 'fast-check';
import type { AlphabetClass } from '../../../src/domain/password/alphabet.ts';
import type { CharacterClass } from '../../../src/domain/password/characters.ts';
import {
  nistPolicy,
  type ClassRule,
  type PasswordContext,
  type PasswordPolicy,
} from '../../../src/domain/password/policy.ts';

export const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** Bytes of Marsaglia's xorshift32: fit for statistics, and the same for the same seed. */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 16) & 0xff;
    });
}

export function context(changes: Partial<PasswordContext> = {}): PasswordContext {
  return { login: 'anna', twofa: false, blocklist: new Set(), ...changes };
}

/** By how many standard deviations the chi-square statistic of `found` misses its mean, all of `values` being equally likely. */
export function deviation(found: Iterable<string>, values: Iterable<string>): number {
  const counts = new Map(Array.from(values, (value) => [value, 0]));
  let total = 0;
  for (const value of found) {
    counts.set(value, (counts.get(value) ?? NaN) + 1);
    total++;
  }
  const expected = total / counts.size;
  const statistic = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return Math.abs(statistic - (counts.size - 1)) / Math.sqrt(2 * (counts.size - 1));
}

/** NIST's policy with other class rules or lengths. */
export function policyWith(
  changes: Omit<Partial<PasswordPolicy>, 'classes'> & {
    classes?: Partial<Record<CharacterClass, ClassRule>>;
  },
): PasswordPolicy {
  return { ...nistPolicy, ...changes, classes: { ...nistPolicy.classes, ...changes.classes } };
}

/** The test's own reading of the classes, apart from the code's patterns. */
export function isOfClass(character: string, name: CharacterClass): boolean {
  const lower = character >= 'a' && character <= 'z';
  const upper = character >= 'A' && character <= 'Z';
  const digit = character >= '0' && character <= '9';
  const symbol = character > ' ' && character <= '~' && !lower && !upper && !digit;
  return { letter: lower || upper, lower, upper, digit, symbol, other: !(lower || upper || digit || symbol) }[
    name
  ];
}

/** The printable ASCII characters that a policy allows, by going through all of them. */
export function allowedCharacters(policy: PasswordPolicy): string[] {
  const refused = (Object.keys(policy.classes) as CharacterClass[]).filter(
    (name) => policy.classes[name] === 'must-not',
  );
  return [...printable].filter(
    (character) =>
      !Array.from(policy.forbidden).some((one) => one.normalize('NFC') === character) &&
      !refused.some((name) => isOfClass(character, name)),
  );
}

/** The characters outside ASCII whose NFC is inside: K, the semicolon and the grave accent. */
const becomesAscii = '\u212a\u037e\u1fef';

const classRule = fc.constantFrom<ClassRule>('can', 'must', 'must-not');

export const anyPolicy: fc.Arbitrary<PasswordPolicy> = fc.record({
  length: fc
    .record({
      min: fc.integer({ min: 1, max: 40 }),
      minWith2fa: fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined }),
      more: fc.integer({ min: -5, max: 40 }),
    })
    .map(({ min, minWith2fa, more }) => ({ min, minWith2fa, max: Math.max(1, min + more) })),
  classes: fc.record({
    letter: classRule,
    lower: classRule,
    upper: classRule,
    digit: classRule,
    symbol: classRule,
    other: classRule,
  }),
  forbidden: fc.oneof(
    fc.constant(''),
    fc.string({ unit: fc.constantFrom(...printable, ...becomesAscii, 'é', '😀'), maxLength: 60 }),
    fc.subarray([...printable]).map((characters) => characters.join('')),
  ),
  notLogin: fc.boolean(),
  blocklist: fc.boolean(),
});

export const anyWishes = fc.record({
  classes: fc.option(fc.subarray<AlphabetClass>(['lower', 'upper', 'digit', 'symbol', 'other']), {
    nil: undefined,
  }),
  avoidLookalikes: fc.boolean(),
  length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});
