import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newestFirst } from '../../../src/domain/login/newest-first.ts';

const at = (...instants: string[]) => instants.map((instant, index) => ({ at: instant, index }));
const order = (...instants: string[]) => newestFirst(at(...instants)).map(({ index }) => index);

describe('newestFirst', () => {
  const cases: readonly [string, string[], number[]][] = [
    ['nothing', [], []],
    ['in order', ['2026-11-21T07:55:00.000Z', '2026-11-21T03:10:00.000Z'], [0, 1]],
    ['turned', ['2026-11-21T03:10:00.000Z', '2026-11-21T07:55:00.000Z'], [1, 0]],
    ['by time, not by text', ['2026-11-21T09:00:00+09:00', '2026-11-21T01:00:00.000Z'], [1, 0]],
    ['of one moment: as told', ['2026-11-21T03:10:00.000Z', '2026-11-21T03:10:00.000Z'], [0, 1]],
    ['what is no instant goes last', ['soon', '2026-11-21T03:10:00.000Z', ''], [1, 0, 2]],
  ];
  for (const [name, instants, expected] of cases)
    it(name, () => {
      assert.deepEqual(order(...instants), expected);
    });

  it('loses nothing, leaves the list as it was, and is the same when asked again', () => {
    const instant = fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(instant), (instants) => {
        const told = at(...instants);
        const sorted = newestFirst(told);
        assert.deepEqual(told, at(...instants));
        assert.deepEqual(new Set(sorted), new Set(told));
        assert.deepEqual(newestFirst(sorted), sorted);
      }),
    );
  });
});
