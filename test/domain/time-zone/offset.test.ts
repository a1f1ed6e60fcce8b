import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import moment from 'moment-timezone';
import { Temporal } from 'temporal-polyfill';
import { engineKnowsTimeZone, offsetAt, resolveLocal } from '../../../src/domain/time-zone/offset.ts';
import type { LocalTime } from '../../../src/domain/time-zone/offset.ts';

const hours = (h: number, m = 0) => (h * 60 + m) * 60;

const known: readonly (readonly [string, string, number])[] = [
  ['UTC', '2026-07-01T00:00:00Z', 0],
  ['Asia/Kathmandu', '2026-07-01T00:00:00Z', hours(5, 45)],
  ['Asia/Kathmandu', '1985-12-31T18:29:59Z', hours(5, 30)],
  ['Pacific/Chatham', '2026-07-01T00:00:00Z', hours(12, 45)],
  ['Pacific/Chatham', '2026-01-01T00:00:00Z', hours(13, 45)],
  ['Australia/Eucla', '2026-07-01T00:00:00Z', hours(8, 45)],
  ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', hours(10, 30)],
  ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', hours(11)],
  ['Antarctica/Troll', '2026-01-01T00:00:00Z', 0],
  ['Antarctica/Troll', '2026-07-01T00:00:00Z', hours(2)],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', hours(-10)],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', hours(14)],
  ['Asia/Pyongyang', '2015-08-14T14:59:59Z', hours(9)],
  ['Asia/Pyongyang', '2015-08-14T15:00:00Z', hours(8, 30)],
  ['Asia/Pyongyang', '2018-05-04T15:00:00Z', hours(9)],
  ['Africa/Casablanca', '2024-03-10T01:59:59Z', hours(1)],
  ['Africa/Casablanca', '2024-03-10T02:00:00Z', 0],
  ['Africa/Casablanca', '2024-04-14T02:00:00Z', hours(1)],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', hours(1)],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', hours(2)],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', hours(2)],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', hours(1)],
  ['America/New_York', '0001-01-01T12:00:00Z', -(hours(4, 56) + 2)],
];

for (const [zone, instant, seconds] of known) {
  test(`${zone} at ${instant}: ${seconds} s`, () => {
    assert.equal(offsetAt(zone, instant), seconds);
    assert.equal(offsetAt(zone, Date.parse(instant)), seconds);
  });
}

const zones = [
  ...new Set(known.map(([zone]) => zone)),
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Africa/Cairo',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Pacific/Kiritimati',
  'America/Caracas',
  'Asia/Gaza',
];

/** Another reader of the database, with tables of its own; compared where releases of the database agree. */
function reference(zone: string, ms: number): number {
  const table = moment.tz.zone(zone);
  assert.ok(table);
  return 0 - 60 * table.utcOffset(ms);
}

const since2000 = fc
  .integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2025, 11) / 60_000 })
  .map((m) => m * 60_000);

test('offsets agree with another reader of the database', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), since2000, (zone, ms) => {
      assert.equal(offsetAt(zone, ms), reference(zone, ms));
    }),
    { numRuns: 3000 },
  );
});

test('what is no zone or no instant has no offset', () => {
  for (const zone of ['', 'Mars/Olympus', '+02:00', 'PST', 'utc', 'Europe/Berlinn']) {
    assert.ok(Number.isNaN(offsetAt(zone, 0)), zone);
    assert.ok(!engineKnowsTimeZone(zone), zone);
  }
  const instants = [
    '',
    'now',
    '2026-02-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+02:00',
    NaN,
    Infinity,
    8.65e15,
  ];
  for (const instant of instants) assert.ok(Number.isNaN(offsetAt('UTC', instant)), String(instant));
});

const local = (text: string): LocalTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
};

