import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { twofaEdges } from '../../../src/domain/twofa/edges.ts';
import { diagram } from './diagram.ts';

it('docs/two-factor.md shows the transitions as they are', () => {
  const page = readFileSync('docs/two-factor.md', 'utf8');
  const [, shown] = /^```mermaid\n([\s\S]*?)\n^```$/m.exec(page) ?? [];
  assert.equal(shown, diagram());
});

it('what the diagram leaves out is the same everywhere: leaving closes, facts are taken in', () => {
  const from = (on: string, ends: (edge: (typeof twofaEdges)[number]) => boolean) =>
    twofaEdges.filter((edge) => edge.on === on && !edge.when && ends(edge)).map((edge) => edge.from);
  const steps = [...new Set(twofaEdges.flatMap(({ from: start, to }) => [start, to]))].sort();
  const leaving = from('leave', ({ to }) => to === 'closed');
  assert.deepEqual(
    leaving.sort(),
    steps.filter((step) => step !== 'closed'),
  );
  assert.deepEqual(from('facts', ({ from: start, to }) => start === to).sort(), steps);
});
