export interface LocaleProblems {
  /** Not one of the offered languages. */
  'locale.language': { language: string };
}
