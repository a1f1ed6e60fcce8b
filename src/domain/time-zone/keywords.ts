/**
 * What else people look for a zone by: abbreviations and large cities. Carries a table of its own, so that who only
 * needs names does without.
 */
import { zoneKeywords } from './zone-keywords.ts';
import { timeZones } from './zones.ts';

export interface ZoneKeywords {
  /** In use this year or from some later one on: `CET`, `CEST`. Empty where the database only writes offsets. */
  readonly abbreviations: readonly string[];
  /** Of the zones with the same abbreviations, 2 or 1 for the one with the largest city (2: of ten millions), else 0. */
  readonly prominence: number;
  /** Large ones beside the one that names the zone, in their English spelling. */
  readonly cities: readonly string[];
}

const none: ZoneKeywords = { abbreviations: [], prominence: 0, cities: [] };

const words = zoneKeywords.split(/\s+/);
const byName = new Map(timeZones.map(({ name }, index) => [name, read(words[index] ?? '')]));

function read(word: string): ZoneKeywords {
  const [, stars = '', abbreviations = '', cities = ''] = /^(\**)([^:]*):(.*)$/.exec(word) ?? [];
  const list = (text: string) => (text ? text.replaceAll('_', ' ').split(',') : []);
  return { abbreviations: list(abbreviations), prominence: stars.length, cities: list(cities) };
}

/** By the current name of a zone; nothing for any other text. */
export function keywordsOf(zone: string): ZoneKeywords {
  return byName.get(zone) ?? none;
}
