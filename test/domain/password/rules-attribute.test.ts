import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { billingPolicy } from '../../../src/domain/password/billing-policy.ts';
import { nistPolicy, type PasswordPolicy } from '../../../src/domain/password/policy.ts';
import { toPasswordRules } from '../../../src/domain/password/rules-attribute.ts';
import { allowedCharacters, anyPolicy, isOfClass, policyWith } from './support.ts';

const symbols = '[-!"#$%&\'()*+,./:;<=>?@[\\^_`{|}~]]';

describe('toPasswordRules', () => {
  const cases: readonly [string, PasswordPolicy, string][] = [
    ['NIST', nistPolicy, `minlength: 15; maxlength: 1024; allowed: lower, upper, digit, ${symbols};`],
    [
      'the billing system',
      billingPolicy,
      `minlength: 6; maxlength: 32; required: lower, upper; required: digit; allowed: lower, upper, ${symbols};`,
    ],
    [
      'all demanded',
      policyWith({
        length: { min: 8, max: 64 },
        classes: { lower: 'must', upper: 'must', digit: 'must', symbol: 'must', other: 'must' },
      }),
      `minlength: 8; maxlength: 64; required: lower; required: upper; required: digit; required: ${symbols}; required: [ ];`,
    ],
    [
      'forbidden characters leave a list',
      policyWith({ length: { min: 8, max: 64 }, forbidden: '0Oo-]', classes: { symbol: 'must-not' } }),
      'minlength: 8; maxlength: 64; allowed: [abcdefghijklmnpqrstuvwxyz], [ABCDEFGHIJKLMNPQRSTUVWXYZ], [123456789];',
    ],
    [
      'a class forbidden to the last is not named',
      policyWith({
        length: { min: 8, max: 64 },
        forbidden: '0123456789',
        classes: { letter: 'must-not', symbol: 'can' },
      }),
      `minlength: 8; maxlength: 64; allowed: ${symbols};`,
    ],
  ];
  for (const [name, policy, text] of cases)
    it(name, () => {
      assert.equal(toPasswordRules(policy), text);
    });

  /** The attribute's grammar, read by hand: rules end with `;`, a custom class ends at its last `]`. */
  function parse(text: string): { name: string; characters: Set<string> }[] {
    const rules: { name: string; characters: Set<string> }[] = [];
    let rest = text;
    while (rest !== '') {
      const [head = '', name = ''] = /^ ?([a-z]+): /u.exec(rest) ?? assert.fail(rest);
      rest = rest.slice(head.length);
      const characters = new Set<string>();
      for (;;) {
        const [value = ''] = /^(?:\d+|lower|upper|digit|\[-?[^\]]*\]\]?)/u.exec(rest) ?? assert.fail(rest);
        rest = rest.slice(value.length);
        for (const character of members(value)) characters.add(character);
        const separator = rest.slice(0, rest.startsWith(', ') ? 2 : 1);
        rest = rest.slice(separator.length);
        if (separator === ';') break;
        assert.equal(separator, ', ');
      }
      rules.push({ name, characters });
    }
    return rules;
  }

  function members(value: string): string[] {
    const named = {
      lower: 'abcdefghijklmnopqrstuvwxyz',
      upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      digit: '0123456789',
    };
    if (value.startsWith('[')) {
      const inside = [...value.slice(1, -1)];
      assert.ok(inside.lastIndexOf('-') <= 0, 'a hyphen stands first');
      return inside;
    }
    return [...(named[value as keyof typeof named] ?? '')];
  }

  it('names exactly the characters that the policy allows, for any policy', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const named = new Set(parse(toPasswordRules(policy)).flatMap(({ characters }) => [...characters]));
        const allowed = allowedCharacters(policy).filter(
          (character) => !isOfClass(character, 'other') || policy.classes.other === 'must',
        );
        const impossible = (['lower', 'upper', 'digit', 'symbol', 'other', 'letter'] as const).some(
          (name) =>
            policy.classes[name] === 'must' && !allowed.some((character) => isOfClass(character, name)),
        );
        fc.pre(!impossible);
        assert.deepEqual([...named].sort(), allowed.sort());
      }),
      { numRuns: 500 },
    );
  });
});
