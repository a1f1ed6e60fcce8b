/**
 * Offsets and local times by the engine's own time zone data.
 *
 * The engine may be older than a zone name: whoever has the table asks `engineTimeZone` first.
 */
import { memo } from '../memo.ts';
import { formatterClocks, temporalClocks } from './clock.ts';
import type { TemporalLike } from './clock.ts';
import { instantMs, isoText } from './instant.ts';
import type { Instant } from './instant.ts';
import { localMs } from './local-time.ts';
import type { LocalTime } from './local-time.ts';
import { checkTimeZone } from './name.ts';

export type { LocalTime } from './local-time.ts';

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

/** What the engine has: known at the start, and read once. */
const { Temporal } = globalThis as { Temporal?: TemporalLike };
const makeClock = Temporal ? temporalClocks(Temporal) : formatterClocks;
const clockOf = memo((zone) => (checkTimeZone(zone).length > 0 ? null : makeClock(zone)), 100);

/** Seconds east of UTC at an instant; NaN for an unreadable instant or a zone the engine does not know. */
export function offsetAt(zone: string, instant: Instant): number {
  const ms = instantMs(instant);
  const clock = clockOf(zone);
  if (Number.isNaN(ms) || !clock) return Number.NaN;
  return clock(ms);
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
