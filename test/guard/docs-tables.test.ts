/** What tables of the pages list, compared with the code: nothing is missing and nothing is made up. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { languages } from '../../locales/index.ts';
import { calls } from '../../src/contract/http.ts';
import { sources } from './source.ts';

const page = (name: string) => readFileSync(`docs/${name}`, 'utf8');

/** Rows of all tables of a page whose first cell is code, the cells without their backticks. */
function rowsOf(name: string): string[][] {
  return [...page(name).matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) =>
    row.split(/(?<!\\) ?\| ?/).map((cell) => cell.replaceAll('`', '').trim()),
  );
}

interface EventClass {
  readonly type: string;
  readonly name: string;
  /** Own properties that a listener reads. */
  readonly shows: string;
}

const eventClasses: readonly EventClass[] = sources.flatMap(({ text }) =>
  [...text.matchAll(/^export class (\w+Event) extends [^{]+\{([\s\S]*?)^\}/gm)].flatMap(
    ([, name = '', body = '']) => {
      const type = /static readonly type = '([^']+)'/.exec(body)?.[1];
      const shows = [...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, property = '']) => property);
      return type === undefined ? [] : [{ type, name, shows: shows.join(', ') }];
    },
  ),
);

const clientMethods = new Map(
  [
    ...(sources.find(({ path }) => path === 'panel/connect-client.ts')?.text ?? '').matchAll(
      /^ {2}'([\w-]+)': '(\w+)',$/gm,
    ),
  ].map(([, type = '', method = '']) => [type, method as keyof typeof calls]),
);

/** The keys of a schema as the pages write them: `{name, scopes?}`. */
function keysOf(schema: unknown): string {
  const { shape } = (schema as { _zod: { def: { innerType: { shape: Record<string, Schema> } } } })._zod.def
    .innerType;
  const keys = Object.entries(shape)
    .filter(([key]) => key !== 'ok')
    .map(([key, { _zod }]) => (_zod.optin === 'optional' ? `${key}?` : key));
  return `{${keys.join(', ')}}`;
}

interface Schema {
  readonly _zod: { readonly optin?: string };
}

const byFirst = (a: readonly string[], b: readonly string[]) => (a[0] ?? '').localeCompare(b[0] ?? '');

describe('events-and-requests.md', () => {
  const isRequest = ({ type }: EventClass) => type.endsWith('-request');
  const rows = rowsOf('events-and-requests.md');

  it('lists every request with its class and what it shows', () => {
    const told = rows
      .filter(([type = '', name = '']) => type.endsWith('-request') && name.endsWith('Event'))
      .map((row) => row.slice(0, 3));
    const known = eventClasses.filter(isRequest).map(({ type, name, shows }) => [type, name, shows]);
    assert.deepEqual(told.sort(byFirst), known.sort(byFirst));
  });

  it('lists what each asks, what is replied, and the method of a client', () => {
    const told = rows.filter(([type = '', ask = '']) => type.endsWith('-request') && ask.startsWith('{'));
    const known = eventClasses.filter(isRequest).map(({ type }) => {
      const method = clientMethods.get(type) ?? assert.fail(`no client method answers ${type}`);
      return [type, keysOf(calls[method].ask), keysOf(calls[method].reply), method];
    });
    assert.deepEqual(told.sort(byFirst), known.sort(byFirst));
  });

  it('lists every fact with its class and what it shows', () => {
    const told = rows.filter(([type = '']) => !type.endsWith('-request')).map((row) => row.slice(0, 3));
    const known = eventClasses
      .filter((each) => !isRequest(each))
      .map(({ type, name, shows }) => [type, name, shows]);
    assert.deepEqual(told.sort(byFirst), known.sort(byFirst));
  });

  it('says when for each', () => {
    const silent = rows.filter(([, second = '', , when]) => second.endsWith('Event') && !when);
    assert.deepEqual(silent, []);
  });
});

describe('host-integration.md', () => {
  it('lists every call with its method and path', () => {
    const told = rowsOf('host-integration.md')
      .filter(([call = '']) => call in calls)
      .map(([call = '', method = '', path = '']) => [call, method, path]);
    const known = Object.entries(calls).map(([call, { method, path }]) => [call, method, path]);
    assert.deepEqual(told, known);
  });
});

describe('languages.md', () => {
  it('names every language there is', () => {
    const text = page('languages.md');
    const unnamed = languages.filter((tag) => !text.includes(`\`${tag}\``));
    assert.deepEqual(unnamed, []);
  });
});

/** As repository sites and Storybook make them of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe('pages of Storybook', () => {
  const names = (folder: string, ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));

  it('are those of docs, each under its own address', () => {
    const shown = names('stories/pages', '.mdx');
    assert.deepEqual(shown.sort(), names('docs', '.md').sort());
    for (const name of shown) {
      const text = readFileSync(`stories/pages/${name}.mdx`, 'utf8');
      const title = /<Meta title="Pages\/(.+)" \/>/.exec(text)?.[1] ?? '';
      assert.equal(anchor(title), name, 'the address that links lead to is made of the title');
      assert.ok(text.includes(`page('${name}')`), name);
    }
  });
});

describe('links of the pages', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
    (path) => path.endsWith('.md'),
  );
  for (const path of pages)
    it(`${path}: each leads somewhere`, () => {
      const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
      const lost = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^https?:/.test(target))
        .filter((target) => {
          const [file = '', id] = target.split('#');
          const to = file === '' ? path : join(dirname(path), file);
          if (!existsSync(to)) return true;
          if (id === undefined) return false;
          const headings = [...readFileSync(to, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, each = '']) => each);
          return !headings.map(anchor).includes(id);
        });
      assert.deepEqual(lost, []);
    });
});
