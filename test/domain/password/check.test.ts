import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkPassword,
  normalizePassword,
  passwordChecklist,
  passwordRules,
  validWithout2fa,
} from '../../../src/domain/password/check.ts';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy, type PasswordPolicy } from '../../../src/domain/password/policy.ts';
import type { PasswordContext } from '../../../src/domain/password/policy.ts';
import { anyPolicy, context, isOfClass, policyWith } from './support.ts';

type Case = readonly [
  text: string,
  policy: PasswordPolicy,
  context: Partial<PasswordContext>,
  problems: readonly object[],
];

const common = new Set(['password1234567', 'qwertyuiop', '1234567890', 'zxcvbnm']);
const free = policyWith({ length: { min: 1, max: 1024 } });

function table(cases: readonly Case[]): void {
  for (const [text, policy, changes, problems] of cases)
    it(`${JSON.stringify(text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text)} ${JSON.stringify({ ...changes, blocklist: undefined })}`, () => {
      assert.deepEqual(checkPassword(text, policy, context(changes)), problems);
    });
}

describe('length: code points of the NFC text', () => {
  const short = (length: number, min: number) => [{ code: 'password.too-short', min, length }];
  table([
    ['', nistPolicy, {}, []],
    ['fourteen signs', nistPolicy, {}, short(14, 15)],
    ['fifteen signs !', nistPolicy, {}, []],
    ['seven !', nistPolicy, { twofa: true }, short(7, 8)],
    ['eight !!', nistPolicy, { twofa: true }, []],
    ['eight !!', nistPolicy, { twofa: false }, short(8, 15)],
    ['abc12', billingPolicy, { twofa: true }, short(5, 6)],
    ['abc123', billingPolicy, {}, []],
    ['😀🐎🔋📎🌊🎈🧭', nistPolicy, { twofa: true }, short(7, 8)],
    ['😀🐎🔋📎🌊🎈🧭🎻', nistPolicy, { twofa: true }, []],
    ['e\u0301'.repeat(3) + 'abcd', nistPolicy, { twofa: true }, short(7, 8)],
    ['a horse, a lamp, 64 and more: '.repeat(4), nistPolicy, {}, []],
    [`a${'bcdefgh1'.repeat(4)}`, billingPolicy, {}, [{ code: 'password.too-long', max: 32, length: 33 }]],
    ['x'.repeat(3) + 'y z'.repeat(340), nistPolicy, {}, []],
    [
      'α\u0313\u0300\u0345'.repeat(16),
      policyWith({ length: { min: 16, max: 16 }, blocklist: false }),
      {},
      [],
    ],
    ['xy'.repeat(512) + 'z', nistPolicy, {}, [{ code: 'password.too-long', max: 1024, length: 1025 }]],
    ['xy'.repeat(50_000), nistPolicy, {}, [{ code: 'password.too-long', max: 1024, length: 100_000 }]],
  ]);

  it('counts a text of combining marks that no form could shorten enough as it stands', () => {
    const marks = 'a' + '\u0345\u0323\u0315\u0334'.repeat(25_000);
    assert.deepEqual(checkPassword(marks, nistPolicy, context({ login: marks })), [
      { code: 'password.too-long', max: 1024, length: 100_001 },
    ]);
  });

  it('may do so because no character decomposes into more than four', () => {
    let most = 0;
    for (let code = 0; code <= 0x10ffff; code++)
      most = Math.max(most, [...String.fromCodePoint(code).normalize('NFD')].length);
    assert.equal(most, 4);
  });
});

