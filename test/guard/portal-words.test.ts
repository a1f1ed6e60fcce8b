/**
 * The reference portal speaks around the panel with the panel's own words: it keeps to the glossaries of
 * `locales`, each text beside its English one.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Glossary<Term> {
  readonly terms: Readonly<Record<string, Term>>;
  readonly avoid: readonly string[];
}

const read = <Term>(language: string) =>
  JSON.parse(readFileSync(`locales/glossary/${language}.json`, 'utf8')) as Glossary<Term>;

const english = read<{ pattern: string }>('en');

/** Every text below `words` by its path, values as `{0}`. */
function textsOf(words: unknown, path: string): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function')
    return textsOf(words(...Array.from({ length: words.length }, (_, index) => `{${index}}`)), path);
  return Object.entries(words as object).flatMap(([name, each]) => textsOf(each, `${path}.${name}`));
}

const rooms = globSync('examples/portal/web/*/words.en.ts').map((file) => join(file, '..'));

async function portal(language: string): Promise<Map<string, string>> {
  const texts = rooms.map(async (room) => {
    const words = (await import(pathToFileURL(resolve(room, `words.${language}.ts`)).href)) as object;
    return textsOf(Object.values(words)[0], room);
  });
  return new Map((await Promise.all(texts)).flat());
}

const source = await portal('en');

for (const language of ['en', 'de', 'ar']) {
  const texts = await portal(language);
  const lower = (text: string) => text.toLocaleLowerCase(language).normalize('NFC');

  describe(`the words of the portal in ${language}`, () => {
    it('keep away from the words that the glossary replaces', () => {
      const avoided = read(language).avoid.map((word) => new RegExp(`(?<!\\p{L})${lower(word)}`, 'u'));
      const found = [...texts].filter(([, text]) => avoided.some((word) => word.test(lower(text))));
      assert.deepEqual(found, []);
    });

    it('keep the marks of the catalogues: typographic quotes, one sign for an ellipsis, no exclamation', () => {
      // In German an ellipsis stands for whole words, after a space that does not break.
      const wrong = language === 'de' ? /["'!]|\.\.\.|(?<!\u00a0)…/ : /["'!]|\.\.\.|\s…/;
      const found = [...texts].filter(([, text]) => wrong.test(text));
      assert.deepEqual(found, []);
    });

    if (language === 'en') return;
    const { terms } = read<{ term: string; forms?: readonly string[] }>(language);

    it('say each term by the word of the glossary', () => {
      const wrong = Object.entries(terms).flatMap(([name, { term, forms = [] }]) => {
        const known = [term, ...forms].map(lower);
        const pattern = new RegExp(english.terms[name]?.pattern ?? '(?!)', 'i');
        return [...texts]
          .filter(([path]) => pattern.test(source.get(path) ?? ''))
          .filter(([, text]) => !known.some((form) => lower(text).includes(form)))
          .map(([path, text]) => `${path}: no “${term}” (${name}): ${text}`);
      });
      assert.deepEqual(wrong, []);
    });
  });
}
