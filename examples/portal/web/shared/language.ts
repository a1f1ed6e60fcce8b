/** One language for the page: our own words, and those of the elements. */
import { setLanguage } from 'self-care-elements/locales';
import { update } from './surface.ts';

/** Those that we have words for, in their own name. */
export const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

let language: Language = 'en';

export function currentLanguage(): Language {
  return language;
}

/** The language of a tag such as `de-AT`, English where we have no words for it. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return isLanguage(primary) ? primary : 'en';
}

export async function speak(next: Language): Promise<void> {
  if (next === language && document.documentElement.lang === next) return;
  await setLanguage(next);
  language = next;
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  update();
}

/** Words in every language, read in the one that is spoken now. */
export function dictionary<Words>(all: Readonly<Record<Language, Words>>): () => Words {
  return () => all[language];
}

/** Numbers in the language's way and with digits that everyone reads. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, options).format(value);
}

/** Foreign text inside a sentence keeps its own direction, and leaves that of the sentence alone. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
