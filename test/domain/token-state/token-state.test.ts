import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenState, type TokenState } from '../../../src/domain/token/token.ts';

describe('tokenState', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  const cases: readonly [expiresAt: string | null, revokedAt: string | null, TokenState][] = [
    [null, null, 'active'],
    ['2027-03-10T12:00:00Z', null, 'active'],
    ['2026-03-17T12:00:00.001Z', null, 'active'],
    ['2026-03-17T12:00:00Z', null, 'expires-soon'],
    ['2026-03-10T12:00:00.001Z', null, 'expires-soon'],
    ['2026-03-10T12:00:00Z', null, 'expired'],
    ['2025-01-01T00:00:00Z', null, 'expired'],
    [null, '2026-01-01T00:00:00Z', 'revoked'],
    ['2027-03-10T12:00:00Z', '2026-01-01T00:00:00Z', 'revoked'],
    ['2025-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'revoked'],
    // A date that nobody can read must not keep a token alive.
    ['next spring', null, 'expired'],
    ['', null, 'expired'],
  ];
  for (const [expiresAt, revokedAt, state] of cases)
    it(`expires ${expiresAt ?? 'never'}, revoked ${revokedAt ?? 'never'}: ${state}`, () => {
      assert.equal(tokenState({ expiresAt, revokedAt }, now), state);
    });
});
