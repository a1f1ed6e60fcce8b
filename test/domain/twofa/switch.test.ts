import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { switchTwofa, type SwitchOutcome } from '../../../src/domain/twofa/switch.ts';
import { effectiveTwofa, twofaModes, type TwofaMode } from '../../../src/domain/twofa/twofa.ts';

describe('switchTwofa', () => {
  const stage = (mode: TwofaMode): SwitchOutcome => ({ kind: 'stage', mode });
  const cases: readonly [on: boolean, saved: TwofaMode, ofClass: boolean, SwitchOutcome][] = [
    [true, 'no', false, stage('yes')],
    [true, 'no', true, stage('yes')],
    [true, 'inherit', false, stage('yes')],
    // Back to what was saved: "inherit" is not turned into "yes" on the way.
    [true, 'inherit', true, stage('inherit')],
    [true, 'yes', false, stage('yes')],
    [true, 'yes', true, stage('yes')],
    [false, 'no', false, stage('no')],
    [false, 'no', true, stage('no')],
    [false, 'inherit', false, stage('inherit')],
    [false, 'inherit', true, { kind: 'ask-code' }],
    [false, 'yes', false, { kind: 'ask-code' }],
    [false, 'yes', true, { kind: 'ask-code' }],
  ];
  for (const [on, saved, value, outcome] of cases)
    it(`${on ? 'on' : 'off'} where "${saved}" is saved in a class ${value ? 'with' : 'without'} two-factor`, () => {
      assert.deepEqual(switchTwofa(on, saved, { value }), outcome);
    });

  it('never stages an "off" over a saved "on": that needs a code', () => {
    for (const saved of twofaModes)
      for (const value of [true, false]) {
        const outcome = switchTwofa(false, saved, { value });
        const staged = outcome.kind === 'stage' && !effectiveTwofa(outcome.mode, { value });
        assert.equal(staged, !effectiveTwofa(saved, { value }), `${saved}, ${value}`);
      }
  });
});
