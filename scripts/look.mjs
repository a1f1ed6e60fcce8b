/**
 * `npm run look [-- FILTER]`: builds Storybook and writes a picture of every story whose id contains
 * FILTER into .look/, in light, dark, right-to-left and 360 px wide, with what axe, the console and
 * sideways scrolling say (.look/report.txt; the last lines are printed). `LOOK_VIEWS=all` takes light
 * and dark at 1280, 768 and 360 px and Arabic; `LOOK_VIEWS=dark,narrow` those named.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from './browsers.mjs';
import { buildSite, openStory, serveSite, storyIds } from './story-site.mjs';

const filter = process.argv[2] ?? '';
const out = process.env.LOOK_DIR ?? '.look';
const site = join(out, 'site');
mkdirSync(out, { recursive: true });
buildSite(site);
const { origin, close } = await serveSite(site);

const every = [
  { name: 'light', theme: 'light', width: 1280 },
  { name: 'dark', theme: 'dark', width: 1280 },
  { name: 'rtl', theme: 'light', width: 1280, language: 'ar' },
  { name: 'narrow', theme: 'light', width: 360 },
  { name: 'medium', theme: 'light', width: 768 },
  { name: 'dark-medium', theme: 'dark', width: 768 },
  { name: 'dark-narrow', theme: 'dark', width: 360 },
];
const wanted = process.env.LOOK_VIEWS ?? 'light,dark,rtl,narrow';
const views = wanted === 'all' ? every : every.filter(({ name }) => wanted.split(',').includes(name));
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const stories = storyIds(site).filter((id) => id.includes(filter));

const browser = await playwright.launch({ executablePath: chromium(), args: chromiumArguments });
const report = [];
for (const view of views) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    colorScheme: view.theme,
    reducedMotion: 'reduce', // a picture shows where things stand, not how they get there
  });
  const page = await context.newPage();
  let said = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && said.push(`console: ${message.text()}`),
  );
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  for (const id of stories) {
    said = [];
    const { theme, language = 'en' } = view;
    const phase = await openStory(page, origin, id, { theme, language }).catch(() => 'not rendered');
    if (!/^(completed|finished)$/.test(phase)) said.push(phase);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) said.push(`scrolls sideways by ${sideways}px`);
    await page.evaluate(axe);
    said.push(...(await violations(page)));
    // As it is opened: what sticks stands at its own place.
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(out, `${id}--${view.name}.png`), fullPage: true });
    report.push(...said.map((line) => `${id} (${view.name}) ${line}`));
  }
  await context.close();
}
await browser.close();
close();
writeFileSync(join(out, 'report.txt'), report.join('\n') + '\n');
console.log(report.slice(-40).join('\n'));
console.log(
  `${stories.length} stories, ${stories.length * views.length} pictures in ${out}/, ${report.length} findings`,
);
process.exitCode = report.length ? 1 : 0;

/** Storybook's own accessibility addon may be running axe in the same page: wait for it. */
async function violations(page) {
  return page.evaluate(async () => {
    const rules = { region: { enabled: false } };
    for (let tries = 0; ; tries++) {
      try {
        const found = await globalThis.axe.run(document.querySelector('#storybook-root') ?? document, {
          rules,
        });
        return found.violations.map(
          ({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
        );
      } catch (error) {
        if (tries > 40 || !String(error).includes('already running')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  });
}
