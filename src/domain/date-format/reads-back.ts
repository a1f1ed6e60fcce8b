import { checkPattern } from './check-pattern.ts';
import { formatDate } from './format-date.ts';
import { parseDate } from './parse-date.ts';
import type { DateParts, ParseOptions } from './parse-date.ts';

/** Every month and weekday, one and two digits, both halves of the day, midnight, noon, a leap day. */
const samples = [
  '2001-02-03T04:05:06Z',
  '2024-02-29T12:00:00Z',
  '2011-11-11T11:11:11Z',
  '2026-12-31T23:59:59Z',
  '1999-10-01T00:00:00Z',
  ...[1, 3, 4, 5, 6, 7, 8, 9].map((month) => `2033-0${month}-2${month}T1${month}:30:45Z`),
];

/**
 * Whether text shown by `output` and typed back under `input` is read as what was shown. False if either has
 * mistakes, if the text is refused, or if a part that is read differs.
 */
export function readsBack(output: string, input: string, options: ParseOptions): boolean {
  if (checkPattern(output, options.dialect).length > 0) return false;
  return samples.every((sample) => {
    const read = parseDate(formatDate(sample, output, { ...options, zone: 'UTC' }), input, options);
    return read.ok && isIn(read.value, sample);
  });
}

function isIn(parts: DateParts, sample: string): boolean {
  const [year, month, day, hour, minute, second] = sample.split(/\D/).map(Number);
  const shown: Readonly<Record<string, number | undefined>> = { year, month, day, hour, minute, second };
  return Object.entries(parts).every(([part, value]) => shown[part] === value);
}
