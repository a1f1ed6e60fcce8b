/**
 * Writes src/domain/time-zone/zone-table.ts: `node scripts/time-zones.mjs`, after raising the versions of
 * moment-timezone (IANA names, countries) or cldr-bcp47 (which names are one zone).
 *
 * The database's own links are not enough to say which names are equal: since 2022b it links zones of different
 * countries that agree since 1970 (Europe/Oslo to Europe/Berlin). CLDR keeps them apart.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const json = (file) => JSON.parse(readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8'));
const packed = json('moment-timezone/data/packed/latest.json');
const places = json('moment-timezone/data/meta/latest.json').zones;
const cldr = json('cldr-bcp47/bcp47/timezone.json').keyword.u.tz;
const cldrVersion = json('cldr-bcp47/package.json').version;

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

writeFileSync(
  new URL('../src/domain/time-zone/zone-table.ts', import.meta.url),
  `// Written by scripts/time-zones.mjs from the IANA time zone database ${packed.version} and CLDR ${cldrVersion}.

/** The version of the IANA time zone database whose names these are. */
export const tzdataVersion = '${packed.version}';

/** One word per zone: current name, country code, other names: \`Europe/Kyiv:UA:Europe/Kiev\`. */
export const zoneTable = \`${wrap(entries)}\`;
`,
);

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
