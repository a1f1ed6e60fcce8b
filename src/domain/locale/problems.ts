export interface LocaleProblems {
  'locale.language': { language: string };
}
