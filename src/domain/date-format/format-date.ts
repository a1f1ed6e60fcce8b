/** Shows an instant by a pattern, in a zone and a language. Digits are ASCII, the calendar is Gregorian. */
import { instantMs, isoText } from '../time-zone/instant.ts';
import type { Instant } from '../time-zone/instant.ts';
import { offsetAt } from '../time-zone/offset.ts';
import { checkPattern } from './check-pattern.ts';
import type { PatternDialect } from './dialect.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import { shapes } from './pattern.ts';
import type { Field } from './pattern.ts';
import { readPattern } from './read-pattern.ts';

export interface FormatOptions {
  /** A zone that the engine knows. */
  readonly zone: string;
  /** BCP 47 tag of the names of months, weekdays and halves of the day. */
  readonly locale: string;
  readonly dialect: PatternDialect;
}

/**
 * The instant as the pattern shows it. Never throws, and never shows a time that could be taken for another:
 * - the billing dialect prints month names in capitals (`MON-DD-YY`: `MAR-12-03`);
 * - by a pattern with mistakes, or in a year outside 1 to 9999: ISO 8601 with the zone's offset
 *   (`2026-03-29T14:05:06+02:00`);
 * - in an unknown zone: ISO 8601 in UTC (`2026-03-29T12:05:06Z`);
 * - an unreadable instant comes back as it is.
 */
export function formatDate(
  instant: Instant,
  pattern: string,
  { zone, locale, dialect }: FormatOptions,
): string {
  const ms = instantMs(instant);
  if (Number.isNaN(ms)) return String(instant);
  const offset = offsetAt(zone, ms);
  if (Number.isNaN(offset)) return withoutFraction(isoText(ms));
  const local = new Date(Math.floor(ms / 1000) * 1000 + offset * 1000);
  const year = local.getUTCFullYear();
  if (year < 1 || year > 9999 || checkPattern(pattern, dialect).length > 0)
    return isoWithOffset(local, offset);
  const names = namesOf(locale);
  return readPattern(pattern, dialect)
    .tokens.map((token) =>
      token.kind === 'literal' ? token.value : show(token.field, local, names, dialect),
    )
    .join('');
}

function show(field: Field, local: Date, names: Names, dialect: PatternDialect): string {
  switch (field) {
    case 'monthShort':
    case 'monthLong': {
      const name = names[field][local.getUTCMonth()] ?? '';
      return dialect === 'billing' ? name.toLocaleUpperCase(names.locale) : name;
    }
    case 'weekdayShort':
    case 'weekdayLong':
      return names[field][local.getUTCDay()] ?? '';
    case 'period':
      return names.period[local.getUTCHours() < 12 ? 0 : 1] ?? '';
    default:
      return String(valueOf(field, local)).padStart(shapes[field].number?.fewest ?? 1, '0');
  }
}

function valueOf(field: Field, local: Date): number {
  if (field === 'year2') return local.getUTCFullYear() % 100;
  // Noon is 12 PM, midnight 12 AM.
  if (field === 'twelve1' || field === 'twelve2') return local.getUTCHours() % 12 || 12;
  switch (shapes[field].part) {
    case 'year':
      return local.getUTCFullYear();
    case 'month':
      return local.getUTCMonth() + 1;
    case 'day':
      return local.getUTCDate();
    case 'hour':
      return local.getUTCHours();
    case 'minute':
      return local.getUTCMinutes();
    default:
      return local.getUTCSeconds();
  }
}

function withoutFraction(iso: string): string {
  return iso.replace(/\.\d+Z$/, 'Z');
}

function isoWithOffset(local: Date, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const clock = new Date(Math.abs(offset) * 1000).toISOString();
  // Offsets before standard time count seconds.
  const text = clock.slice(17, 19) === '00' ? clock.slice(11, 16) : clock.slice(11, 19);
  return withoutFraction(local.toISOString()).replace('Z', sign + text);
}
