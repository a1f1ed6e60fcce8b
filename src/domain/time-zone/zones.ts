/**
 * The names of the IANA database and which of them mean the same zone, from the pinned table.
 *
 * Two names are the same zone when CLDR says so: spellings that followed each other (Europe/Kiev and
 * Europe/Kyiv), not zones of several countries that happen to share a clock (Europe/Oslo stays a choice of its
 * own). This module carries the table: servers import it, elements load it on demand.
 */
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { checkTimeZone } from './name.ts';
import { engineKnowsTimeZone } from './offset.ts';
import { zoneTable } from './zone-table.ts';

export { tzdataVersion } from './zone-table.ts';

/** A zone under its current name. */
export interface TimeZone {
  readonly name: string;
  /** ISO 3166-1 alpha-2 code of the place that names the zone; null for UTC and the fixed `Etc` zones. */
  readonly country: string | null;
  /** Other names of the same zone, in the database's spelling. */
  readonly aliases: readonly string[];
}

/** Every zone, in the order of names. */
export const timeZones: readonly TimeZone[] = zoneTable.split(/\s+/).map((entry) => {
  const [name = '', country = '', aliases = ''] = entry.split(':');
  return { name, country: country || null, aliases: aliases ? aliases.split(',') : [] };
});

const byName = new Map(timeZones.flatMap((zone) => [zone.name, ...zone.aliases].map((name) => [name, zone])));

/** Whether the text is exactly a name of the database, current or old. */
export function isKnownTimeZone(text: string): boolean {
  return byName.has(text);
}

/** The current name of the zone that `text` names: `Europe/Kyiv` for `Europe/Kiev`. */
export function canonicalTimeZone(
  text: string,
): Result<string, 'value.missing' | 'time-zone.offset' | 'time-zone.unknown'> {
  const zone = byName.get(text);
  if (zone) return ok(zone.name);
  const [problem] = checkTimeZone(text, isKnownTimeZone);
  return fail(problem === undefined || problem.code === 'time-zone.unknown' ? unknown(text) : problem);
}

function unknown(text: string) {
  const lower = text.toLowerCase();
  const suggestion = [...byName.keys()].find((name) => name.toLowerCase() === lower) ?? null;
  return { code: 'time-zone.unknown' as const, text, suggestion };
}

/** Whether two names mean one zone. An unknown name is only the same as itself. */
export function sameTimeZone(a: string, b: string): boolean {
  return a === b || (byName.has(a) && byName.get(a) === byName.get(b));
}

/**
 * A name of the same zone that this engine knows, the given one first; null if it knows none. Engines lag
 * behind the database: some know Europe/Kiev alone.
 */
export function engineTimeZone(name: string): string | null {
  const zone = byName.get(name);
  if (!zone) return null;
  return [name, zone.name, ...zone.aliases].find(engineKnowsTimeZone) ?? null;
}
