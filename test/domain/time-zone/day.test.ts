import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAt, endOfDay } from '../../../src/domain/time-zone/day.ts';

describe('endOfDay', () => {
  const table: readonly (readonly [what: string, zone: string, day: string, end: string | null])[] = [
    ['UTC', 'UTC', '2027-03-31', '2027-03-31T23:59:59.000Z'],
    ['east of Greenwich', 'Europe/Kyiv', '2027-01-31', '2027-01-31T21:59:59.000Z'],
    ['a day of 23 hours', 'Europe/Berlin', '2027-03-28', '2027-03-28T21:59:59.000Z'],
    ['a day of 25 hours', 'Europe/Berlin', '2027-10-31', '2027-10-31T22:59:59.000Z'],
    [
      'the day before a midnight that is skipped',
      'America/Sao_Paulo',
      '2018-11-03',
      '2018-11-04T02:59:59.000Z',
    ],
    ['the last day of a leap year', 'Asia/Kathmandu', '2028-12-31', '2028-12-31T18:14:59.000Z'],
    ['a date that is not real', 'UTC', '2027-02-29', null],
    ['a day whose next one has no usual text', 'UTC', '9999-12-31', null],
    ['another way of writing', 'UTC', '31.03.2027', null],
    ['a zone that nobody knows', 'Mars/Olympus_Mons', '2027-03-31', null],
  ];
  for (const [what, zone, day, end] of table)
    it(what, () => {
      assert.equal(endOfDay(zone, day), end);
    });

  it('lies in its day, and the next second in the next', () => {
    const zone = fc.constantFrom('Europe/Kyiv', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Casablanca');
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(zone, days, (zone, day) => {
        const end = endOfDay(zone, day) ?? '';
        assert.equal(dayAt(zone, end), day);
        assert.notEqual(dayAt(zone, Date.parse(end) + 1000), day);
      }),
    );
  });
});

describe('dayAt', () => {
  it('cannot tell the day of what is no instant, or in no zone', () => {
    assert.equal(dayAt('UTC', 'soon'), null);
    assert.equal(dayAt('Mars/Olympus_Mons', 0), null);
  });
});
