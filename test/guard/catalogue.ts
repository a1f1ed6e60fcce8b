/** The catalogues as the translation tools keep them, read for the tests. */
import { readFileSync } from 'node:fs';
import { sources } from './source.ts';

/** Languages with sentences of their own, as they stand in `lit-localize.json`; without the pseudo-locale. */
export const languages: readonly string[] = (
  JSON.parse(readFileSync('lit-localize.json', 'utf8')) as { targetLocales: string[] }
).targetLocales.filter((language) => language !== 'en-XA');

/** Every sentence of `src/messages`. */
export const ids: ReadonlySet<string> = new Set(
  sources
    .filter(({ path }) => path.startsWith('messages/'))
    .flatMap(({ text }) => [...text.matchAll(/\bid: '(sc\.[^']+)'/g)].map(([, id]) => id as string)),
);

export interface Unit {
  readonly source: string;
  readonly target: string | undefined;
}

export function catalogue(language: string): Map<string, Unit> {
  const xliff = readFileSync(`locales/xliff/${language}.xlf`, 'utf8');
  const units = xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g);
  return new Map(
    [...units].map(([, id, body]) => [
      id as string,
      {
        source: /<source>([\s\S]*?)<\/source>/.exec(body as string)?.[1] ?? '',
        target: /<target>([\s\S]*?)<\/target>/.exec(body as string)?.[1],
      },
    ]),
  );
}

/** Plural ids end in a CLDR category; a language has its own of the six. */
export function needed(id: string, language: string): boolean {
  const category = /\.(zero|one|two|few|many|other)$/.exec(id)?.[1];
  if (!category || !ids.has(id.replace(/\.\w+$/, '.other'))) return true;
  const own = new Intl.PluralRules(language === 'en-XA' ? 'en' : language).resolvedOptions().pluralCategories;
  return own.includes(category as Intl.LDMLPluralRule);
}

/** A sentence as people read it: values as `{0}`, entities as what they stand for. */
export const words = (text: string): string =>
  text
    .replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
