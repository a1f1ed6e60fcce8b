/** The neutral model of a pattern: what both dialects are read into and written from. */
import type { DatePart } from './problems.ts';

/** Names end in the fewest digits printed; `Short` and `Long` are names in the reader's language. */
export type Field =
  | 'year4'
  | 'year2'
  | 'month1'
  | 'month2'
  | 'monthShort'
  | 'monthLong'
  | 'day1'
  | 'day2'
  | 'weekdayShort'
  | 'weekdayLong'
  | 'hour1'
  | 'hour2'
  | 'twelve1'
  | 'twelve2'
  | 'minute1'
  | 'minute2'
  | 'second1'
  | 'second2'
  | 'period';

export interface FieldToken {
  readonly kind: 'field';
  readonly field: Field;
  /** As written, and where. */
  readonly text: string;
  readonly position: number;
}

export interface LiteralToken {
  readonly kind: 'literal';
  /** What is printed; `text` is what was written (with quotes). */
  readonly value: string;
  readonly text: string;
  readonly position: number;
}

export type Token = FieldToken | LiteralToken;

/** How a number is written and what it may be. */
export interface NumberShape {
  readonly fewest: number;
  readonly most: number;
  readonly min: number;
  readonly max: number;
}

export interface FieldShape {
  readonly part: DatePart;
  /** Null for names. */
  readonly number: NumberShape | null;
}

const number = (part: DatePart, fewest: number, most: number, min: number, max: number): FieldShape => ({
  part,
  number: { fewest, most, min, max },
});
const name = (part: DatePart): FieldShape => ({ part, number: null });

export const shapes: Readonly<Record<Field, FieldShape>> = {
  year4: number('year', 4, 4, 1, 9999),
  year2: number('year', 2, 2, 0, 99),
  month1: number('month', 1, 2, 1, 12),
  month2: number('month', 2, 2, 1, 12),
  monthShort: name('month'),
  monthLong: name('month'),
  day1: number('day', 1, 2, 1, 31),
  day2: number('day', 2, 2, 1, 31),
  weekdayShort: name('weekday'),
  weekdayLong: name('weekday'),
  hour1: number('hour', 1, 2, 0, 23),
  hour2: number('hour', 2, 2, 0, 23),
  twelve1: number('hour', 1, 2, 1, 12),
  twelve2: number('hour', 2, 2, 1, 12),
  minute1: number('minute', 1, 2, 0, 59),
  minute2: number('minute', 2, 2, 0, 59),
  second1: number('second', 1, 2, 0, 59),
  second2: number('second', 2, 2, 0, 59),
  period: name('period'),
};

export function isTwelveHour(field: Field): boolean {
  return field === 'twelve1' || field === 'twelve2';
}

export function fieldsOf(tokens: readonly Token[]): FieldToken[] {
  return tokens.filter((token) => token.kind === 'field');
}
