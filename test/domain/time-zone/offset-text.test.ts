import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offsetText } from '../../../src/domain/time-zone/offset-text.ts';

const cases: readonly (readonly [number, string])[] = [
  [0, 'UTC+00:00'],
  [7200, 'UTC+02:00'],
  [19800, 'UTC+05:30'],
  [45900, 'UTC+12:45'],
  [-12600, 'UTC-03:30'],
  [-1521, 'UTC-00:25'],
  [Number.NaN, ''],
];

for (const [seconds, text] of cases) {
  test(`${seconds} seconds are “${text}”`, () => {
    assert.equal(offsetText(seconds), text);
  });
}
