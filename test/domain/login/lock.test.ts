import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lockEnd } from '../../../src/domain/login/lock.ts';

describe('lockEnd', () => {
  const now = Date.parse('2026-11-23T12:00:00.000Z');
  const cases: readonly [string, string | null | undefined, number | null][] = [
    ['a lock ahead holds', '2026-11-23T12:00:00.001Z', now + 1],
    ['a lock for years holds', '2126-11-23T12:00:00.000Z', Date.parse('2126-11-23T12:00:00.000Z')],
    ['an offset is an instant too', '2026-11-23T14:30:00+02:00', now + 1_800_000],
    ['at its end it holds no longer', '2026-11-23T12:00:00.000Z', null],
    ['a past one does not hold', '2026-11-23T11:59:59.999Z', null],
    ['no lock', null, null],
    ['not told', undefined, null],
    ['no instant', 'for ever', null],
    ['nothing', '', null],
  ];
  for (const [name, lockedUntil, end] of cases)
    it(name, () => {
      assert.equal(lockEnd(lockedUntil, now), end);
    });
});
