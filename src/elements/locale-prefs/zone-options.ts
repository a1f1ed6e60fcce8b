/** The zones as options. Carries the table of the time zone database: loaded on demand. */
import { cityOf } from '../../domain/time-zone/name.ts';
import { offsetAt } from '../../domain/time-zone/offset.ts';
import { offsetText } from '../../domain/time-zone/offset-text.ts';
import {
  canonicalTimeZone,
  engineTimeZone,
  isKnownTimeZone,
  timeZones,
} from '../../domain/time-zone/zones.ts';
import type { TimeZone } from '../../domain/time-zone/zones.ts';
import * as words from '../../messages/locale-prefs.ts';
import type { ZoneOption } from './match-zone.ts';

export { canonicalTimeZone, engineTimeZone, isKnownTimeZone };

/**
 * Every choice: the provider's zone, the browser's, then all by name. The stored zone keeps the name
 * under which it is stored, and its place among the options even if it is unknown.
 *
 * @param language the interface's language, for the names of countries
 * @param now milliseconds since 1970: offsets are those of this moment
 */
export function zoneOptions(
  stored: string | null,
  provider: string,
  language: string,
  now: number,
): readonly ZoneOption[] {
  const offset = (name: string) => offsetText(offsetAt(engineTimeZone(name) ?? name, now));
  const option = (id: string, zone: string | null, label: string, name: string) =>
    new LateOption(id, zone, label, () => offset(name));
  const browser = canonicalTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const countries = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  return [
    option('provider', null, words.asProvider(provider), provider),
    ...(browser.ok ? [option('browser', browser.value, words.asBrowser(browser.value), browser.value)] : []),
    ...(stored === null || isKnownTimeZone(stored)
      ? []
      : [new LateOption(stored, stored, stored, words.unknown)]),
    ...timeZones.map((zone) => {
      const country = zone.country ? countries.of(zone.country) : undefined;
      const id = stored !== null && zone.aliases.includes(stored) ? stored : zone.name;
      return Object.assign(option(id, id, zone.name, zone.name), {
        keywords: keywordsOf(zone, country),
        ...(country ? { description: country } : {}),
      });
    }),
  ];
}

/**
 * An option whose detail is made when it is first read: an offset needs a formatter of its own, and those of
 * all zones together take longer than a person waits.
 */
class LateOption implements ZoneOption {
  readonly id: string;
  readonly zone: string | null;
  readonly label: string;
  readonly #makeDetail: () => string;
  #detail: string | undefined;

  constructor(id: string, zone: string | null, label: string, makeDetail: () => string) {
    this.id = id;
    this.zone = zone;
    this.label = label;
    this.#makeDetail = makeDetail;
  }

  get detail(): string {
    return (this.#detail ??= this.#makeDetail());
  }
}

function keywordsOf({ name, aliases }: TimeZone, country: string | undefined): string[] {
  const places = new Set([name, ...aliases].map(cityOf));
  return [...places, ...aliases, ...(country ? [country] : [])];
}
