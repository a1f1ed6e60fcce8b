/** `self-care-elements/locales`: our catalogues, a loader for them, and one helper for hosts without @lit/localize. */
import { configureLocalization, type LocaleModule } from '@lit/localize';

const loaders: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ar: () => import('./generated/ar.ts'),
  de: () => import('./generated/de.ts'),
  es: () => import('./generated/es.ts'),
  fr: () => import('./generated/fr.ts'),
  he: () => import('./generated/he.ts'),
  it: () => import('./generated/it.ts'),
  ja: () => import('./generated/ja.ts'),
  nl: () => import('./generated/nl.ts'),
  pl: () => import('./generated/pl.ts'),
  'pt-BR': () => import('./generated/pt-BR.ts'),
  tr: () => import('./generated/tr.ts'),
  uk: () => import('./generated/uk.ts'),
  'zh-Hans': () => import('./generated/zh-Hans.ts'),
  'en-XA': () => import('./generated/en-XA.ts'),
};

const sourceLanguage = 'en';
const pseudoLanguage = 'en-XA';

/** Languages there are sentences for; `en-XA` is the pseudo-locale that proves nothing is hard-coded. */
export const languages: readonly string[] = [sourceLanguage, ...Object.keys(loaders)];

/**
 * The first of `preferred` (BCP 47 tags, as `navigator.languages` has them) that there are sentences for,
 * else English. Language and script decide, the region does not: `de-AT` is `de`, `pt-PT` is `pt-BR`,
 * `zh-CN` is `zh-Hans`; `zh-TW` is written otherwise and is passed over.
 */
export function closestLanguage(preferred: readonly string[]): string {
  for (const tag of preferred) {
    if (languages.includes(tag)) return tag;
    const written = writtenAs(tag);
    const found = languages.find((own) => own !== pseudoLanguage && writtenAs(own) === written);
    if (found) return found;
  }
  return sourceLanguage;
}

/** Language and script of a tag, such as `zh-Hans`; empty for what is no tag. */
function writtenAs(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return '';
  }
}

/** Which way a language is written, for the `dir` of the page: the elements take theirs from it. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /-(?:Arab|Hebr)$/.test(writtenAs(tag)) ? 'rtl' : 'ltr';
}

/** The catalogue of one language, to be merged into what a host's own `loadLocale` returns. */
export async function loadLocale(language: string): Promise<LocaleModule> {
  const load = loaders[language];
  if (!load) throw new RangeError(`No catalogue for "${language}". There are: ${languages.join(', ')}`);
  return load();
}

let configured: ReturnType<typeof configureLocalization> | undefined;

/**
 * Switches the elements' language on a page that does not configure @lit/localize itself. A page
 * that does merges `loadLocale` into its own; calling this there throws, since it can be done once.
 */
export async function setLanguage(language: string): Promise<void> {
  configured ??= configureLocalization({
    sourceLocale: sourceLanguage,
    targetLocales: Object.keys(loaders),
    loadLocale,
  });
  await configured.setLocale(language);
}
