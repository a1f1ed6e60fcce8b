import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import moment from 'moment-timezone';
import { keywordsOf } from '../../../src/domain/time-zone/keywords.ts';
import { zoneKeywords } from '../../../src/domain/time-zone/zone-keywords.ts';
import { timeZones, tzdataVersion } from '../../../src/domain/time-zone/zones.ts';

test('there are keywords for each zone of the table, in its order', () => {
  assert.equal(zoneKeywords.split(/\s+/).length, timeZones.length);
  assert.deepEqual(keywordsOf('Asia/Kolkata'), {
    abbreviations: ['IST'],
    prominence: 2,
    cities: ['Mumbai', 'Delhi', 'Bengaluru', 'Hyderabad'],
  });
  assert.deepEqual(keywordsOf('Mars/Olympus'), { abbreviations: [], prominence: 0, cities: [] });
});

test('the table of keywords stays under 6 kB compressed', () => {
  const source = readFileSync(new URL('../../../src/domain/time-zone/zone-keywords.ts', import.meta.url));
  assert.ok(gzipSync(source).length < 6000);
});

test('abbreviations are those of the database, of its year and later', () => {
  const year = Number(tzdataVersion.slice(0, 4));
  for (const { name } of timeZones) {
    const { abbreviations } = keywordsOf(name);
    for (const abbreviation of abbreviations) assert.match(abbreviation, /^[A-Z]{3,5}$|^ChST$/, name);
    for (const month of [0, 6]) {
      const now = moment.tz.zone(name)?.abbr(Date.UTC(year, month, 15)) ?? '';
      if (/^[A-Z]/.test(now)) assert.ok(abbreviations.includes(now), `${name} ${now}`);
    }
  }
});

const leading: readonly (readonly [string, readonly string[]])[] = [
  ['CET,CEST', ['Europe/Paris']],
  ['EST,EDT', ['America/New_York']],
  ['PST,PDT', ['America/Los_Angeles']],
  ['CST', ['Asia/Shanghai']],
  ['GMT,BST', ['Europe/London']],
];

for (const [abbreviations, names] of leading) {
  test(`the largest city with ${abbreviations} is that of ${names.join()}`, () => {
    const found = timeZones.filter(({ name }) => {
      const keywords = keywordsOf(name);
      return keywords.prominence > 0 && keywords.abbreviations.join() === abbreviations;
    });
    assert.deepEqual(
      found.map(({ name }) => name),
      names,
    );
  });
}

test('two stars tell the abbreviations of half a continent from those of a country', () => {
  const prominence = (name: string) => keywordsOf(name).prominence;
  assert.deepEqual(['Europe/Paris', 'Africa/Algiers', 'Europe/Berlin'].map(prominence), [2, 1, 0]);
  assert.deepEqual(['America/New_York', 'America/Panama', 'America/Toronto'].map(prominence), [2, 1, 0]);
});

test('no city is said twice for a zone, nor the one in its name', () => {
  for (const { name } of timeZones) {
    const { cities } = keywordsOf(name);
    assert.equal(new Set(cities).size, cities.length, name);
    assert.ok(!cities.includes(name.slice(name.lastIndexOf('/') + 1)), name);
  }
});
