import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import moment from 'moment-timezone';
import { Temporal } from 'temporal-polyfill';
import { nextOffsetChange } from '../../../src/domain/time-zone/next-change.ts';
import { offsetAt } from '../../../src/domain/time-zone/offset.ts';
import { engineTimeZone, timeZones } from '../../../src/domain/time-zone/zones.ts';

const hours = (h: number) => h * 3600;

const known: readonly (readonly [string, string, string, number])[] = [
  ['Europe/Berlin', '2026-01-01T00:00:00Z', '2026-03-29T01:00:00.000Z', hours(2)],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00.000Z', hours(2)],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-10-25T01:00:00.000Z', hours(1)],
  ['Australia/Lord_Howe', '2026-05-01T00:00:00Z', '2026-10-03T15:30:00.000Z', hours(11)],
  ['Antarctica/Troll', '2026-01-01T00:00:00Z', '2026-03-29T01:00:00.000Z', hours(2)],
  ['Pacific/Apia', '2011-12-01T00:00:00Z', '2011-12-30T10:00:00.000Z', hours(14)],
  ['Asia/Pyongyang', '2015-09-01T00:00:00Z', '2018-05-04T15:00:00.000Z', hours(9)],
  ['Africa/Casablanca', '2024-03-01T00:00:00Z', '2024-03-10T02:00:00.000Z', 0],
  ['America/Recife', '2000-10-07T00:00:00Z', '2000-10-08T03:00:00.000Z', hours(-2)],
];

for (const [zone, from, at, offset] of known) {
  test(`${zone} after ${from}: ${at}, ${offset} s`, () => {
    assert.deepEqual(nextOffsetChange(zone, from), { at, offset });
  });
}

test('nothing is known of zones without changes, of no zone and of no instant', () => {
  const none = [
    ['Asia/Tokyo', '2026-01-01T00:00:00Z'],
    ['Etc/UTC', '2026-01-01T00:00:00Z'],
    ['Mars/Olympus', '2026-01-01T00:00:00Z'],
    ['Europe/Berlin', 'soon'],
  ] as const;
  for (const [zone, from] of none) assert.equal(nextOffsetChange(zone, from), null, zone);
});

const zones = timeZones.flatMap(({ name }) => engineTimeZone(name) ?? []);

test('it is what Temporal finds, in every zone', () => {
  const soon = { years: 5 };
  for (const from of ['1999-12-31T12:00:00Z', '2011-08-15T00:00:00Z', '2026-06-01T00:00:00Z']) {
    for (const zone of zones) {
      const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
      const wanted = start.getTimeZoneTransition('next');
      const found = nextOffsetChange(zone, from);
      const isSoon = wanted && Temporal.ZonedDateTime.compare(wanted, start.add(soon)) < 0;
      assert.deepEqual(
        found && [Date.parse(found.at), found.offset],
        isSoon ? [wanted.epochMilliseconds, wanted.offsetNanoseconds / 1e9] : null,
        `${zone} after ${from}`,
      );
    }
  }
});

test('until then the offset stays, and then it is the new one: at any instant, in any zone', () => {
  const instants = fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2036, 0) / 1000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      instants,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, second, share) => {
        const found = nextOffsetChange(zone, second * 1000);
        if (!found) return;
        const at = Date.parse(found.at);
        const between = second * 1000 + Math.floor(share * (at / 1000 - second - 1)) * 1000;
        assert.equal(offsetAt(zone, between), offsetAt(zone, second * 1000));
        assert.equal(offsetAt(zone, at), found.offset);
        assert.notEqual(offsetAt(zone, at - 1000), found.offset);
      },
    ),
    { numRuns: 1500 },
  );
});

test('another reader of the database names the same instants, where its tables are of the same year', () => {
  const from = Date.UTC(2015, 0);
  for (const zone of ['Europe/London', 'America/Caracas', 'Asia/Gaza', 'America/Santiago', 'Asia/Tehran']) {
    const untils = moment.tz.zone(zone)?.untils ?? [];
    const next = untils.find((until) => until !== null && until > from);
    assert.equal(Date.parse(nextOffsetChange(zone, from)?.at ?? ''), next, zone);
  }
});
