/** `self-care-elements/locales`: our catalogues, a loader for them, and one helper for hosts without @lit/localize. */
import { configureLocalization, type LocaleModule } from '@lit/localize';

const loaders: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ar: () => import('./generated/ar.ts'),
  de: () => import('./generated/de.ts'),
  'en-XA': () => import('./generated/en-XA.ts'),
};

/** Languages there are sentences for; `en-XA` is the pseudo-locale that proves nothing is hard-coded. */
export const languages: readonly string[] = ['en', ...Object.keys(loaders)];

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
    sourceLocale: 'en',
    targetLocales: Object.keys(loaders),
    loadLocale,
  });
  await configured.setLocale(language);
}
