/** The five formats: what each is for, its choices, its sample and what should be known about it. */
import { checkPattern, type PatternKind } from '../../domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import { formatDate } from '../../domain/date-format/format-date.ts';
import { parseDate, type DateParts } from '../../domain/date-format/parse-date.ts';
import { patternTraits } from '../../domain/date-format/pattern-traits.ts';
import { readsBack } from '../../domain/date-format/reads-back.ts';
import { formatChoices } from '../../domain/locale/format-choices.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import * as words from '../../messages/locale-prefs.ts';
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';

export interface Format {
  readonly field: 'outputDate' | 'outputTime' | 'outputDateTime' | 'inputDate' | 'inputTime';
  /** Id of its text box. */
  readonly id: string;
  readonly kind: PatternKind;
  readonly label: () => string;
  /** For an input format: the output that it should be able to read. */
  readonly reads?: 'outputDate' | 'outputTime';
}

const outputDate: Format = { field: 'outputDate', id: 'output-date', kind: 'date', label: words.date };

export const outputFormats: readonly Format[] = [
  outputDate,
  { field: 'outputTime', id: 'output-time', kind: 'time', label: words.time },
  { field: 'outputDateTime', id: 'output-date-time', kind: 'date-time', label: words.dateTime },
];

export const inputFormats: readonly Format[] = [
  { field: 'inputDate', id: 'input-date', kind: 'date', label: words.date, reads: 'outputDate' },
  { field: 'inputTime', id: 'input-time', kind: 'time', label: words.time, reads: 'outputTime' },
];

/** Day, month and hour are different numbers, and the hour is one of the afternoon. */
const sampleInstant = '2001-02-03T16:05:09Z';
const sampleDate: DateParts = { year: 2001, month: 2, day: 3 };
const sampleTime: DateParts = { hour: 16, minute: 5, second: 9 };

/** What the sample of a sound format stands for: what was to be shown, or what is read from it. */
export function meantBy(
  { field, kind, reads }: Format,
  { [field]: pattern, dialect, language }: LocalePrefs,
): DateParts {
  if (reads) {
    const read = parseDate(sampleOf(pattern, dialect, language), pattern, { dialect, locale: language });
    if (read.ok) return read.value;
  }
  return { ...(kind === 'time' ? {} : sampleDate), ...(kind === 'date' ? {} : sampleTime) };
}

/** @param language the language of self-care, for the names of months */
export function sampleOf(pattern: string, dialect: PatternDialect, language: string): string {
  return formatDate(sampleInstant, pattern, { zone: 'UTC', locale: language, dialect });
}

export function isSound(pattern: string, kind: PatternKind, dialect: PatternDialect): boolean {
  return checkPattern(pattern, dialect, kind).length === 0;
}

/** Ready patterns, each with its sample in the language of self-care. */
export function formatOptions(
  kind: PatternKind,
  dialect: PatternDialect,
  language: string,
): readonly ComboboxOption[] {
  const { date, time, dateTime } = formatChoices(dialect);
  const patterns = { date, time, 'date-time': dateTime }[kind];
  return patterns.map((pattern) => ({
    id: pattern,
    label: pattern,
    detail: sampleOf(pattern, dialect, language),
  }));
}

/** What a pattern of the kind is usually written with. */
export function specifiers(kind: PatternKind, dialect: PatternDialect): string {
  const { date, time } = {
    billing: { date: 'YYYY MM DD', time: 'HH24 MI SS' },
    unicode: { date: 'yyyy MM dd', time: 'HH mm ss' },
  }[dialect];
  return { date, time, 'date-time': `${date} ${time}` }[kind];
}

export interface Note {
  readonly icon: 'info' | 'warning';
  readonly text: string;
}

/** What a sound pattern leaves open to misreading. */
export function notesOf(format: Format, prefs: LocalePrefs): readonly Note[] {
  const notes = [...traitsOf(format, prefs), ...readBackOf(format, prefs)];
  if (format.kind !== 'date-time') return notes;
  const said = traitsOf(outputDate, prefs).map(({ text }) => text);
  return notes.filter(({ text }) => !said.includes(text)); // once is enough
}

function traitsOf({ field, reads }: Format, prefs: LocalePrefs): readonly Note[] {
  const { ambiguousOrder, twoDigitYear } = patternTraits(prefs[field], prefs.dialect);
  const texts: string[] = [];
  if (ambiguousOrder) texts.push(ambiguousOrder === 'day' ? words.dayFirst() : words.monthFirst());
  if (twoDigitYear)
    texts.push(reads ? words.shortYearRead(twoDigitYear.from, twoDigitYear.to) : words.shortYearShown());
  return texts.map((text) => ({ icon: 'info', text }));
}

function readBackOf({ field, kind, reads }: Format, prefs: LocalePrefs): readonly Note[] {
  const { dialect, language } = prefs;
  if (!reads || !isSound(prefs[reads], kind, dialect)) return [];
  if (readsBack(prefs[reads], prefs[field], { locale: language, dialect })) return [];
  return [{ icon: 'warning', text: words.notReadBack(sampleOf(prefs[reads], dialect, language)) }];
}
