/** Month, weekday and day-period names of a language, from the engine's CLDR data; Gregorian calendar. */
import { memo } from '../memo.ts';

export interface Names {
  /** A canonical BCP 47 tag; `en` if the wanted one is malformed. */
  readonly locale: string;
  /** January first. As used beside a day (`3 февраля`). */
  readonly monthShort: readonly string[];
  readonly monthLong: readonly string[];
  /** Sunday first. */
  readonly weekdayShort: readonly string[];
  readonly weekdayLong: readonly string[];
  /** Before noon, after noon. */
  readonly period: readonly string[];
}

export const namesOf = memo((tag: string): Names => {
  const locale = canonicalTag(tag);
  return {
    locale,
    monthShort: monthNames(locale, 'short'),
    monthLong: monthNames(locale, 'long'),
    weekdayShort: weekdayNames(locale, 'short'),
    weekdayLong: weekdayNames(locale, 'long'),
    period: periodNames(locale),
  };
}, 50);

/** One form of spaces and of composed letters, so that what is printed can be typed and read. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\p{Zs}/gu, ' ');
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The second choice keeps the answer independent of the machine's own language.
  return new Intl.DateTimeFormat([locale, 'en'], {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...options,
  });
}

function partOf(format: Intl.DateTimeFormat, ms: number, type: Intl.DateTimeFormatPartTypes): string {
  return plainText(format.formatToParts(ms).find((part) => part.type === type)?.value ?? '');
}

/** The form beside a day; where that is a number (Czech, Chinese), the form that stands alone. */
function monthNames(locale: string, length: 'short' | 'long'): string[] {
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 3));
  const beside = formatter(locale, { month: length, day: 'numeric' });
  const alone = formatter(locale, { month: length });
  const forms = [
    days.map((ms) => partOf(beside, ms, 'month')),
    days.map((ms) => plainText(alone.format(ms))),
    days.map((ms) => plainText(formatter(locale, { month: 'long' }).format(ms))),
  ];
  return forms.find(isUsable) ?? days.map((ms) => plainText(formatter('en', { month: length }).format(ms)));
}

/** Names, not numbers, and each another one. */
function isUsable(names: readonly string[]): boolean {
  return (
    new Set(names.map((name) => name.toUpperCase())).size === 12 && names.every((name) => /\p{L}/u.test(name))
  );
}

function weekdayNames(locale: string, length: 'short' | 'long'): string[] {
  const format = formatter(locale, { weekday: length });
  // 7 January 2001 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => plainText(format.format(Date.UTC(2001, 0, 7 + day))));
}

/** The language's pair if it has exactly one that turns at noon, else AM and PM. */
function periodNames(locale: string): string[] {
  const format = formatter(locale, { hour: 'numeric', hour12: true });
  const hours = Array.from({ length: 24 }, (_, hour) =>
    partOf(format, Date.UTC(2001, 0, 1, hour), 'dayPeriod'),
  );
  const [morning = '', afternoon = ''] = [hours[0], hours[12]];
  const turnsAtNoon = hours.every((name, hour) => name === (hour < 12 ? morning : afternoon));
  const distinct = morning.toUpperCase() !== afternoon.toUpperCase();
  return turnsAtNoon && distinct && morning && afternoon ? [morning, afternoon] : ['AM', 'PM'];
}
