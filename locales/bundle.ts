/** The one-file bundle: every element, what a page without a build needs, and the languages, each a file beside it. */
export * from '../src/define/bundle.ts';
export { closestLanguage, directionOf, languages, loadLocale, setLanguage } from './index.ts';
