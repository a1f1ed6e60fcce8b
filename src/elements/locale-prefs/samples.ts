/** What a sound pattern makes of moments that tell: which number is the day, where the hour turns. */
import { formatDate } from '../../domain/date-format/format-date.ts';
import { parseDate, type DateParts } from '../../domain/date-format/parse-date.ts';
import type { PatternKind } from '../../domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import * as words from '../../messages/locale-prefs-formats.ts';
import type { Format } from './formats.ts';

export interface Sample {
  readonly given: string;
  /** What comes of it: a text for an output format, a date in full for an input format. */
  readonly result: string;
}

/** Day, month and hour are different numbers, and the hour is one of the afternoon. */
const telling: DateParts = { year: 2001, month: 2, day: 3, hour: 16, minute: 5, second: 9 };

const moments: Readonly<Record<PatternKind, readonly DateParts[]>> = {
  date: [telling, { year: 2026, month: 12, day: 31 }],
  time: [telling, { hour: 12, minute: 0 }, { hour: 0, minute: 0 }],
  'date-time': [telling, { year: 2026, month: 12, day: 31, hour: 0, minute: 0 }],
};

/** The first tells most. */
export function samplesOf({ field, kind, reads }: Format, prefs: LocalePrefs): readonly Sample[] {
  const { [field]: pattern, dialect, language: locale } = prefs;
  return moments[kind].map((parts) => {
    const shown = show(parts, pattern, dialect, locale);
    if (!reads) return { given: words.longForm(ofKind(parts, kind)), result: shown };
    const read = parseDate(shown, pattern, { dialect, locale });
    return { given: shown, result: words.longForm(read.ok ? read.value : ofKind(parts, kind)) };
  });
}

/** @param language the language of self-care, for the names of months */
export function sampleOf(pattern: string, dialect: PatternDialect, language: string): string {
  return show(telling, pattern, dialect, language);
}

function show(parts: DateParts, pattern: string, dialect: PatternDialect, locale: string): string {
  const { year = 2001, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  return formatDate(moment, pattern, { zone: 'UTC', locale, dialect });
}

function ofKind({ year, month, day, ...time }: DateParts, kind: PatternKind): DateParts {
  const date: DateParts =
    year === undefined || month === undefined || day === undefined ? {} : { year, month, day };
  return { ...(kind === 'time' ? {} : date), ...(kind === 'date' ? {} : time) };
}
