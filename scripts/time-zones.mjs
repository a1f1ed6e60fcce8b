/**
 * Writes src/domain/time-zone/zone-table.ts and zone-keywords.ts: `node scripts/time-zones.mjs`, after raising the
 * versions of moment-timezone (IANA names, countries, abbreviations), cldr-bcp47 (which names are one zone) or
 * @vvo/tzdb (cities).
 *
 * The database's own links are not enough to say which names are equal: since 2022b it links zones of different
 * countries that agree since 1970 (Europe/Oslo to Europe/Berlin). CLDR keeps them apart.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import moment from 'moment-timezone';

const json = (file) => JSON.parse(readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8'));
const packed = json('moment-timezone/data/packed/latest.json');
const places = json('moment-timezone/data/meta/latest.json').zones;
const cldr = json('cldr-bcp47/bcp47/timezone.json').keyword.u.tz;
const cldrVersion = json('cldr-bcp47/package.json').version;
const cities = json('@vvo/tzdb/raw-time-zones.json');
const citiesVersion = json('@vvo/tzdb/package.json').version;

const names = new Set(
  [
    ...packed.zones.map((zone) => zone.split('|')[0]),
    ...packed.links.flatMap((link) => link.split('|')),
  ].filter((name) => name !== 'Factory'),
);

const entries = Object.entries(cldr)
  .filter(([, value]) => value._alias && !value._deprecated)
  .map(([key, value]) =>
    entry(
      key,
      value,
      value._alias.split(' ').filter((name) => names.has(name)),
    ),
  )
  .filter((line) => line !== null)
  .sort();

const covered = new Set(entries.flatMap((line) => line.split(/[:,]/)));
const missing = [...names].filter((name) => !covered.has(name));
if (missing.length > 0) throw new Error(`cldr-bcp47 ${cldrVersion} does not know ${missing.join(', ')}`);

write(
  'zone-table.ts',
  `// Written by scripts/time-zones.mjs from the IANA time zone database ${packed.version} and CLDR ${cldrVersion}.

/** The version of the IANA time zone database whose names these are. */
export const tzdataVersion = '${packed.version}';

/** One word per zone: current name, country code, other names: \`Europe/Kyiv:UA:Europe/Kiev\`. */
export const zoneTable = \`${wrap(entries)}\`;
`,
);

const thisYear = Date.UTC(Number(packed.version.slice(0, 4)), 0);
const zones = entries.map((line) => {
  const [name, , aliases = ''] = line.split(':');
  const names = [name, ...aliases.split(',')];
  return { name, names, abbreviations: abbreviationsOf(name), cities: citiesOf(names) };
});
const leading = leadingZones();

write(
  'zone-keywords.ts',
  `// Written by scripts/time-zones.mjs from the IANA time zone database ${packed.version} and, for the cities, from
// GeoNames (geonames.org, CC BY 4.0) by way of @vvo/tzdb ${citiesVersion}.

/**
 * One word per zone, in the order of the table of names: the abbreviations of this year and of those to come, then
 * large cities (\`**CET,CEST:Marseille,Lyon\`). Stars mark the zone whose city is the largest among those of the same
 * abbreviations: two if ten million people live there.
 */
export const zoneKeywords = \`${wrap(
    zones.map(
      ({ name, abbreviations, cities }) =>
        `${leading.get(name) ?? ''}${abbreviations}:${cities.join(',').replaceAll(' ', '_')}`,
    ),
  )}\`;
`,
);

function write(file, text) {
  writeFileSync(new URL(`../src/domain/time-zone/${file}`, import.meta.url), text);
}

/** Alphabetic ones only: where the database has none that people use, it writes the offset. */
function abbreviationsOf(name) {
  const { abbrs, untils } = moment.tz.zone(name);
  const now = untils.findIndex((until) => until === null || until > thisYear);
  return [...new Set(abbrs.slice(now))].filter((abbreviation) => /^[A-Z]+$/i.test(abbreviation)).join(',');
}

/** Without the one that names the zone. */
function citiesOf(names) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const places = names.map((name) => plain(name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')));
  const zone = cities.find(({ name }) => names.includes(name));
  return (zone?.mainCities ?? []).filter((city) => !places.includes(plain(city)));
}

/** By the populations in the database's own data, which links only repeat. */
function leadingZones() {
  const populations = new Map(packed.zones.map((zone) => [zone.split('|')[0], Number(zone.split('|')[5])]));
  const first = new Map();
  for (const { name, names, abbreviations } of zones) {
    const population = names.map((each) => populations.get(each)).find((each) => each !== undefined);
    if (!abbreviations || !(population > (first.get(abbreviations)?.population ?? 0))) continue;
    first.set(abbreviations, { name, population });
  }
  return new Map([...first.values()].map(({ name, population }) => [name, population < 1e7 ? '*' : '**']));
}

function entry(key, { _region, _iana }, group) {
  if (group.length === 0) return null;
  const listed = group.filter((name) => places[name]);
  if (listed.length > 1) throw new Error(`two zones of zone.tab in one group: ${listed.join(', ')}`);
  const current = listed[0] ?? _iana ?? group[0];
  const aliases = group.filter((name) => name !== current).sort();
  return [current, listed[0] ? countryOf(key, _region, current) : '', aliases.join(',')]
    .join(':')
    .replace(/:+$/, '');
}

/** CLDR's key begins with the country (UN/LOCODE) unless it states a region. */
function countryOf(key, region, name) {
  const [only, ...more] = places[name].countries;
  if (more.length === 0) return only;
  const code = region ?? key.slice(0, 2).toUpperCase();
  if (!places[name].countries.includes(code)) throw new Error(`${name}: ${code} is none of its countries`);
  return code;
}

function wrap(words) {
  const lines = [''];
  for (const word of words) {
    const line = lines[lines.length - 1];
    if (line && line.length + word.length >= 110) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}
