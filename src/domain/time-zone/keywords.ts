/**
 * What else people look for a zone by: abbreviations and large cities. Carries a table of its own, so that who only
 * needs names does without.
 */
import { zoneKeywords } from './zone-keywords.ts';
import { timeZones } from './zones.ts';

export interface ZoneKeywords {
  /** In use this year or from some later one on: `CET`, `CEST`. Empty where the database only writes offsets. */
  readonly abbreviations: readonly string[];
  /** Of the zones with the same abbreviations it is the one that most people live in. */
  readonly isLeading: boolean;
  /** Large ones beside the one that names the zone, in their English spelling. */
  readonly cities: readonly string[];
}

const none: ZoneKeywords = { abbreviations: [], isLeading: false, cities: [] };

const words = zoneKeywords.split(/\s+/);
const byName = new Map(timeZones.map(({ name }, index) => [name, read(words[index] ?? '')]));

function read(word: string): ZoneKeywords {
  const [, star, abbreviations = '', cities = ''] = /^(\*?)([^:]*):(.*)$/.exec(word) ?? [];
  const list = (text: string) => (text ? text.replaceAll('_', ' ').split(',') : []);
  return { abbreviations: list(abbreviations), isLeading: star === '*', cities: list(cities) };
}

/** By the current name of a zone; nothing for any other text. */
export function keywordsOf(zone: string): ZoneKeywords {
  return byName.get(zone) ?? none;
}
