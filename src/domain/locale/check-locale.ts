import { checkPattern } from '../date-format/check-pattern.ts';
import type { PatternKind } from '../date-format/check-pattern.ts';
import type { PlacedProblem, Problem } from '../result.ts';
import { checkTimeZone } from '../time-zone/name.ts';
import type { LocalePrefs } from './locale.ts';

export interface LocaleRules {
  /** The languages that can be chosen, as BCP 47 tags; compared exactly. */
  readonly languages: readonly string[];
  /** The table's answer where the table is loaded; without it only the form of a zone's name is judged. */
  readonly isKnownTimeZone?: ((text: string) => boolean) | undefined;
}

type PatternName = 'outputDate' | 'outputTime' | 'outputDateTime' | 'inputDate' | 'inputTime';

const kinds: Readonly<Record<PatternName, PatternKind>> = {
  outputDate: 'date',
  outputTime: 'time',
  outputDateTime: 'date-time',
  inputDate: 'date',
  inputTime: 'time',
};

const patternNames = Object.keys(kinds) as PatternName[];

/** Every problem of the preferences at its field: `['timeZone']`, `['inputTime']`. */
export function checkLocale(
  prefs: LocalePrefs,
  { languages, isKnownTimeZone }: LocaleRules,
): PlacedProblem[] {
  const at = (field: keyof LocalePrefs, problems: readonly Problem[]): PlacedProblem[] =>
    problems.map((problem) => ({ ...problem, path: [field] }));
  return [
    ...at('timeZone', prefs.timeZone === null ? [] : checkTimeZone(prefs.timeZone, isKnownTimeZone)),
    ...at('language', checkLanguage(prefs.language, languages)),
    ...patternNames.flatMap((name) => at(name, checkPattern(prefs[name], prefs.dialect, kinds[name]))),
  ];
}

function checkLanguage(language: string, languages: readonly string[]): Problem[] {
  if (language === '') return [{ code: 'value.missing' }];
  return languages.includes(language) ? [] : [{ code: 'locale.language', language }];
}

/** Whether nothing differs that would be saved. Another name of the same zone is a difference: names are kept. */
export function sameLocale(a: LocalePrefs, b: LocalePrefs): boolean {
  const fields: readonly (keyof LocalePrefs)[] = ['timeZone', 'language', 'dialect', ...patternNames];
  return fields.every((field) => a[field] === b[field]);
}
