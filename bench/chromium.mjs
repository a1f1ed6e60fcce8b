/** Measures the rows of modules inside headless Chromium, each module bundled and on a page of its own. */
import { build } from 'esbuild';
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from '../scripts/browsers.mjs';
import { measureAll } from './measure.mjs';

/** @param {string[]} modules paths below bench/, each with an export `rows` */
export function measureInChromium(modules) {
  return inChromium(modules, measureOnPage);
}

/** @param {string[]} modules paths below bench/, each with an export `rowsIn(browser)` */
export function driveChromium(modules) {
  return inChromium(modules, async (browser, module) => {
    const { rowsIn } = await import(`./${module}`);
    return measureAll(await rowsIn(browser));
  });
}

async function inChromium(modules, measure) {
  if (modules.length === 0) return { figures: [] };
  const browser = await playwright.launch({
    executablePath: chromium(),
    args: [...chromiumArguments, '--js-flags=--expose-gc'],
  });
  try {
    const figures = [];
    for (const module of modules) figures.push(...(await measure(browser, module)));
    return { engine: `Chromium ${browser.version()}`, figures };
  } finally {
    await browser.close();
  }
}

async function measureOnPage(browser, module) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { rows } from './${module}'; export { measureAll } from './measure.mjs';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    write: false,
  });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addScriptTag({ content: outputFiles[0].text });
  if (errors.length > 0) throw errors[0];
  const figures = await page.evaluate('bench.measureAll(bench.rows)');
  await page.close();
  return figures;
}
