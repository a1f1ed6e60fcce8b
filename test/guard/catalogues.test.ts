import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { sources } from './source.ts';

const languages = ['ar', 'de', 'en-XA'];

const ids = new Set(
  sources
    .filter(({ path }) => path.startsWith('messages/'))
    .flatMap(({ text }) => [...text.matchAll(/\bid: '(sc\.[^']+)'/g)].map(([, id]) => id as string)),
);

interface Unit {
  readonly source: string;
  readonly target: string | undefined;
}

function catalogue(language: string): Map<string, Unit> {
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

/** The values of a sentence, in the order of their numbers. */
const values = (text: string) =>
  [...text.matchAll(/<x [^>]*equiv-text="([^"]*)"/g)].map(([, name]) => name).sort();

/** Plural ids end in a CLDR category; a language has its own of the six. */
function needed(id: string, language: string): boolean {
  const category = /\.(zero|one|two|few|many|other)$/.exec(id)?.[1];
  if (!category || !ids.has(id.replace(/\.\w+$/, '.other'))) return true;
  const own = new Intl.PluralRules(language === 'en-XA' ? 'en' : language).resolvedOptions().pluralCategories;
  return own.includes(category as Intl.LDMLPluralRule);
}

/** Exports of `messages` that no file takes from there, by name or from the module as a whole. */
function unsaid(): string[] {
  const taken = new Set(
    sources.flatMap(({ path, text }) => {
      const at = (specifier: string) => join(dirname(path), specifier);
      const whole = [...text.matchAll(/(?:import|export) \* as (\w+) from '(\.[^']+)'/g)].flatMap(
        ([, name, specifier = '']) =>
          [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
            ([, said]) => `${at(specifier)} ${said}`,
          ),
      );
      const named = [...text.matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/g)].flatMap(
        ([, names = '', specifier = '']) =>
          names.split(',').map((name) => `${at(specifier)} ${name.trim().replace(/^type |( as .*)$/g, '')}`),
      );
      return [...whole, ...named];
    }),
  );
  return sources
    .filter(({ path }) => path.startsWith('messages/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:const|function) (\w+)/gm)]
        .map(([, name]) => name as string)
        .filter((name) => !taken.has(`${path} ${name}`))
        .map((name) => `${path} ${name}`),
    );
}

describe('sentences', () => {
  it('have an id each', () => {
    assert.ok(ids.size > 100);
  });

  it('are all said somewhere', () => {
    assert.deepEqual(unsaid(), []);
  });

  for (const language of languages) {
    const units = catalogue(language);

    it(`are all extracted for ${language}, and none is left over`, () => {
      assert.deepEqual([...ids].filter((id) => !units.has(id)).sort(), []);
      assert.deepEqual([...units.keys()].filter((id) => !ids.has(id)).sort(), []);
    });

    it(`are all translated into ${language}`, () => {
      const missing = [...units].filter(([id, { target }]) => needed(id, language) && !target?.trim());
      assert.deepEqual(missing.map(([id]) => id).sort(), []);
    });

    it(`keep their values in ${language}`, () => {
      const different = [...units].filter(
        ([, { source, target }]) => target && values(source).join() !== values(target).join(),
      );
      assert.deepEqual(
        different.map(([id]) => id),
        [],
      );
    });
  }
});
