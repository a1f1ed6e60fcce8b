/**
 * Reads typed text by a pattern, strictly: the whole text, the pattern's separators, ASCII digits, a day that
 * exists. Nothing is guessed and nothing rolls over. Month, weekday and AM/PM names are those of the language,
 * in any case; any kind of space counts as a space.
 */
import { fail, ok } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import { checkPattern } from './check-pattern.ts';
import type { PatternDialect } from './dialect.ts';
import { namesOf, plainText } from './names.ts';
import type { DatePart } from './problems.ts';
import { readPattern } from './read-pattern.ts';
import { readTexts } from './read-text.ts';
import type { Raw } from './read-text.ts';

export interface ParseOptions {
  readonly locale: string;
  readonly dialect: PatternDialect;
}

/** What the pattern shows of a local date and time; `month` 1 to 12, `hour` 0 to 23. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Two-digit years 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068 (POSIX.1-2024, strptime, `%y`). */
export const pivotYear = 69;

/** The local date and time that `text` says under `pattern`; the first problem of a bad pattern if it is one. */
export function parseDate(
  text: string,
  pattern: string,
  { locale, dialect }: ParseOptions,
): Result<DateParts> {
  const [mistake] = checkPattern(pattern, dialect);
  if (mistake) return fail(mistake);
  if (text === '') return fail({ code: 'value.missing' });
  const { readings, problem } = readTexts(
    plainText(text),
    readPattern(pattern, dialect).tokens,
    namesOf(locale),
  );
  const results = readings.map(partsOf);
  const real = results.filter((result) => result.ok);
  const [first, other] = [...new Map(real.map((result) => [JSON.stringify(result.value), result])).values()];
  if (first && other) return fail({ code: 'date-format.ambiguous-text' });
  return first ?? results[0] ?? fail(problem);
}

function partsOf(raw: Raw): Result<DateParts> {
  const parts = {
    ...yearOf(raw),
    ...only(raw, 'month'),
    ...only(raw, 'day'),
    ...hourOf(raw),
    ...only(raw, 'minute'),
    ...only(raw, 'second'),
  };
  const problem = contradictionIn(raw) ?? unreal(parts) ?? wrongWeekday(raw, parts);
  return problem ? fail(problem) : ok(parts);
}

function only(raw: Raw, part: 'month' | 'day' | 'minute' | 'second'): DateParts {
  const value = raw[part];
  return value === undefined ? {} : { [part]: value };
}

function yearOf({ year4, year2 }: Raw): DateParts {
  if (year4 !== undefined) return { year: year4 };
  return year2 === undefined ? {} : { year: fullYear(year2) };
}

function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits < pivotYear ? 2000 : 1900);
}

function hourOf({ hour, twelve, period }: Raw): DateParts {
  if (hour !== undefined) return { hour };
  return twelve === undefined || period === undefined ? {} : { hour: (twelve % 12) + 12 * period };
}

/** One thing said in two fields (`yyyy (yy)`, `HH (hh a)`). */
function contradictionIn({ year4, year2, hour, twelve, period }: Raw): Problem | null {
  const part = ((): DatePart | null => {
    if (year4 !== undefined && year2 !== undefined && year4 % 100 !== year2) return 'year';
    if (hour === undefined) return null;
    if (twelve !== undefined && twelve % 12 !== hour % 12) return 'hour';
    return period !== undefined && period !== (hour < 12 ? 0 : 1) ? 'period' : null;
  })();
  return part && { code: 'date-format.contradiction', part };
}

function unreal({ year, month, day }: DateParts): Problem | null {
  if (month === undefined || day === undefined) return null;
  // Without a year, 29 February is a day of some year.
  return day <= daysIn(year ?? 2000, month)
    ? null
    : { code: 'date-format.unreal-date', year: year ?? null, month, day };
}

function daysIn(year: number, month: number): number {
  return calendarDay(year, month + 1, 0).getUTCDate();
}

/** Date.UTC would read the years 0 to 99 as 1900 to 1999. */
function calendarDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function wrongWeekday({ weekday }: Raw, { year, month, day }: DateParts): Problem | null {
  if (weekday === undefined || year === undefined || month === undefined || day === undefined) return null;
  const right = calendarDay(year, month, day).getUTCDay() === weekday;
  return right ? null : { code: 'date-format.contradiction', part: 'weekday' };
}
