import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTimeZone, cityOf } from '../../../src/domain/time-zone/name.ts';
import { isKnownTimeZone, timeZones } from '../../../src/domain/time-zone/zones.ts';

const allNames = timeZones.flatMap((zone) => [zone.name, ...zone.aliases]);

test('every name of the database has the form of a name', () => {
  assert.deepEqual(
    allNames.filter((name) => checkTimeZone(name).length > 0),
    [],
  );
});

for (const text of [
  '+05:30',
  '-3',
  '+0530',
  'UTC+2',
  'GMT+2',
  'gmt-02:00',
  '05:30',
  '\u221205:00',
  'UTC+05:30:15',
]) {
  test(`an offset is refused as such: ${text}`, () => {
    assert.deepEqual(checkTimeZone(text), [{ code: 'time-zone.offset', text }]);
  });
}

const refused = [
  ['POSIX strings', ['CET-1CEST', 'EST5EDT,M3.2.0,M11.1.0', ':Europe/Berlin', '<+0330>-3:30']],
  ['names only ICU knows', ['PST', 'CST', 'IST', 'JST', 'ACT', 'SystemV/PST8', 'SystemV/PST8PDT']],
  ['the placeholder zone', ['Factory']],
  [
    'paths',
    ['/usr/share/zoneinfo/Europe/Berlin', '../Europe/Berlin', 'Europe/../Berlin', 'posix/Europe/Berlin'],
  ],
  [
    'other spellings',
    ['europe/berlin', 'EUROPE/BERLIN', 'utc', ' Europe/Berlin', 'Europe/Berlin ', 'Europe/New York'],
  ],
  ['inherited properties', ['__proto__', 'constructor', 'toString']],
  ['look-alikes', ['Europе/Berlin', 'Europe\u2215Berlin', 'Europe/Berlin\u0000', 'Europe/Berlin\n']],
  ['endless text', [`America/${'A'.repeat(100_000)}!`, `America/${'A_'.repeat(30)}!`]],
] as const;

for (const [what, texts] of refused) {
  test(`refused by form alone: ${what}`, () => {
    for (const text of texts) {
      assert.deepEqual(checkTimeZone(text), [{ code: 'time-zone.unknown', text, suggestion: null }]);
    }
  });
}

test('a missing name is said to be missing', () => {
  assert.deepEqual(checkTimeZone(''), [{ code: 'value.missing' }]);
});

test('a name of the right form passes without the table and fails with it', () => {
  assert.deepEqual(checkTimeZone('Europe/Berlinn'), []);
  assert.equal(checkTimeZone('Europe/Berlinn', isKnownTimeZone)[0]?.code, 'time-zone.unknown');
  assert.deepEqual(checkTimeZone('Europe/Berlin', isKnownTimeZone), []);
});

test('the city of a name', () => {
  assert.equal(cityOf('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  assert.equal(cityOf('America/Port-au-Prince'), 'Port-au-Prince');
  assert.equal(cityOf('UTC'), 'UTC');
});
