/** ISO 8601 text in UTC (`2026-03-29T01:00:00Z`) or milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = string | number;

const isoUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/;
const lastMs = 8.64e15;

/** Milliseconds since 1970; NaN for text that is no real instant in UTC (`2026-02-31T00:00:00Z`). */
export function instantMs(instant: Instant): number {
  if (typeof instant === 'number') return Math.abs(instant) <= lastMs ? instant : Number.NaN;
  if (!isoUtc.test(instant)) return Number.NaN;
  const ms = Date.parse(instant);
  // Date.parse rolls 31 February and 24:00 over to another day.
  return Number.isNaN(ms) || isoText(ms).slice(0, 16) !== instant.slice(0, 16) ? Number.NaN : ms;
}

export function isoText(ms: number): string {
  return new Date(ms).toISOString();
}
