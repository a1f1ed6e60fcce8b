/**
 * Offsets and local times by the engine's own time zone data (`Intl`).
 *
 * The engine may be older than a zone name: whoever has the table asks `engineTimeZone` first.
 */
import { memo } from '../memo.ts';
import { instantMs, isoText } from './instant.ts';
import type { Instant } from './instant.ts';
import { checkTimeZone } from './name.ts';

/** A reading of calendar and clock; Gregorian, `month` 1 to 12. Missing clock parts are 0. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/**
 * The instants that a local time means, as ISO text in UTC, earliest first:
 * - `unique`: one.
 * - `fold` (clocks went back): two.
 * - `gap` (clocks went forward over it): one, the local time moved forward by the length of the gap.
 * - `invalid` (no real date, or a zone the engine does not know): none.
 *
 * So `instants[0]` is the "compatible" choice of RFC 5545 and Temporal, the one for schedules.
 */
export interface ResolvedLocal {
  readonly kind: 'unique' | 'gap' | 'fold' | 'invalid';
  readonly instants: readonly string[];
}

const day = 86_400_000;

/** Seconds east of UTC at an instant; NaN for an unreadable instant or a zone the engine does not know. */
export function offsetAt(zone: string, instant: Instant): number {
  const ms = instantMs(instant);
  const clock = clockOf(zone);
  if (Number.isNaN(ms) || !clock) return Number.NaN;
  return (localMs(readClock(clock, ms)) - Math.floor(ms / 1000) * 1000) / 1000;
}

/** The instants at which the clocks of `zone` show `local`. */
export function resolveLocal(zone: string, local: LocalTime): ResolvedLocal {
  const wall = localMs(local);
  if (!isReal(local, wall) || !clockOf(zone)) return { kind: 'invalid', instants: [] };
  // No offset exceeds a day, so every offset that can apply is in force within a day of the wall time.
  const offsets = [...new Set([-day, 0, day].map((shift) => offsetAt(zone, wall + shift) * 1000))];
  const instants = offsets
    .map((offset) => wall - offset)
    .filter((ms) => ms + offsetAt(zone, ms) * 1000 === wall);
  instants.sort((a, b) => a - b);
  if (instants.length === 0) {
    const before = offsetAt(zone, wall - day) * 1000;
    return { kind: 'gap', instants: [isoText(wall - before)] };
  }
  return { kind: instants.length > 1 ? 'fold' : 'unique', instants: instants.map(isoText) };
}

/** Whether the engine that runs this knows the zone. */
export function engineKnowsTimeZone(zone: string): boolean {
  return clockOf(zone) !== null;
}

/** A local time as if it were UTC, in milliseconds. */
function localMs(local: LocalTime): number {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(local.year, local.month - 1, local.day);
  date.setUTCHours(local.hour ?? 0, local.minute ?? 0, local.second ?? 0);
  return date.getTime();
}

function isReal(local: LocalTime, ms: number): boolean {
  // A day at either end of what Date can hold is left out, for the shifts by an offset.
  if (!(Math.abs(ms) < 8.64e15 - 2 * day)) return false;
  const date = new Date(ms);
  return (
    date.getUTCFullYear() === local.year &&
    date.getUTCMonth() + 1 === local.month &&
    date.getUTCDate() === local.day &&
    date.getUTCHours() === (local.hour ?? 0) &&
    date.getUTCMinutes() === (local.minute ?? 0) &&
    date.getUTCSeconds() === (local.second ?? 0)
  );
}

const clockOf = memo((zone: string): Intl.DateTimeFormat | null => {
  if (checkTimeZone(zone).length > 0) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}, 100);

function readClock(clock: Intl.DateTimeFormat, ms: number): LocalTime {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  return {
    year,
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  };
}
