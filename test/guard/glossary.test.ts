/**
 * Each language says one thing by one word. `locales/glossary/en.json` names the terms, says what each
 * means and how it is found in the source text; each language's own file names its word.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue, languages, needed, words } from './catalogue.ts';

interface Source {
  readonly terms: Readonly<Record<string, { readonly pattern: string; readonly means: string }>>;
  readonly avoid: readonly string[];
}

interface Glossary {
  /** The language's own name. */
  readonly name: string;
  /** How it speaks to the reader: form of address, mood, marks. */
  readonly voice: string;
  readonly terms: Readonly<
    Record<
      string,
      {
        /** The word as a dictionary has it. */
        readonly term: string;
        /** Beginnings, or parts, by one of which every inflected form of it is known; the term itself if none. */
        readonly forms?: readonly string[];
        /** Sentences that rightly say it otherwise, and why. */
        readonly except?: Readonly<Record<string, string>>;
      }
    >
  >;
  /** Words a reader might expect that are never used, since another one stands for the thing. */
  readonly avoid: readonly string[];
  /** Sentences that read the same in English. */
  readonly same: readonly string[];
}

const read = <T>(language: string) =>
  JSON.parse(readFileSync(`locales/glossary/${language}.json`, 'utf8')) as T;

const english = read<Source>('en');

/** What a person reads of each sentence that the language needs, in lower case. */
function sentences(language: string): { id: string; source: string; target: string }[] {
  return [...catalogue(language)]
    .filter(([id, { target }]) => target !== undefined && needed(id, language))
    .map(([id, { source, target }]) => ({ id, source: words(source), target: words(target ?? '') }));
}

describe('the glossary of en', () => {
  it('has at least 20 terms, each of which is said', () => {
    const [first] = languages;
    const sources = sentences(first ?? '').map(({ source }) => source);
    const unsaid = Object.entries(english.terms).filter(
      ([, { pattern }]) => !sources.some((source) => new RegExp(pattern, 'i').test(source)),
    );
    assert.deepEqual(unsaid, []);
    assert.ok(Object.keys(english.terms).length >= 20);
  });

  it('keeps to its words', () => {
    const found = [...catalogue('de').values()].filter(({ source }) =>
      english.avoid.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(source)),
    );
    assert.deepEqual(found, []);
  });
});

for (const language of languages) {
  const glossary = read<Glossary>(language);
  const lower = (text: string) => text.toLocaleLowerCase(language).normalize('NFC');

  describe(`the glossary of ${language}`, () => {
    it('has a word for each term', () => {
      assert.deepEqual(Object.keys(glossary.terms).sort(), Object.keys(english.terms).sort());
    });

    it('is kept to: each sentence with a term has its word', () => {
      const said = sentences(language);
      const wrong = Object.entries(english.terms).flatMap(([name, { pattern }]) => {
        const { term = '', forms, except = {} } = glossary.terms[name] ?? {};
        const known = (forms ?? [term]).map(lower);
        const meant = said.filter(({ source }) => new RegExp(pattern, 'i').test(source));
        const without = meant
          .filter(({ target }) => !known.some((form) => lower(target).includes(form)))
          .map(({ id }) => id);
        const stale = Object.keys(except).filter((id) => !without.includes(id));
        return [
          ...without
            .filter((id) => !except[id])
            .map((id) => `${id}: no “${term}” (${name}): ${said.find((one) => one.id === id)?.target}`),
          ...stale.map((id) => `${id} is no exception for “${term}”`),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('keeps away from the words it replaces', () => {
      const avoided = glossary.avoid.map(lower);
      const found = sentences(language).filter(({ target }) =>
        avoided.some((word) => new RegExp(`(?<!\\p{L})${word}`, 'u').test(lower(target))),
      );
      assert.deepEqual(found, []);
    });

    it('names every sentence that reads the same in English', () => {
      const same = sentences(language)
        .filter(({ source, target }) => /\p{L}{2}/u.test(source.replace(/\{\d\}/g, '')) && source === target)
        .map(({ id }) => id);
      assert.deepEqual(same.sort(), [...glossary.same].sort());
    });

    it('has notes of a second reading', () => {
      const notes = `locales/notes/${language}.md`;
      assert.ok(existsSync(notes) && readFileSync(notes, 'utf8').length > 500, notes);
    });
  });
}
