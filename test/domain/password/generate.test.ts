import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildAlphabet } from '../../../src/domain/password/alphabet.ts';
import type { CharacterClass } from '../../../src/domain/password/characters.ts';
import { checkPassword } from '../../../src/domain/password/check.ts';
import { choiceBits } from '../../../src/domain/password/entropy.ts';
import {
  generatedLengths,
  generatePassword,
  type GeneratorOptions,
} from '../../../src/domain/password/generate.ts';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy, type PasswordPolicy } from '../../../src/domain/password/policy.ts';
import {
  allowedCharacters,
  anyPolicy,
  anyWishes,
  context,
  deviation,
  isOfClass,
  policyWith,
  seededBytes,
} from './support.ts';

function generate(
  policy: PasswordPolicy,
  options: Partial<GeneratorOptions> = {},
  random = seededBytes(1),
): { readonly password: string; readonly bits: number } {
  const result = generatePassword(policy, random, { login: 'anna', ...options });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const only = (...names: CharacterClass[]) =>
  policyWith({
    length: { min: 1, max: 1024 },
    classes: Object.fromEntries(
      (['lower', 'upper', 'digit', 'symbol', 'other'] as const)
        .filter((name) => !names.includes(name))
        .map((name) => [name, 'must-not'] as const),
    ),
  });

/**
 * The oracle: whether ASCII can satisfy the policy without a space at an end. Disjoint demands take a
 * place each, a demanded space an inner one, and something visible must be there.
 */
function isSatisfiable(policy: PasswordPolicy): boolean {
  const allowed = allowedCharacters(policy);
  const demanded = (Object.keys(policy.classes) as CharacterClass[]).filter(
    (name) => policy.classes[name] === 'must',
  );
  if (!demanded.every((name) => allowed.some((character) => isOfClass(character, name)))) return false;
  if (!allowed.some((character) => character !== ' ')) return false;
  const places = demanded.filter((name) => name !== 'letter').length;
  const letter = demanded.includes('letter') && !demanded.includes('lower') && !demanded.includes('upper');
  const { min, minWith2fa = 1 } = policy.length;
  const needed = Math.max(places + (letter ? 1 : 0), demanded.includes('other') ? 3 : 1, min, minWith2fa);
  return needed <= policy.length.max;
}

describe('any policy', () => {
  it('gives a valid password when it is satisfiable, and a problem of the policy otherwise', () => {
    const seen = { valid: 0, refused: 0 };
    fc.assert(
      fc.property(anyPolicy, anyWishes, fc.integer(), (policy, wishes, seed) => {
        // The login takes nothing away here: it is longer than anything generated.
        const login = 'x'.repeat(200);
        const result = generatePassword(policy, seededBytes(seed), { ...wishes, login });
        assert.equal(result.ok, isSatisfiable(policy), JSON.stringify(result));
        if (result.ok) {
          seen.valid++;
          for (const twofa of [false, true])
            assert.deepEqual(
              checkPassword(result.value.password, policy, context({ login, twofa, blocklist: null })),
              [],
            );
          assert.equal(result.value.password.trim(), result.value.password);
        } else {
          seen.refused++;
          assert.match(result.problem.code, /^password\.policy-(length|class|characters)$/u);
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(seen.valid > 100 && seen.refused > 100, JSON.stringify(seen));
  });

  it('gives 112 bits wherever the policy allows them, else the most that it allows', () => {
    fc.assert(
      fc.property(anyPolicy, anyWishes, (policy, wishes) => {
        fc.pre(isSatisfiable(policy));
        const { password, bits } = generate(policy, { ...wishes, login: 'x'.repeat(200) });
        assert.ok(bits >= 112 || password.length === policy.length.max, `${bits} bits, ${password.length}`);
      }),
      { numRuns: 500 },
    );
  });

  it('respects wishes where the policy leaves room', () => {
    fc.assert(
      fc.property(anyWishes, fc.integer(), (wishes, seed) => {
        const { password } = generate(nistPolicy, wishes, seededBytes(seed));
        const lengths = generatedLengths(nistPolicy, wishes);
        const wished = wishes.classes?.filter((name) => name !== 'other') ?? [];
        assert.ok(lengths.ok);
        assert.equal(
          password.length,
          wishes.length === undefined ? lengths.value.usual : Math.max(lengths.value.min, wishes.length),
        );
        if (wishes.avoidLookalikes) assert.doesNotMatch(password, /[0Oo1Il|]/u);
        if (wished.length > 0 && !wishes.classes?.includes('other'))
          assert.ok([...password].every((character) => wished.some((name) => isOfClass(character, name))));
      }),
    );
  });
});

describe('policies without solution', () => {
  const cases: readonly [string, PasswordPolicy, object][] = [
    [
      'maximum below minimum',
      policyWith({ length: { min: 20, max: 12 } }),
      { code: 'password.policy-length', min: 20, max: 12 },
    ],
    [
      'maximum below the minimum with a second factor',
      policyWith({ length: { min: 8, minWith2fa: 20, max: 12 } }),
      { code: 'password.policy-length', min: 20, max: 12 },
    ],
    [
      'the last letter of a class forbidden in another form: the Kelvin sign is a K',
      policyWith({ classes: { upper: 'must' }, forbidden: 'ABCDEFGHIJLMNOPQRSTUVWXYZ\u212a' }),
      { code: 'password.policy-class', class: 'upper' },
    ],
    [
      'more demands than places',
      policyWith({ length: { min: 1, max: 2 }, classes: { lower: 'must', upper: 'must', digit: 'must' } }),
      { code: 'password.policy-length', min: 3, max: 2 },
    ],
    [
      'demanded and forbidden',
      policyWith({ classes: { digit: 'must' }, forbidden: '0123456789' }),
      { code: 'password.policy-class', class: 'digit' },
    ],
    [
      'letters demanded, both cases refused',
      policyWith({ classes: { letter: 'must', lower: 'must-not', upper: 'must-not' } }),
      { code: 'password.policy-class', class: 'letter' },
    ],
    [
      'upper demanded, letters refused',
      policyWith({ classes: { letter: 'must-not', upper: 'must' } }),
      { code: 'password.policy-class', class: 'upper' },
    ],
    ['nothing allowed', only(), { code: 'password.policy-characters' }],
    ['spaces alone', only('other'), { code: 'password.policy-characters' }],
  ];
  for (const [name, policy, problem] of cases)
    it(name, () => {
      const never = (): Uint8Array => assert.fail('nothing may be drawn');
      assert.deepEqual(generatePassword(policy, never, { login: '' }), { ok: false, problem });
      assert.deepEqual(generatedLengths(policy), { ok: false, problem });
    });
});

describe('lengths and bits', () => {
  const cases: readonly [string, PasswordPolicy, Partial<GeneratorOptions>, number, number][] = [
    ['the default', nistPolicy, {}, 20, 20 * Math.log2(90)],
    ['the billing system', billingPolicy, {}, 20, 129.6],
    ['letters and digits', nistPolicy, { classes: ['lower', 'upper', 'digit'] }, 20, 20 * Math.log2(62)],
    [
      '22 of base62',
      nistPolicy,
      { classes: ['lower', 'upper', 'digit'], length: 22 },
      22,
      22 * Math.log2(62),
    ],
    ['no look-alikes', nistPolicy, { avoidLookalikes: true }, 20, 20 * Math.log2(83)],
    ['digits alone get longer', only('digit'), {}, 34, 34 * Math.log2(10)],
    ['lower case alone', nistPolicy, { classes: ['lower'] }, 24, 24 * Math.log2(26)],
    ['a wish below 112 bits', nistPolicy, { length: 8 }, 18, 18 * Math.log2(90)],
    ['a wish over the maximum', billingPolicy, { length: 40 }, 32, 207.7],
    ['a maximum below 112 bits', policyWith({ length: { min: 6, max: 10 } }), {}, 10, 10 * Math.log2(90)],
    ['a minimum over 20', policyWith({ length: { min: 30, max: 64 } }), {}, 30, 30 * Math.log2(90)],
    [
      'a single character',
      policyWith({ ...only('digit'), forbidden: '012345678', length: { min: 4, max: 4 }, blocklist: false }),
      {},
      4,
      0,
    ],
    ['a thousand', nistPolicy, { length: 1024 }, 1024, 1024 * Math.log2(90)],
  ];
  for (const [name, policy, options, length, bits] of cases)
    it(`${name}: ${length} characters`, () => {
      const made = generate(policy, options);
      assert.equal(made.password.length, length);
      assert.ok(Math.abs(made.bits - bits) < 0.1, `${made.bits} bits`);
    });

  it('counts bits as going through all texts does', () => {
    const alphabets = [
      { characters: 'ab1!', required: ['1'] },
      { characters: 'ab1!', required: ['ab', '1', '!'] },
      { characters: 'abAB', required: ['abAB', 'ab', 'AB'] },
      { characters: 'ab ', required: [' '] },
      { characters: 'a 1', required: [' ', '1', 'a'] },
    ];
    for (const alphabet of alphabets)
      for (let length = 1; length <= 6; length++) {
        let texts = [''];
        for (let place = 0; place < length; place++)
          texts = texts.flatMap((text) => [...alphabet.characters].map((character) => text + character));
        const valid = texts.filter(
          (text) =>
            text.trim() === text &&
            alphabet.required.every((set) => [...text].some((one) => set.includes(one))),
        );
        const bits = choiceBits(alphabet, length);
        assert.ok(
          valid.length === 0 ? bits === -Infinity : Math.abs(bits - Math.log2(valid.length)) < 1e-6,
          `${JSON.stringify(alphabet)} ${length}: ${bits}`,
        );
      }
  });
});

describe('the login and the blocklist', () => {
  const digit = policyWith({ ...only('digit'), length: { min: 1, max: 1 } });

  it('are never the answer', () => {
    const random = seededBytes(5);
    for (let round = 0; round < 500; round++) {
      const { password } = generate(digit, { login: '7', blocklist: new Set(['3']) }, random);
      assert.doesNotMatch(password, /[37]/u);
    }
  });

  it('may leave nothing, which ends with a problem', () => {
    const nine = policyWith({ ...digit, forbidden: '012345678' });
    assert.deepEqual(generatePassword(nine, seededBytes(1), { login: '9' }), {
      ok: false,
      problem: { code: 'password.generator-exhausted' },
    });
  });
});

describe('the random source', () => {
  const exhausted = { ok: false, problem: { code: 'password.generator-exhausted' } };

  it('that is broken ends with a problem', () => {
    for (const [policy, source] of [
      [nistPolicy, (count: number) => new Uint8Array(count).fill(255)],
      [nistPolicy, () => new Uint8Array(0)],
      [billingPolicy, (count: number) => new Uint8Array(count)],
    ] as const)
      assert.deepEqual(generatePassword(policy, source, { login: 'anna' }), exhausted);
  });

  it('may give fewer bytes than asked, and is never asked for more than crypto.getRandomValues gives', () => {
    const random = seededBytes(3);
    const slow = (count: number): Uint8Array => random(Math.min(count, 3));
    assert.equal(generate(nistPolicy, {}, slow).password.length, 20);
    const counted = (count: number): Uint8Array => {
      assert.ok(Number.isInteger(count) && count > 0 && count <= 65_536);
      return random(count);
    };
    const huge = policyWith({ length: { min: 1, max: 50_000 } });
    assert.equal(generate(huge, { length: 50_000 }, counted).password.length, 50_000);
  });

  it('alone decides the answer', () => {
    assert.deepEqual(generate(nistPolicy, {}, seededBytes(9)), generate(nistPolicy, {}, seededBytes(9)));
    assert.notDeepEqual(generate(nistPolicy, {}, seededBytes(9)), generate(nistPolicy, {}, seededBytes(10)));
  });
});

describe('4,000 passwords', () => {
  function many(policy: PasswordPolicy, options: Partial<GeneratorOptions> = {}): string[] {
    const random = seededBytes(20_260_801);
    return Array.from({ length: 4000 }, () => generate(policy, options, random).password);
  }

  const sigmas = 6;
  const alphabetOf = (policy: PasswordPolicy, options: Partial<GeneratorOptions> = {}): string => {
    const alphabet = buildAlphabet(policy, options);
    assert.ok(alphabet.ok);
    return alphabet.value.characters;
  };

  const wishes: readonly Partial<GeneratorOptions>[] = [
    {},
    { classes: ['lower', 'upper', 'digit'] },
    { avoidLookalikes: true },
  ];
  for (const options of wishes)
    it(`are uniform over all places and in the first one: ${JSON.stringify(options)}`, () => {
      const passwords = many(nistPolicy, options);
      const alphabet = alphabetOf(nistPolicy, options);
      assert.ok(deviation(passwords.join(''), alphabet) < sigmas);
      assert.ok(
        deviation(
          passwords.map((password) => password.charAt(0)),
          alphabet,
        ) < sigmas,
      );
      assert.equal(new Set(passwords).size, passwords.length);
    });

  it('have no privileged place for a demanded class', () => {
    const policy = policyWith({
      length: { min: 4, max: 6 },
      classes: { lower: 'must', upper: 'must', digit: 'must', symbol: 'must' },
    });
    const passwords = many(policy, { length: 6 });
    const places = [0, 1, 2, 3, 4, 5].map(String);
    for (const name of ['lower', 'upper', 'digit', 'symbol'] as const) {
      const found = passwords.flatMap((password) =>
        places.filter((place) => isOfClass(password.charAt(Number(place)), name)),
      );
      assert.ok(deviation(found, places.join('')) < sigmas, name);
    }
  });

  it('would be told from bytes taken modulo the alphabet', () => {
    const alphabet = alphabetOf(nistPolicy);
    const sloppy = [...seededBytes(1)(80_000)].map((byte) => alphabet.charAt(byte % alphabet.length));
    assert.ok(deviation(sloppy, alphabet) > 10 * sigmas);
  });
});
