/**
 * `npm run bench`: the figures that the documentation quotes. `node bench/run.mjs network` measures a part.
 *
 * A new row goes into a module with an export `rows` (see measure.mjs) that is named here, under the
 * engines it is for. Ends with 1 when a row fails.
 */
import { measureInChromium } from './chromium.mjs';
import { measureAll } from './measure.mjs';
import { printSizes } from './sizes.mjs';

const parts = {
  sizes: printSizes,
  network: timed({
    node: ['network/lines.mjs', 'network/sets.mjs', 'network/contains.mjs', 'network/contains-node.mjs'],
    chromium: ['network/lines.mjs', 'network/sets.mjs', 'network/contains.mjs'],
  }),
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !Object.hasOwn(parts, part));
if (unknown !== undefined) throw new Error(`No part ${unknown}; there are: ${Object.keys(parts).join(', ')}`);
for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n${part}`);
  await parts[part]();
}

function timed({ node, chromium }) {
  return async () => {
    print(await measureInNode(node));
    print(await measureInChromium(chromium));
  };
}

async function measureInNode(modules) {
  const figures = [];
  for (const module of modules) figures.push(...(await measureAll((await import(`./${module}`)).rows)));
  return { engine: `Node ${process.versions.node}`, figures };
}

function print({ engine, figures }) {
  const rows = figures.map(({ name, beside, ms, baselineMs, ratio, goal, failed }) => [
    name,
    time(ms),
    `${beside} ${time(baselineMs)}`,
    `× ${ratio.toPrecision(2)}`,
    `${failed ? 'FAILS' : 'meets'} × ${goal.ratio} or ${time(goal.ms)}`,
  ]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`${engine}, median of 5 interleaved runs`);
  for (const row of rows)
    console.log('  ' + row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  if (figures.some(({ failed }) => failed)) process.exitCode = 1;
}

function time(ms) {
  return ms < 0.1 ? `${(ms * 1000).toPrecision(2)} µs` : `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}
