import { instantMs, isoText, type Instant } from './instant.ts';
import { offsetAt } from './offset.ts';

/** The clocks of a zone are put forward or back. */
export interface OffsetChange {
  /** The first instant of the new offset, as ISO text in UTC. */
  readonly at: string;
  /** Seconds east of UTC from then on. */
  readonly offset: number;
}

const day = 86_400_000;
/** No two changes since 1970 are nearer to each other: Recife once went forward for a week. */
const step = 6 * day;
/** Rules repeat each year, and laws are known a year or two ahead. */
const horizon = 5 * 366 * day;

/**
 * The next change of a zone's offset after an instant; null where none is known for the next five years, for an
 * unknown zone and for what is no instant. Looks at every sixth day, then halves the days in question.
 */
export function nextOffsetChange(zone: string, from: Instant): OffsetChange | null {
  const start = Math.floor(instantMs(from) / 1000) * 1000;
  const before = offsetAt(zone, start);
  if (Number.isNaN(before)) return null;
  for (let low = start; low < start + horizon; low += step) {
    if (offsetAt(zone, low + step) === before) continue;
    const at = firstWithout(zone, before, low, low + step);
    const offset = offsetAt(zone, at);
    return Number.isNaN(offset) ? null : { at: isoText(at), offset };
  }
  return null;
}

/** The first whole second after `low`, up to `high`, with another offset than `before`. */
function firstWithout(zone: string, before: number, low: number, high: number): number {
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
