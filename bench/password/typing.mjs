/**
 * Fifty characters typed with real keys, zxcvbn in its worker, beside the same field without a meter (neither
 * its bars nor an estimate): p95 over the keys, from the key to the painted frame, and of what the page does for it.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundle, onPage, serve } from './pages.mjs';

const text = 'correct-Horse7 battery!Staple Qx9#vL2$ winter-rose';
/** Milliseconds between keys: a very fast typist. */
const pace = 60;

const watch = `
  globalThis.typed = [];
  const field = document.createElement('password-field');
  field.label = 'Password';
  document.body.append(field);
  let start, begun;
  addEventListener('keydown', ({ timeStamp }) => ([start, begun] = [timeStamp, performance.now()]), true);
  addEventListener('input', async () => {
    const [from, began] = [start, begun];
    await field.updateComplete;
    const updated = performance.now();
    requestAnimationFrame(() => {
      const frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        typed.push({ toPaint: now - from, work: updated - began + now - frame });
      };
      port2.postMessage(null);
    });
  });
  field.updateComplete.then(() => field.focus());`;

const field = `import './src/define/password-field.ts';`;
const strength = `import './src/strength/index.ts';`;

/** There is no switch for it: the meter and the light estimate are left out of the sources. */
const withoutMeter = {
  name: 'without-meter',
  setup({ onLoad }) {
    onLoad({ filter: /ui\/meter\/meter\.ts$/ }, () => ({ contents: 'export const meter = () => null;' }));
    onLoad({ filter: /domain\/password\/entropy\.ts$/ }, async ({ path }) => {
      const name = 'export function estimateStrength(';
      const source = await readFile(path, 'utf8');
      if (!source.includes(name)) throw new Error(`${path} has no estimate to leave out`);
      const contents = source.replace(name, 'export const estimateStrength = () => null;\nfunction left(');
      return { contents, loader: 'ts' };
    });
  },
};

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><body><script type="module" src="/${script}.js"></script>`;

async function worker() {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false };
  const { outputFiles } = await build({ entryPoints: ['src/strength/worker.ts'], ...options });
  return outputFiles[0].text;
}

export async function rowsIn(browser) {
  const origin = await serve({
    '/ours.html': page('ours'),
    '/ours.js': await bundle(field + strength + watch),
    '/baseline.html': page('baseline'),
    '/baseline.js': await bundle(field + watch, [withoutMeter]),
    '/worker.js': await worker(),
  });
  const type = (variant, figure) => () =>
    onPage(browser, `${origin}/${variant}.html`, async (page) => {
      await page.waitForFunction(() => document.activeElement?.localName === 'password-field');
      await page.keyboard.type(text, { delay: pace });
      await page.waitForFunction((count) => globalThis.typed.length === count, text.length);
      const workers = variant === 'ours' ? 1 : 0;
      if (page.workers().length !== workers) throw new Error(`${page.workers().length} workers`);
      const times = await page.evaluate((name) => globalThis.typed.map((each) => each[name]), figure);
      return { ms: times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] };
    });
  const row = (name, figure, goal) => ({
    name,
    beside: 'without meter',
    ours: type('ours', figure),
    baseline: type('baseline', figure),
    goal,
  });
  return [
    // The frame that a key waits for, and the one that shows it.
    row('typing, key to paint, p95', 'toPaint', { ms: 33, ratio: 1.5 }),
    row('typing, work of the page, p95', 'work', { ms: 16.7, ratio: 1.5 }),
  ];
}
