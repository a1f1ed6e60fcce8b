import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import moment from 'moment-timezone';
import {
  canonicalTimeZone,
  engineTimeZone,
  isKnownTimeZone,
  sameTimeZone,
  timeZones,
  tzdataVersion,
} from '../../../src/domain/time-zone/zones.ts';
import { engineKnowsTimeZone, offsetAt } from '../../../src/domain/time-zone/offset.ts';

const allNames = timeZones.flatMap((zone) => [zone.name, ...zone.aliases]);

test('the table holds the names of its version of the database, each once, and no others', () => {
  assert.match(tzdataVersion, /^20\d\d[a-z]$/);
  assert.equal(
    tzdataVersion,
    moment.tz.dataVersion,
    'the table is not of the installed data: run scripts/time-zones.mjs',
  );
  const wanted = moment.tz.names().filter((name) => name !== 'Factory');
  assert.deepEqual([...allNames].sort(), [...wanted].sort());
});

test('every name the engine offers is known', () => {
  assert.deepEqual(
    Intl.supportedValuesOf('timeZone').filter((name) => !isKnownTimeZone(name)),
    [],
  );
});

test('the table stays under 12 kB compressed', () => {
  const source = readFileSync(new URL('../../../src/domain/time-zone/zone-table.ts', import.meta.url));
  assert.ok(gzipSync(source).length < 12_000);
});

const renamed = [
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Europe/Uzhgorod', 'Europe/Kyiv'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['America/Godthab', 'America/Nuuk'],
  ['Africa/Asmera', 'Africa/Asmara'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['US/Eastern', 'America/New_York'],
  ['GB', 'Europe/London'],
  ['UTC', 'Etc/UTC'],
  ['GMT', 'Etc/GMT'],
] as const;

for (const [old, current] of renamed) {
  test(`${old} is ${current}`, () => {
    assert.deepEqual(canonicalTimeZone(old), { ok: true, value: current });
    assert.deepEqual(canonicalTimeZone(current), { ok: true, value: current });
    assert.ok(sameTimeZone(old, current) && sameTimeZone(current, old));
  });
}

const apart = [
  ['Europe/Oslo', 'Europe/Berlin'],
  ['Europe/Amsterdam', 'Europe/Brussels'],
  ['Europe/Copenhagen', 'Europe/Stockholm'],
  ['Atlantic/Reykjavik', 'Africa/Abidjan'],
  ['Asia/Kuwait', 'Asia/Riyadh'],
  ['America/Nassau', 'America/Toronto'],
] as const;

for (const [a, b] of apart) {
  test(`${a} and ${b} share a clock and stay two choices`, () => {
    assert.deepEqual(canonicalTimeZone(a), { ok: true, value: a });
    assert.ok(!sameTimeZone(a, b));
  });
}

test('names of one zone have one clock, in this decade and the last', () => {
  for (const zone of timeZones) {
    for (const alias of zone.aliases) {
      for (const instant of [
        '2017-01-15T00:00:00Z',
        '2017-07-15T00:00:00Z',
        '2025-01-15T00:00:00Z',
        '2025-07-15T00:00:00Z',
      ]) {
        assert.equal(
          offsetAt(alias, instant),
          offsetAt(zone.name, instant),
          `${alias}, ${zone.name}, ${instant}`,
        );
      }
    }
  }
});

test('an unknown name is the same as itself alone', () => {
  assert.ok(sameTimeZone('Mars/Olympus', 'Mars/Olympus'));
  assert.ok(!sameTimeZone('Mars/Olympus', 'Mars/Other'));
  assert.ok(!sameTimeZone('europe/kyiv', 'Europe/Kyiv'));
});

test('a name in other case is refused with the right one', () => {
  const text = 'europe/BERLIN';
  const problem = { code: 'time-zone.unknown', text, suggestion: 'Europe/Berlin' };
  assert.deepEqual(canonicalTimeZone(text), { ok: false, problem });
});

test('what is no name has no canonical name', () => {
  assert.deepEqual(canonicalTimeZone(''), { ok: false, problem: { code: 'value.missing' } });
  assert.deepEqual(canonicalTimeZone('+02:00'), {
    ok: false,
    problem: { code: 'time-zone.offset', text: '+02:00' },
  });
  for (const text of [
    'Factory',
    'PST',
    'SystemV/PST8',
    'Europe/Berlinn',
    'US/Pacific-New',
    'Etc/Unknown',
    'constructor',
  ]) {
    assert.deepEqual(canonicalTimeZone(text), {
      ok: false,
      problem: { code: 'time-zone.unknown', text, suggestion: null },
    });
  }
});

test('countries: the one that names the place', () => {
  const countryOf = (name: string) => timeZones.find((zone) => zone.name === name)?.country;
  assert.equal(countryOf('Europe/Oslo'), 'NO');
  assert.equal(countryOf('Asia/Dubai'), 'AE');
  assert.equal(countryOf('Europe/Busingen'), 'DE');
  assert.equal(countryOf('Asia/Gaza'), 'PS');
  assert.equal(countryOf('Etc/UTC'), null);
  for (const { name, country } of timeZones) {
    assert.equal(country === null, name.startsWith('Etc/'), name);
    if (country) assert.ok(moment.tz.zonesForCountry(country).includes(name), `${name} ${country}`);
  }
});

test('the engine is asked by a name it knows', () => {
  for (const name of allNames) {
    const known = engineTimeZone(name);
    assert.ok(known !== null && engineKnowsTimeZone(known) && sameTimeZone(known, name), name);
  }
  assert.equal(engineTimeZone('Europe/Kiev'), 'Europe/Kiev');
  assert.equal(engineTimeZone('Mars/Olympus'), null);
});
