/**
 * The form of IANA time zone names, without the table of names: small enough for the first load.
 *
 * Names are exact in case and kept as given. Refused: offsets, POSIX strings, file paths, `Factory` and the
 * names that only ICU knows (`PST`, `SystemV/PST8`). Rule: tz database, theory.html, "Timezone identifiers".
 */
import type { Problem } from '../result.ts';

type TimeZoneProblem = Problem<'value.missing' | 'time-zone.offset' | 'time-zone.unknown'>;

const plainNames = new Set(
  (
    'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland ' +
    'Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ' +
    'ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu'
  ).split(' '),
);

const placeName = new RegExp(
  '^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico' +
    '|Pacific|US)(/[A-Z][A-Za-z0-9]*([_+-][A-Za-z0-9]+)*){1,2}$',
);

const offset = /^(?:UTC|GMT|Z)?\s*[+\-\u2212]?\d{1,2}(?::?\d{2}){0,2}$/i;

/** The longest IANA name has 32 characters. */
const longest = 64;

/**
 * What is wrong with a time zone name; empty if nothing is.
 *
 * Without `isKnown` only the form is judged: `Europe/Berlinn` passes. With the table's `isKnownTimeZone` the
 * answer is complete.
 */
export function checkTimeZone(text: string, isKnown?: (text: string) => boolean): TimeZoneProblem[] {
  if (text === '') return [{ code: 'value.missing' }];
  if (hasNameForm(text) && (!isKnown || isKnown(text))) return [];
  if (!plainNames.has(text) && offset.test(text)) return [{ code: 'time-zone.offset', text }];
  return [{ code: 'time-zone.unknown', text, suggestion: null }];
}

function hasNameForm(text: string): boolean {
  return text.length <= longest && (plainNames.has(text) || placeName.test(text));
}

/** The place a name speaks of, for people: `America/Argentina/Buenos_Aires` is `Buenos Aires`. */
export function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
