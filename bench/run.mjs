/**
 * `npm run bench`: the figures that the documentation quotes. `node bench/run.mjs network` measures a part.
 *
 * A new row goes into a module with an export `rows` (see measure.mjs) that is named here, under the
 * engines it is for; in Chromium the module is bundled and has a page of its own. A driven one exports `rowsIn`
 * and drives the browser from outside. Ends with 1 when a row fails.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { driveChromium, measureInChromium } from './chromium.mjs';
import { measureAll } from './measure.mjs';
import { printSizes } from './sizes.mjs';

const parts = {
  sizes: printSizes,
  network: timed({
    both: ['network/lines.mjs', 'network/sets.mjs', 'network/hostile.mjs', 'network/contains.mjs'],
    node: ['network/contains-node.mjs'],
  }),
  list: timed({ chromium: ['list/first-paint.mjs', 'list/longest-task.mjs'] }),
  tokens: timed({ chromium: ['tokens/looking.mjs'] }),
  choose: timed({ chromium: ['choose/roles.mjs', 'choose/zones.mjs'] }),
  password: timed({ driven: ['password/first-paint.mjs', 'password/typing.mjs'] }),
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !Object.hasOwn(parts, part));
if (unknown !== undefined) throw new Error(`No part ${unknown}; there are: ${Object.keys(parts).join(', ')}`);
for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n${part}`);
  await parts[part]();
}

/** Modules for both engines, for one alone, and such as drive Chromium. */
function timed({ both = [], node = [], chromium = [], driven = [] }) {
  return async () => {
    setFlagsFromString('--expose-gc');
    globalThis.gc = runInNewContext('gc');
    print(await measureInNode([...both, ...node]));
    print(await measureInChromium([...both, ...chromium]));
    print(await driveChromium(driven));
  };
}

async function measureInNode(modules) {
  const figures = [];
  for (const module of modules) figures.push(...(await measureAll((await import(`./${module}`)).rows)));
  return { engine: `Node ${process.versions.node}`, figures };
}

function print({ engine, figures }) {
  if (figures.length === 0) return;
  const rows = figures.map(({ name, beside, ms, baselineMs, ratio, goal, failed }) => [
    name,
    time(ms),
    `${beside} ${time(baselineMs)}`,
    `× ${ratio < 100 ? ratio.toPrecision(2) : ratio.toFixed(0)}`,
    goal ? `${failed ? 'FAILS' : 'meets'} × ${goal.ratio} or ${time(goal.ms)}` : '',
  ]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`${engine}, median of 5 interleaved runs`);
  for (const row of rows)
    console.log('  ' + row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  if (figures.some(({ failed }) => failed)) process.exitCode = 1;
}

function time(ms) {
  const [figure, unit] = ms < 0.1 ? [ms * 1000, 'µs'] : [ms, 'ms'];
  return `${figure.toFixed(figure < 10 ? 1 : 0)} ${unit}`;
}
