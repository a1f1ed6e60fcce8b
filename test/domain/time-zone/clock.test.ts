import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { formatterClocks, temporalClocks } from '../../../src/domain/time-zone/clock.ts';
import { offsetAt } from '../../../src/domain/time-zone/offset.ts';
import { engineTimeZone, timeZones } from '../../../src/domain/time-zone/zones.ts';

/** Those that go wrong elsewhere: odd offsets, half an hour or two of summer time, days left out, moved laws. */
const odd = [
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Asia/Pyongyang',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Tehran',
];

/** The last second before each change of the clocks and the first after it, from 1980 to 2030. */
function around(zone: string): number[] {
  const instants: number[] = [];
  let at = Temporal.Instant.from('1980-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > 2030) return instants;
    instants.push(next.epochMilliseconds - 1000, next.epochMilliseconds);
    at = next;
  }
}

const probes = odd.flatMap((zone) => around(zone).map((ms) => ({ zone, ms })));

test('on either side of every change the offset is that of Temporal', () => {
  assert.ok(probes.length >= 296, `${probes.length} instants`);
  for (const { zone, ms } of probes) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    assert.equal(offsetAt(zone, ms), offsetNanoseconds / 1e9, `${zone} at ${new Date(ms).toISOString()}`);
  }
});

test('both ways to read a clock agree, in every zone', () => {
  const byTemporal = temporalClocks(Temporal);
  const instants = [
    -6e13,
    Date.UTC(1916, 5, 1, 0, 0, 30),
    -1,
    0.5,
    Date.UTC(1995, 0),
    Date.UTC(2026, 6, 15, 12),
    2e12 + 999,
  ];
  for (const { name } of timeZones) {
    const zone = engineTimeZone(name);
    assert.ok(zone);
    for (const ms of instants)
      assert.equal(byTemporal(zone)?.(ms), formatterClocks(zone)?.(ms), `${zone} ${ms}`);
  }
});

test('neither way knows what is no zone', () => {
  for (const makeClock of [formatterClocks, temporalClocks(Temporal)])
    assert.equal(makeClock('Mars/Olympus'), null);
});
