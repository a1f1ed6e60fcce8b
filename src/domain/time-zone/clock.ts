/**
 * The clocks of a zone by the engine's own data, in two ways: by `Temporal`, which reads all zones in a few
 * milliseconds, and by a formatter of the zone's own, which every engine has and which takes twenty times as long.
 */
import { localMs } from './local-time.ts';
import type { LocalTime } from './local-time.ts';

/** Seconds east of UTC at an instant in milliseconds. */
export type Clock = (ms: number) => number;

/** How clocks are made; null for a zone the engine does not know. */
export type MakeClock = (zone: string) => Clock | null;

/** What is used here of `Temporal` (ECMAScript 2026). */
export interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(ms: number): {
      toZonedDateTimeISO(zone: string): { readonly offsetNanoseconds: number };
    };
  };
}

export function temporalClocks({ Instant }: TemporalLike): MakeClock {
  return (zone) => {
    const clock: Clock = (ms) =>
      Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
    try {
      clock(0);
      return clock;
    } catch {
      return null;
    }
  };
}

export const formatterClocks: MakeClock = (zone) => {
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
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
    return (ms) => (localMs(readLocal(formatter, ms)) - Math.floor(ms / 1000) * 1000) / 1000;
  } catch {
    return null;
  }
};

function readLocal(formatter: Intl.DateTimeFormat, ms: number): LocalTime {
  const parts = new Map(formatter.formatToParts(ms).map(({ type, value }) => [type, value]));
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
