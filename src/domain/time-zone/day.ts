/** Days by the clocks of a zone: the end of one, and the one that an instant lies in. */
import { instantMs, isoText, type Instant } from './instant.ts';
import { offsetAt, resolveLocal } from './offset.ts';

/**
 * The last second of a day (`2027-03-31`), as ISO text in UTC: one second before the next day begins there, so
 * that days of 23, 25 or no hours are right. Null for what is no real date, a zone the engine does not know, or the last day of the year 9999.
 */
export function endOfDay(zone: string, day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const midnight = { year: Number(year), month: Number(month), day: Number(date) };
  if (resolveLocal('UTC', midnight).kind === 'invalid') return null;
  const next = new Date(Date.UTC(midnight.year, midnight.month - 1, midnight.day + 1));
  const [start] = resolveLocal(zone, {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
  }).instants;
  const end = start === undefined ? Number.NaN : instantMs(start) - 1000;
  return Number.isNaN(end) ? null : isoText(end);
}

/** The day (`2027-03-31`) that the clocks of a zone show at an instant; null where it cannot be told. */
export function dayAt(zone: string, instant: Instant): string | null {
  const local = instantMs(instant) + offsetAt(zone, instant) * 1000;
  return Number.isNaN(local) ? null : isoText(local).slice(0, 10);
}