const resolved: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['Europe/Berlin', '2026-07-01 12:00:00', 'unique', ['2026-07-01T10:00:00.000Z']],
  ['Europe/Berlin', '2026-03-29 01:59:59', 'unique', ['2026-03-29T00:59:59.000Z']],
  ['Europe/Berlin', '2026-03-29 02:00:00', 'gap', ['2026-03-29T01:00:00.000Z']],
  ['Europe/Berlin', '2026-03-29 02:30:00', 'gap', ['2026-03-29T01:30:00.000Z']],
  ['Europe/Berlin', '2026-03-29 03:00:00', 'unique', ['2026-03-29T01:00:00.000Z']],
  ['Europe/Berlin', '2026-10-25 02:30:00', 'fold', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
  ['Australia/Lord_Howe', '2026-10-04 02:15:00', 'gap', ['2026-10-03T15:45:00.000Z']],
  [
    'Australia/Lord_Howe',
    '2026-04-05 01:45:00',
    'fold',
    ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ],
  ['Pacific/Apia', '2011-12-30 12:00:00', 'gap', ['2011-12-30T22:00:00.000Z']],
  ['Asia/Kathmandu', '2026-01-01 05:45:00', 'unique', ['2026-01-01T00:00:00.000Z']],
  ['UTC', '0050-01-01 00:00:00', 'unique', ['0050-01-01T00:00:00.000Z']],
];

for (const [zone, text, kind, instants] of resolved) {
  test(`${text} in ${zone}: ${kind}`, () => {
    assert.deepEqual(resolveLocal(zone, local(text)), { kind, instants });
  });
}

test('missing clock parts are midnight', () => {
  const { instants } = resolveLocal('Asia/Tokyo', { year: 2026, month: 1, day: 2 });
  assert.deepEqual(instants, ['2026-01-01T15:00:00.000Z']);
});

test('a date that does not exist, an unknown zone: invalid', () => {
  const invalid = { kind: 'invalid', instants: [] };
  for (const text of [
    '2026-02-31 00:00:00',
    '2025-02-29 00:00:00',
    '2026-13-01 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01 12:60:00',
  ]) {
    assert.deepEqual(resolveLocal('UTC', local(text)), invalid, text);
  }
  assert.deepEqual(resolveLocal('Mars/Olympus', local('2026-01-01 00:00:00')), invalid);
  assert.deepEqual(resolveLocal('UTC', { year: NaN, month: 1, day: 1 }), invalid);
});

/** The definition itself, by trying every five minutes: no offset since 2000 is finer. */
function bruteForce(zone: string, wall: number): number[] {
  const tries = Array.from({ length: 12 * 48 + 1 }, (_, i) => wall + (i - 12 * 24) * 300_000);
  return tries.filter((ms) => ms + reference(zone, ms) * 1000 === wall);
}

/** Changes of the clock, so that the walls tried are near them. */
const changes = zones.flatMap((zone) =>
  (moment.tz.zone(zone)?.untils ?? [])
    .filter((ms): ms is number => ms !== null && ms > Date.UTC(2000, 0) && ms < Date.UTC(2025, 11))
    .map((ms) => ({ zone, ms })),
);

test('unique, gap and fold are what the definition says, around changes of the clock', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.integer({ min: -60, max: 60 }), ({ zone, ms }, quarters) => {
      const wall = ms + reference(zone, ms) * 1000 + quarters * 900_000;
      const wanted = bruteForce(zone, wall);
      const { kind, instants } = resolveLocal(zone, local(new Date(wall).toISOString().slice(0, 19)));
      assert.equal(kind, wanted.length === 0 ? 'gap' : wanted.length === 1 ? 'unique' : 'fold');
      if (kind !== 'gap')
        assert.deepEqual(
          instants.map((text) => Date.parse(text)),
          wanted,
        );
      else assert.ok(Date.parse(instants[0] ?? '') + offsetAt(zone, instants[0] ?? '') * 1000 > wall);
    }),
    { numRuns: 1500 },
  );
});

test('the first instant is the one that Temporal calls compatible, the last of a fold the later one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.integer({ min: -60, max: 60 }), ({ zone, ms }, quarters) => {
      const wall = new Date(ms + reference(zone, ms) * 1000 + quarters * 900_000).toISOString().slice(0, 19);
      const { kind, instants } = resolveLocal(zone, local(wall));
      const by = (disambiguation: 'compatible' | 'later') =>
        Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
      assert.equal(Date.parse(instants[0] ?? ''), by('compatible'), `${zone} ${wall}`);
      if (kind === 'fold') assert.equal(Date.parse(instants[1] ?? ''), by('later'), `${zone} ${wall}`);
    }),
    { numRuns: 500 },
  );
});
