/** The list of tokens, the styles that use them and the page that explains them say the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrastPairs } from '../../src/theme/contrast-pairs.ts';
import { tokenKind } from '../../src/theme/token-kinds.ts';
import { tokenNotes } from '../../src/theme/token-notes.ts';
import { tokens, type TokenName, type TokenValue } from '../../src/theme/tokens.ts';
import { sources } from './source.ts';

const names = Object.keys(tokens) as TokenName[];
const styles = sources.filter(({ path }) => path.endsWith('.styles.ts'));
const used = new Set(
  styles.flatMap(({ text }) => [...text.matchAll(/var\(--_([\w-]+)\)/g)].map(([, name]) => name)),
);

describe('the tokens', () => {
  it('are all that the styles use', () => {
    const unknown = [...used].filter((name) => !names.includes(name as TokenName));
    assert.deepEqual(unknown, []);
  });

  it('are all used', () => {
    assert.deepEqual(
      names.filter((name) => !used.has(name)),
      [],
    );
  });

  it('hold every colour: no style has one of its own', () => {
    const own = styles.flatMap(({ path, text }) =>
      [...text.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/gi)].map(
        ([colour]) => `${path}: ${colour}`,
      ),
    );
    assert.deepEqual(own, []);
  });

  it('that are a text or a border are measured: each has a pair', () => {
    const measured = new Set(contrastPairs.flatMap(({ front, back }) => [front, back]));
    const decorative = ['backdrop', 'shadow'];
    const colours = names.filter((name) => tokenKind(name) === 'color' && !decorative.includes(name));
    assert.deepEqual(
      colours.filter((name) => !measured.has(name)),
      [],
    );
  });

  it('stand in docs/theming.md as in the list', () => {
    const rows = names.map((name) => {
      const value: TokenValue = tokens[name];
      const shown = typeof value === 'string' ? value.replace('--_', '--sc-') : value.join('`, `');
      return `| \`--sc-${name}\` | ${tokenNotes[name]} | \`${shown}\` |`;
    });
    const page = readFileSync('docs/theming.md', 'utf8');
    const found = page.split('\n').filter((line) => line.startsWith('| `--sc-'));
    assert.deepEqual(found, rows);
  });
});

describe('the parts', () => {
  it('stand in docs/theming.md as the elements name them', () => {
    const page = readFileSync('docs/theming.md', 'utf8');
    const named = sources.flatMap(({ text }) => {
      const [, tag] = /@tag ([\w-]+)/.exec(text) ?? [];
      const parts = [...text.matchAll(/@csspart ([\w-]+)/g)].map(([, part]) => `\`${part}\``);
      return tag ? `| \`<${tag}>\` | ${parts.join(', ')} |` : [];
    });
    const found = page.split('\n').filter((line) => line.startsWith('| `<'));
    assert.deepEqual(found.sort(), named.sort());
  });
});
