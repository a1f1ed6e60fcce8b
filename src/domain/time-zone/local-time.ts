/** A reading of calendar and clock; Gregorian, `month` 1 to 12. Missing clock parts are 0. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** A local time as if it were UTC, in milliseconds. */
export function localMs(local: LocalTime): number {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(local.year, local.month - 1, local.day);
  date.setUTCHours(local.hour ?? 0, local.minute ?? 0, local.second ?? 0);
  return date.getTime();
}
