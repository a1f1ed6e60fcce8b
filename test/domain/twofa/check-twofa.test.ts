import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTwofa } from '../../../src/domain/twofa/check-twofa.ts';
import { effectiveTwofa, twofaModes } from '../../../src/domain/twofa/twofa.ts';

describe('two-factor and a password that is too short to stand alone', () => {
  const problem = { code: 'twofa.password-too-weak-alone', min: 15 } as const;

  for (const saved of twofaModes)
    for (const mode of twofaModes)
      for (const value of [true, false]) {
        const goesOff = effectiveTwofa(saved, { value }) && !effectiveTwofa(mode, { value });
        it(`from ${saved} to ${mode}, the class ${value ? 'on' : 'off'}: ${goesOff ? 'refused' : 'fine'}`, () => {
          const answer = checkTwofa(mode, { saved, inherited: { value }, passwordMinimum: 15 });
          assert.deepEqual(answer, goesOff ? problem : null);
        });
      }

  it('is fine with a password that can stand alone', () => {
    assert.equal(checkTwofa('no', { saved: 'yes', inherited: { value: true }, passwordMinimum: null }), null);
  });

  it('is left to the server where nobody tells what the class gives', () => {
    const context = { inherited: null, passwordMinimum: 15 };
    assert.equal(checkTwofa('no', { saved: 'inherit', ...context }), null);
    assert.equal(checkTwofa('inherit', { saved: 'yes', ...context }), null);
    assert.deepEqual(checkTwofa('no', { saved: 'yes', ...context }), problem);
  });
});
