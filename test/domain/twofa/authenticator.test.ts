import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authenticatorUnder, type Authenticator } from '../../../src/domain/twofa/authenticator.ts';
import type { EnrolmentState } from '../../../src/domain/twofa/twofa.ts';

describe('authenticatorUnder', () => {
  const cases: readonly [asked: boolean, EnrolmentState, Authenticator][] = [
    [false, 'none', 'none'],
    [true, 'none', 'next-sign-in'],
    // Still waiting, but nobody will ask any longer.
    [false, 'pending', 'none'],
    [true, 'pending', 'next-sign-in'],
    [false, 'active', 'idle'],
    [true, 'active', 'active'],
  ];
  for (const [asked, state, authenticator] of cases)
    it(`${asked ? 'asked for' : 'not asked for'}, enrolment ${state}: ${authenticator}`, () => {
      assert.equal(authenticatorUnder(asked, { state }), authenticator);
    });
});
