import type { LocalePrefs } from './locale.ts';

/** What nobody has filled in yet. */
export const emptyLocale: LocalePrefs = Object.freeze({
  timeZone: null,
  language: '',
  dialect: 'billing',
  outputDate: '',
  outputTime: '',
  outputDateTime: '',
  inputDate: '',
  inputTime: '',
});

/** Preferences from outside, whatever that is: what is missing or no text is empty. Frozen. */
export function readLocale(value: unknown): LocalePrefs {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (key: keyof LocalePrefs): string => {
    const part = given[key];
    return typeof part === 'string' ? part : '';
  };
  return Object.freeze({
    timeZone: typeof given['timeZone'] === 'string' ? given['timeZone'] : null,
    language: text('language'),
    dialect: given['dialect'] === 'unicode' ? 'unicode' : 'billing',
    outputDate: text('outputDate'),
    outputTime: text('outputTime'),
    outputDateTime: text('outputDateTime'),
    inputDate: text('inputDate'),
    inputTime: text('inputTime'),
  });
}