describe('characters', () => {
  const all = policyWith({
    length: { min: 1, max: 64 },
    classes: { lower: 'must', upper: 'must', digit: 'must', symbol: 'must', other: 'must' },
  });
  const missing = (...names: string[]) =>
    names.map((name) => ({ code: 'password.class-missing', class: name }));
  table([
    ['aB3! x', all, {}, []],
    ['a', all, {}, missing('upper', 'digit', 'symbol', 'other')],
    ['éÉ٣½', all, {}, missing('lower', 'upper', 'digit', 'symbol')],
    ['secret', billingPolicy, {}, missing('digit')],
    ['482915', billingPolicy, {}, missing('letter')],
    ['SECRET7', billingPolicy, {}, []],
    ['secr3t ', billingPolicy, {}, [{ code: 'password.class-not-allowed', class: 'other', position: 6 }]],
    ['😀secr3t', billingPolicy, {}, [{ code: 'password.class-not-allowed', class: 'other', position: 0 }]],
    [
      'pass<w>ord',
      policyWith({ length: { min: 1, max: 64 }, forbidden: '<>"' }),
      {},
      [{ code: 'password.forbidden-character', forbidden: '<>"', position: 4 }],
    ],
    [
      '😀A\u030a',
      policyWith({ length: { min: 1, max: 64 }, forbidden: '\u212b' }),
      {},
      [{ code: 'password.forbidden-character', forbidden: '\u212b', position: 1 }],
    ],
    ['passphrase of words', nistPolicy, {}, []],
    ['пароль из нескольких слов', nistPolicy, {}, []],
    ['tab\tinside', free, {}, [{ code: 'password.control-character', position: 3 }]],
    ['nul\0inside', free, {}, [{ code: 'password.control-character', position: 3 }]],
    ['next\u2028line', free, {}, [{ code: 'password.control-character', position: 4 }]],
    ['😀half \ud83d here', free, {}, [{ code: 'password.unpaired-surrogate', position: 6 }]],
    ['\udc00 half', free, {}, [{ code: 'password.unpaired-surrogate', position: 0 }]],
    [
      'a\tb\ud800',
      billingPolicy,
      {},
      [
        { code: 'password.unpaired-surrogate', position: 3 },
        { code: 'password.control-character', position: 1 },
        { code: 'password.too-short', min: 6, length: 4 },
        { code: 'password.class-missing', class: 'digit' },
        { code: 'password.class-not-allowed', class: 'other', position: 1 },
      ],
    ],
  ]);
});

