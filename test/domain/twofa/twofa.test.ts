import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectiveTwofa, toTwofaMode, twofaModes, type TwofaMode } from '../../../src/domain/twofa/twofa.ts';

describe('toTwofaMode', () => {
  it('keeps the three modes', () => {
    assert.deepEqual(twofaModes.map(toTwofaMode), ['inherit', 'yes', 'no']);
  });

  for (const value of [undefined, null, '', 'No', 'NO', ' no', 'off', 'false', false, 0, 'maybe', ['no'], {}])
    it(`takes ${JSON.stringify(value)} for "inherit", never for "no"`, () => {
      assert.equal(toTwofaMode(value), 'inherit');
    });
});

describe('effectiveTwofa', () => {
  const cases: readonly [TwofaMode, boolean, boolean][] = [
    ['inherit', true, true],
    ['inherit', false, false],
    ['yes', true, true],
    ['yes', false, true],
    ['no', true, false],
    ['no', false, false],
  ];
  for (const [mode, value, effective] of cases)
    it(`"${mode}" in a class with ${value ? 'two' : 'one'}: ${effective}`, () => {
      assert.equal(effectiveTwofa(mode, { value }), effective);
    });
});
