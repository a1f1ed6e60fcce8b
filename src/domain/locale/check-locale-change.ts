import type { PlacedProblem } from '../result.ts';
import { checkLocale, sameLocale } from './check-locale.ts';
import type { LocaleRules } from './check-locale.ts';
import type { LocalePrefs } from './locale.ts';
import { emptyLocale } from './read-locale.ts';

/** Nothing is filled in; the dialect is the host's and says nothing about that. */
export function isEmptyLocale(prefs: LocalePrefs): boolean {
  return sameLocale({ ...prefs, dialect: emptyLocale.dialect }, emptyLocale);
}

/**
 * What must be mended in `prefs` before they can be saved over `saved`. A zone or language that was saved and
 * is untouched stays, even if it is unknown or no longer offered: others may know it. A pattern with mistakes
 * never works, so it is a problem even if it was saved.
 */
export function checkLocaleChange(
  prefs: LocalePrefs,
  saved: LocalePrefs,
  rules: LocaleRules,
): PlacedProblem[] {
  return checkLocale(prefs, rules).filter(({ path: [field] }) => {
    if (field !== 'timeZone' && field !== 'language') return true;
    return prefs[field] !== saved[field] || prefs[field] === '';
  });
}