describe('not the login', () => {
  const is = [{ code: 'password.is-login' }];
  const login = 'Anna.Weber7';
  table([
    ['Anna.Weber7', free, { login }, is],
    ['ANNA.WEBER7', free, { login }, is],
    ['7rebeW.annA', free, { login }, is],
    ['anna.weber', free, { login }, is],
    ['!!anna.weber2024', free, { login }, is],
    ['2024rebew.anna??', free, { login }, is],
    ['my anna.weber7 horse', free, { login }, []],
    ['anna.weber7anna', free, { login }, []],
    ['annaweber', free, { login }, []],
    ['anna.weber7', policyWith({ ...free, notLogin: false }), { login }, []],
    ['STRASSE', free, { login: 'straße' }, is],
    ['σοδο', free, { login: 'οδος' }, is],
    ['cafe\u0301', free, { login: 'CAF\u00c9' }, is],
    ['**4711**', free, { login: '4711' }, is],
    ['47110815', free, { login: '4711' }, []],
    ['8a0c', free, { login: '' }, []],
    ['!?#&', free, { login: '...' }, []],
    ['4711', free, { login: '0815' }, []],
    ['anna', free, { login: '  anna ' }, is],
  ]);

  it('finds every disguise and no sentence around the login', () => {
    const unlisted = policyWith({ ...free, blocklist: false });
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789!?-_ .'), maxLength: 6 });
    const name = fc.string({ unit: fc.constantFrom(...'abcxyzäß'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, signs, signs, fc.boolean(), fc.boolean(), (base, before, after, loud, back) => {
        const turned = back ? [...base].reverse().join('') : base;
        const text = before + (loud ? turned.toUpperCase() : turned) + after;
        const codes = checkPassword(text, unlisted, context({ login: base })).map(({ code }) => code);
        assert.deepEqual(codes, ['password.is-login']);
        assert.deepEqual(checkPassword(`k ${text} q`, unlisted, context({ login: base })), []);
      }),
    );
  });
});

describe('not the name of the service', () => {
  const is = [{ code: 'password.is-service-name' }];
  const serviceName = 'Self-Care Portal';
  table([
    ['Self-Care Portal', free, { serviceName }, is],
    ['selfcareportal', free, { serviceName }, is],
    ['latroperacfles99', free, { serviceName }, is],
    ['the self-care portal of mine', free, { serviceName }, []],
    ['Self-Care Portal', policyWith({ ...free, blocklist: false }), { serviceName }, []],
    ['Self-Care Portal', free, {}, []],
  ]);
});

describe('not common', () => {
  const is = [{ code: 'password.common' }];
  const blocklist = common;
  table([
    ['password1234567', nistPolicy, { blocklist }, is],
    ['PassWord1234567', nistPolicy, { blocklist }, is],
    ['my password1234567', nistPolicy, { blocklist }, []],
    ['qwertyuiopqwertyuiop', nistPolicy, { blocklist }, is],
    ['123456789012345', nistPolicy, { blocklist }, is],
    ['aaaaaaaaaaaaaaaaaaaa', nistPolicy, { blocklist }, is],
    ['abcabcabcabcabcabc', nistPolicy, { blocklist }, is],
    ['qwertyuiop and zxcvbnm', nistPolicy, { blocklist }, []],
    ['four-four-four-four-', nistPolicy, { blocklist }, []],
    ['password1234567', nistPolicy, { blocklist: null }, []],
    ['password1234567', nistPolicy, { blocklist: undefined }, []],
    ['password1234567', policyWith({ blocklist: false }), { blocklist }, []],
  ]);
});

describe('the checklist', () => {
  it('lists the rules of the policy with what they ask', () => {
    assert.deepEqual(passwordRules(nistPolicy, context({ twofa: true, serviceName: 'Portal' })), [
      { code: 'password.too-short', min: 8 },
      { code: 'password.too-long', max: 1024 },
      { code: 'password.is-login' },
      { code: 'password.is-service-name' },
      { code: 'password.common' },
    ]);
    assert.deepEqual(passwordRules(policyWith({ ...billingPolicy, forbidden: '<' }), context()), [
      { code: 'password.too-short', min: 6 },
      { code: 'password.too-long', max: 32 },
      { code: 'password.class-missing', class: 'letter' },
      { code: 'password.class-missing', class: 'digit' },
      { code: 'password.class-not-allowed', class: 'other' },
      { code: 'password.forbidden-character', forbidden: '<' },
      { code: 'password.is-login' },
      { code: 'password.common' },
    ]);
  });

  it('says "checking" until the blocklist is there, and does not block', () => {
    const stateOfCommon = (blocklist: ReadonlySet<string> | null) =>
      passwordChecklist('qwertyuiop', nistPolicy, context({ blocklist })).at(-1)?.state;
    assert.equal(stateOfCommon(null), 'checking');
    assert.equal(stateOfCommon(common), 'unmet');
    assert.equal(stateOfCommon(new Set()), 'met');
  });

  it('starts an empty text with what is still to do', () => {
    const states = passwordChecklist('', billingPolicy, context()).map(({ rule, state }) => [
      rule.code,
      state,
    ]);
    assert.deepEqual(states, [
      ['password.too-short', 'unmet'],
      ['password.too-long', 'met'],
      ['password.class-missing', 'unmet'],
      ['password.class-missing', 'unmet'],
      ['password.class-not-allowed', 'met'],
      ['password.is-login', 'met'],
      ['password.common', 'met'],
    ]);
  });

  it('agrees with the check, for any policy and text', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 50 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    fc.assert(
      fc.property(anyPolicy, text, fc.boolean(), (policy, typed, twofa) => {
        const around = context({ twofa, blocklist: common });
        const unmet = passwordChecklist(typed, policy, around).filter(({ state }) => state === 'unmet');
        const problems = checkPassword(typed, policy, around).filter(
          ({ code }) => code !== 'password.control-character' && code !== 'password.unpaired-surrogate',
        );
        assert.deepEqual(
          unmet.map(({ rule }) => rule.code),
          problems.map(({ code }) => code),
        );
        unmet.forEach(({ rule }, index) =>
          assert.deepEqual({ ...problems[index], ...rule }, problems[index]),
        );
      }),
    );
  });

  it('judges classes as the definition says, for any policy and printable text', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyPolicy, text, (policy, typed) => {
        for (const { rule, state } of passwordChecklist(typed, policy, context())) {
          if (rule.code !== 'password.class-missing' && rule.code !== 'password.class-not-allowed') continue;
          const holds = [...typed].some((character) => isOfClass(character, rule.class));
          assert.equal(state, holds === (rule.code === 'password.class-missing') ? 'met' : 'unmet');
        }
      }),
    );
  });
});

