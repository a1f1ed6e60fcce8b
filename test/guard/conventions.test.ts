import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sources, type SourceFile } from './source.ts';

const linesOf = ({ text }: SourceFile) => text.split('\n').length;

/** Where `pattern` stands in code (comment lines do not count), outside the files of `except`. */
function found(pattern: RegExp, except: readonly string[] = []): string[] {
  return sources
    .filter(({ path }) => !except.includes(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
        .filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && pattern.test(line))
        .map(({ at }) => at),
    );
}

describe('conventions of src', () => {
  const rules: (readonly [name: string, pattern: RegExp, except?: readonly string[]])[] = [
    ['one way to emit: no CustomEvent', /\bCustomEvent\b/],
    ['no style attribute in a template', /\sstyle=["$]/],
    ['no style element in a template', /<style/],
    ['no markup from text', /unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ['unsafeStatic in one file', /unsafeStatic/, ['panel/inner-tags.ts']],
    ['unsafeCSS only for the tokens', /unsafeCSS/, ['theme/base.styles.ts']],
    ['registration only in define', /customElements\.define|registry\.define/, ['ui/define.ts']],
    // The example of a token is a text; that the domain cannot call anything is held by its own tsconfig.
    ['elements never fetch', /(?<![#.\w])fetch\(/, ['client/index.ts', 'domain/token/example.ts']],
    ['nothing is stored in the page', /localStorage|sessionStorage|indexedDB|document\.cookie/],
    ['randomness is the platform’s', /Math\.random/],
    ['no event dispatched by a loose string', /new Event\('(?!input'|change')/],
  ];
  for (const [name, pattern, except] of rules) {
    it(name, () => {
      assert.deepEqual(found(pattern, except), []);
    });
  }

  it('keeps files under 300 lines, tables of data apart', () => {
    const tables = ['domain/password/blocklist.ts', 'domain/time-zone/zone-table.ts'];
    const long = sources.filter((file) => linesOf(file) > 301 && !tables.includes(file.path));
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it('keeps views under 150 lines', () => {
    const long = sources.filter((file) => file.path.endsWith('.view.ts') && linesOf(file) > 150);
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });
});
