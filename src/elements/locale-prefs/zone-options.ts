/** The zones as options. Carries the tables of zones: loaded on demand. */
import { keywordsOf } from '../../domain/time-zone/keywords.ts';
import { cityOf } from '../../domain/time-zone/name.ts';
import { canonicalTimeZone, isKnownTimeZone, timeZones } from '../../domain/time-zone/zones.ts';
import type { TimeZone } from '../../domain/time-zone/zones.ts';
import * as common from '../../messages/locale-prefs.ts';
import * as words from '../../messages/locale-prefs-zones.ts';
import type { ZoneOption } from './match-zone.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/**
 * Every choice: the provider's zone, the browser's, then all by name. The stored zone keeps the name
 * under which it is stored, and its place among the options even if it is unknown.
 *
 * @param language the interface's language, for the names of countries
 */
export function zoneOptions(
  stored: string | null,
  provider: string,
  language: string,
  offsets: ZoneOffsets,
): readonly ZoneOption[] {
  const browser = canonicalTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const nameCountry = countryNames(language);
  return [
    new LateOption(offsets, provider, 'provider', null, common.asProvider(provider)),
    ...(browser.ok
      ? [new LateOption(offsets, browser.value, 'browser', browser.value, words.asBrowser(browser.value))]
      : []),
    ...(stored === null || isKnownTimeZone(stored)
      ? []
      : [{ ...noFacts, id: stored, zone: stored, label: stored, detail: words.unknown() }]),
    ...timeZones.map((zone) => {
      const id = stored !== null && zone.aliases.includes(stored) ? stored : zone.name;
      const option = new LateOption(offsets, zone.name, id, id, zone.name);
      return Object.assign(option, searched(zone, nameCountry));
    }),
  ];
}

const noFacts = { offset: undefined, abbreviations: [], prominence: 0 };

/** An option whose offset is read when it is shown, or searched for. */
class LateOption implements ZoneOption {
  readonly id: string;
  readonly zone: string | null;
  readonly label: string;
  readonly abbreviations: readonly string[] = [];
  readonly prominence: number = 0;
  readonly #offsets: ZoneOffsets;
  readonly #name: string;

  constructor(offsets: ZoneOffsets, name: string, id: string, zone: string | null, label: string) {
    this.#offsets = offsets;
    this.#name = name;
    this.id = id;
    this.zone = zone;
    this.label = label;
  }

  get detail(): string {
    return this.#name && this.#offsets.of(this.#name);
  }

  get offset(): string | undefined {
    return this.#offsets.known(this.#name);
  }
}

/** What a zone is found by, and what of it is shown on the second line. */
function searched({ name, aliases, country }: TimeZone, nameCountry: NameCountry) {
  const { abbreviations, prominence, cities } = keywordsOf(name);
  const { own, english, short } = country ? nameCountry(country) : noCountry;
  const places = [name, ...aliases].map(cityOf);
  const shown = [own, abbreviations.join(', ')].filter((text) => text !== '');
  return {
    keywords: [...new Set([...places, ...aliases, own, english, ...abbreviations, ...cities])],
    abbreviations: [...abbreviations, short].map((each) => each.toUpperCase()),
    prominence,
    ...(shown.length > 0 ? { description: shown.join(' · ') } : {}),
  };
}

const noCountry = { own: '', english: '', short: '' };
type NameCountry = (code: string) => typeof noCountry;

/** A country in the interface's language, in English, and as English has it for short (UK). */
function countryNames(language: string): NameCountry {
  const [own, english, short] = [
    new Intl.DisplayNames([language, 'en'], { type: 'region' }),
    new Intl.DisplayNames(['en'], { type: 'region' }),
    new Intl.DisplayNames(['en'], { type: 'region', style: 'short' }),
  ] as const;
  return (code) => ({
    own: own.of(code) ?? code,
    english: english.of(code) ?? code,
    short: short.of(code) ?? code,
  });
}