describe('facts', () => {
  it('are plain JSON and hold no piece of the password', () => {
    const secret = 'canary-Z\u00fcrich-\ud800-\u0007';
    const policy = policyWith({ ...billingPolicy, length: { min: 50, max: 60 }, forbidden: '#' });
    const told = JSON.stringify(checkPassword(secret, policy, context({ login: secret })));
    assert.deepEqual(JSON.parse(told).length, 6);
    assert.ok(!/canary|rich/u.test(told));
  });

  it('come from policies that survive JSON', () => {
    for (const policy of [nistPolicy, billingPolicy]) {
      const copy = JSON.parse(JSON.stringify(policy)) as PasswordPolicy;
      assert.deepEqual(copy, policy);
      assert.deepEqual(checkPassword('a', copy, context()), checkPassword('a', policy, context()));
      assert.throws(() => Object.assign(policy.length, { min: 1 }), TypeError);
    }
  });
});

describe('validWithout2fa', () => {
  const cases: readonly [string, PasswordPolicy, boolean][] = [
    ['fourteen signs', nistPolicy, false],
    ['fifteen signs !', nistPolicy, true],
    ['e\u0301'.repeat(14), nistPolicy, false],
    ['abc123', billingPolicy, true],
    ['', nistPolicy, false],
  ];
  for (const [text, policy, valid] of cases)
    it(`${JSON.stringify(text)} from ${policy.length.min}: ${valid}`, () => {
      assert.equal(validWithout2fa(text, policy), valid);
    });

  it('is what the check says without a second factor, for a text that passes with one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        fc.pre(checkPassword(text, nistPolicy, context({ twofa: true })).length === 0);
        assert.equal(
          validWithout2fa(text, nistPolicy),
          checkPassword(text, nistPolicy, context()).length === 0,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('normalizePassword', () => {
  it('makes one text of composed, decomposed and compatibility-free spellings', () => {
    for (const spelling of ['\u00c5ngstr\u00f6m', 'A\u030angstro\u0308m', '\u212bngstro\u0308m'])
      assert.deepEqual(normalizePassword(spelling), { ok: true, value: '\u00c5ngstr\u00f6m' });
  });

  it('keeps case, spaces and compatibility characters', () => {
    for (const text of ['  Two  spaces ', 'ﬁve', 'ＡＢＣ', 'x²', ''])
      assert.deepEqual(normalizePassword(text), { ok: true, value: text });
  });

  it('refuses what would have to be replaced or cut', () => {
    assert.deepEqual(normalizePassword('ab\ud800'), {
      ok: false,
      problem: { code: 'password.unpaired-surrogate', position: 2 },
    });
    assert.deepEqual(normalizePassword('x'.repeat(1025)), {
      ok: false,
      problem: { code: 'password.too-long', max: 1024, length: 1025 },
    });
    assert.deepEqual(normalizePassword('12345', 4), {
      ok: false,
      problem: { code: 'password.too-long', max: 4, length: 5 },
    });
  });

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aA\u030a\u0327\u00c5\u212b'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  it('never makes two passwords of one text, or one of two that differ in NFC', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [first, second] = [normalizePassword(one), normalizePassword(other)];
        if (!first.ok || !second.ok) return;
        assert.equal(first.value === second.value, one.normalize('NFC') === other.normalize('NFC'));
        assert.deepEqual(normalizePassword(one.normalize('NFD')), first);
      }),
    );
  });
});
