/** The keyboard map of docs/accessibility.md, run: each row is a test, its key is pressed as it stands there. */
import { expect } from '@open-wc/testing';
import { press } from '../support/keys.ts';

interface Row {
  readonly key: string;
  readonly where: string;
  readonly effect: string;
}

/** Arranges what stands before, presses by `key()`, and looks at what came of it. */
export type Case = (key: () => Promise<void>) => Promise<void>;

const page = await (await fetch('/docs/accessibility.md')).text();
const [, keysChapter = ''] = page.split('\n## Keys\n');
const [map = ''] = keysChapter.split('\n## ');

/** Of all parts of the map. */
export const headings: readonly string[] = [...map.matchAll(/^### (.+)$/gm)].map(
  ([, heading = '']) => heading,
);

function rowsOf(heading: string): readonly Row[] {
  const [, section = ''] = map.split(`\n### ${heading}\n`);
  const [table = ''] = section.split('\n### ');
  return [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, key = '', where = '', effect = '']) => ({ key, where: where.trim(), effect: effect.trim() }),
  );
}

const nameOf = ({ key, where }: Row) => `${key}, ${where.replaceAll("'", '’')}`;

export function keyboardMap(heading: string, cases: Readonly<Record<string, Case>>): void {
  const rows = rowsOf(heading);
  describe(`keys: ${heading}`, () => {
    it('are those of docs/accessibility.md', () => {
      expect(Object.keys(cases)).to.deep.equal(rows.map(nameOf));
    });
    for (const row of rows)
      it(`${nameOf(row)}: ${row.effect}`, async () => {
        await cases[nameOf(row)]?.(() => press(row.key));
      }).timeout(20_000);
  });
}
