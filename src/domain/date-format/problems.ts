/** A part of a date or time that a pattern can show. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second' | 'period';

/** A stretch of the pattern: `position` counts UTF-16 units from 0. */
export interface AtPattern {
  position: number;
  text: string;
}

/** `suggestion` is what to write instead, in the pattern's dialect; null if nothing fits. */
export interface WithCure extends AtPattern {
  suggestion: string | null;
}

export interface DateFormatProblems {
  /** The pattern shows no part of a date or time. */
  'date-format.empty': object;
  'date-format.too-long': { max: number; length: number };
  /** Control and direction-changing characters, lone surrogates. */
  'date-format.unprintable': AtPattern;
  /** Letters that mean nothing in the dialect, or a specifier repeated too often (`yyy`). */
  'date-format.unknown-specifier': WithCure;
  /** TR35 `YYYY`: the year of the week, another year around New Year. */
  'date-format.week-year': WithCure;
  /** TR35 `DD`: the day of the year. */
  'date-format.day-of-year': WithCure;
  /** TR35 `mm` where a month is meant. */
  'date-format.minute-for-month': WithCure;
  /** `MM` where minutes are meant. */
  'date-format.month-for-minute': WithCure;
  'date-format.unclosed-quote': AtPattern;
  /** A 12-hour clock without AM/PM: `period` is what to add, `suggestion` the 24-hour specifier. */
  'date-format.hour12-without-period': WithCure & { period: string };
  /** AM/PM beside a 24-hour clock, or without hours. */
  'date-format.period-without-hour12': WithCure;
  /** Numbers of varying width with nothing between them: `DM` cannot be read back. */
  'date-format.run-together': AtPattern;
  /** A part that a pattern of this kind must show. */
  'date-format.missing-part': { position: number; part: DatePart; suggestion: string };
  /** A part that a pattern of this kind must not show. */
  'date-format.not-for-kind': AtPattern & { part: DatePart; kind: 'date' | 'time' };
  /** Cannot be written in the other dialect. */
  'date-format.not-in-dialect': WithCure & { dialect: 'billing' | 'unicode' };

  /** Typed text departs from the pattern at `position` of the text; `expected` is the pattern's stretch there. */
  'date-format.mismatch': { position: number; expected: string };
  /** Text goes on after the pattern's end. */
  'date-format.trailing-text': { position: number; text: string };
  'date-format.out-of-range': { position: number; part: DatePart; value: number; min: number; max: number };
  /** No such day in the calendar: 31.02.2026. `year` is null when the pattern has none. */
  'date-format.unreal-date': { year: number | null; month: number; day: number };
  /** The text says a part twice and differently, or the weekday is not that of the date. */
  'date-format.contradiction': { part: DatePart };
  /** The text can be read in two ways. */
  'date-format.ambiguous-text': object;
}
