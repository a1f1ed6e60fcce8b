import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogue, ids, languages, needed } from './catalogue.ts';
import { sources } from './source.ts';

/** The values of a sentence, in the order of their numbers. */
const values = (text: string) =>
  [...text.matchAll(/<x [^>]*equiv-text="([^"]*)"/g)].map(([, name]) => name).sort();

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

/** Values that are words or formatted figures of our own, each made where it stands or in the same module. */
const saidByUs = new Set([
  'n',
  'placeOf(problem)',
  'cureOf(problem)',
  'shortList(networks)',
  'shortList(others)',
  'shown',
  'some(labels)',
  'partName(problem.part)',
  'className(rule.class)',
  'className(problem.class)',
  'partName(problem.part)} ${formatNumber(problem.min)',
  'clock(now, zone)',
  'day(at, zone)',
  'String(from)',
  'String(to)',
  'seen',
  'admission',
  'why',
  // Copied, not shown: isolating characters would get into what is pasted.
  'siteUrl',
  'login',
  'password',
]);

describe('sentences', () => {
  it('have an id each', () => {
    assert.ok(ids.size > 100);
  });

  it('are all said somewhere', () => {
    assert.deepEqual(unsaid(), []);
  });

  // Foreign text in a sentence must not reorder the words around it, nor these its characters.
  it('isolate or format each of their values', () => {
    const bare = [...catalogue('de')].flatMap(([id, { source }]) =>
      [...source.matchAll(/equiv-text="\$\{([^"]*)\}"/g)]
        .map(([, value = '']) => value)
        .filter((value) => !/^(isolate|format[A-Z]\w*|count)\(/.test(value) && !saidByUs.has(value))
        .map((value) => `${id}: ${value}`),
    );
    assert.deepEqual(bare, []);
  });

  for (const language of [...languages, 'en-XA']) {
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
