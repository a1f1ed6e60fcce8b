/** What a sound pattern leaves open to misreading. */
import { checkPattern, type PatternKind } from '../../domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import { patternTraits } from '../../domain/date-format/pattern-traits.ts';
import { readsBack } from '../../domain/date-format/reads-back.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import * as words from '../../messages/locale-prefs-formats.ts';
import type { Format } from './formats.ts';
import type { Note } from './notes.view.ts';
import { sampleOf } from './samples.ts';

export function isSound(pattern: string, kind: PatternKind, dialect: PatternDialect): boolean {
  return checkPattern(pattern, dialect, kind).length === 0;
}

export function notesOf(format: Format, prefs: LocalePrefs): readonly Note[] {
  const notes = [...traitsOf(format, prefs), ...readBackOf(format, prefs)];
  if (format.kind !== 'date-time') return notes;
  const said = traitsOf({ field: 'outputDate' }, prefs).map(({ text }) => text);
  return notes.filter(({ text }) => !said.includes(text)); // once is enough
}

function traitsOf({ field, reads }: Pick<Format, 'field' | 'reads'>, prefs: LocalePrefs): readonly Note[] {
  const { ambiguousOrder, twoDigitYear } = patternTraits(prefs[field], prefs.dialect);
  const texts: string[] = [];
  if (ambiguousOrder) texts.push(ambiguousOrder === 'day' ? words.dayFirst() : words.monthFirst());
  if (twoDigitYear)
    texts.push(reads ? words.shortYearRead(twoDigitYear.from, twoDigitYear.to) : words.shortYearShown());
  return texts.map((text) => ({ kind: 'info', text }));
}

function readBackOf({ field, kind, reads }: Format, prefs: LocalePrefs): readonly Note[] {
  const { dialect, language } = prefs;
  if (!reads || !isSound(prefs[reads], kind, dialect)) return [];
  if (readsBack(prefs[reads], prefs[field], { locale: language, dialect })) return [];
  return [{ kind: 'warning', text: words.notReadBack(sampleOf(prefs[reads], dialect, language)) }];
}
