/**
 * `npm run visual`: pictures of a few stable states beside those of `test/visual/`. `-- --record` takes them anew.
 *
 * Not part of `npm test`: text is drawn differently by each browser and each set of fonts. `environment.json` says with
 * which ones the pictures were taken; on another machine they are not compared. Clock, zone, language and motion are
 * fixed, carets hidden. What differs is marked in `.look/visual/<name>.png`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium as playwright } from 'playwright-core';
import { PNG } from 'pngjs';
import { chromium, chromiumArguments } from './browsers.mjs';
import { buildSite, openStory, serveSite } from './story-site.mjs';

const record = process.argv.includes('--record');
const baselines = 'test/visual';
const out = '.look/visual';
/** Pixels that may differ: none of them is seen. */
const tolerated = 20;
const totalSize = 800_000;

const panel = 'panel-self-care-panel';
const wide = { width: 1200, height: 800 };
/** Name, story, and where they differ from a light page 1200 × 800: what is cut out, globals, size. */
const pictures = [
  { name: 'saved-light', story: `${panel}--saved` },
  { name: 'saved-dark', story: `${panel}--saved`, globals: { theme: 'dark' } },
  { name: 'saved-rtl', story: `${panel}--saved`, globals: { direction: 'rtl' } },
  { name: 'saved-narrow', story: `${panel}--saved`, size: { width: 360, height: 1200 } },
  { name: 'trusted-addresses', story: `${panel}--saved`, part: 'trusted-ip-list' },
  { name: 'tokens', story: `${panel}--saved`, part: 'api-token-panel' },
  { name: 'two-factor-dialog', story: `${panel}--setting-up-two-factor`, part: 'dialog[open]' },
  { name: 'choosing-a-role', story: `${panel}--choosing-a-role`, size: { width: 1200, height: 600 } },
  { name: 'review', story: `${panel}--reviewing-changes`, part: 'dialog[open]' },
  { name: 'save-bar', story: `${panel}--changed`, part: '[part=bar]' },
  { name: 'problems', story: `${panel}--refused-at-several-fields`, part: '.notices' },
];

const browser = await playwright.launch({ executablePath: chromium(), args: chromiumArguments });
const environment = { browser: browser.version(), fonts: await fingerprintOfFonts() };
const environmentFile = join(baselines, 'environment.json');
const recorded = existsSync(environmentFile) ? JSON.parse(readFileSync(environmentFile, 'utf8')) : {};
const again = 'record again with `npm run visual -- --record`';

const wrong = [];

const isSame = Object.entries(environment).every(([what, value]) => recorded[what] === value);
if (record || isSame) await compare();
else sayWhatIsOther();
await browser.close();

console.log(
  wrong.length > 0 ? wrong.join('\n') : `${pictures.length} pictures ${record ? 'recorded' : 'as recorded'}`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;

function sayWhatIsOther() {
  for (const [what, value] of Object.entries(environment))
    if (recorded[what] !== value)
      wrong.push(`${what}: ${value} here, ${recorded[what] ?? 'none'} when the pictures were taken`);
  wrong.push(`Pictures of another browser or other fonts cannot be compared: ${again}`);
}

/** Takes each picture, and writes it down or holds it beside the one of before. */
async function compare() {
  const site = '.look/visual-site';
  buildSite(site);
  const { origin, close } = await serveSite(site);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  mkdirSync(baselines, { recursive: true });
  for (const picture of pictures) {
    const taken = await take(origin, picture);
    const file = join(baselines, `${picture.name}.png`);
    if (record) writeFileSync(file, taken);
    else wrong.push(...differences(picture.name, file, taken));
  }
  if (record) {
    writeFileSync(environmentFile, JSON.stringify(environment, undefined, 2) + '\n');
    forgetOthers();
  }
  close();
}

async function take(origin, { story, part, globals = {}, size = wide }) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: globals.theme ?? 'light',
    locale: 'en-US',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-23T12:00:00.000Z');
  await openStory(page, origin, story, { theme: 'light', language: 'en', direction: 'ltr', ...globals });
  const phase = await page.evaluate(() => globalThis.__STORYBOOK_PREVIEW__.currentRender.phase);
  if (/errored|aborted/.test(phase)) throw new Error(`${story} did not play to its end`);
  await page.mouse.move(0, 0); // nothing is hovered
  await page.waitForTimeout(300);
  const seen = part ? page.locator(part).first() : page;
  const taken = await seen.screenshot({ animations: 'disabled', caret: 'hide' });
  await context.close();
  return PNG.sync.write(PNG.sync.read(taken), { colorType: 2, deflateLevel: 9 });
}

function differences(name, file, taken) {
  if (!existsSync(file)) return [`${name}: there is no picture yet; ${again}`];
  const before = PNG.sync.read(readFileSync(file));
  const now = PNG.sync.read(taken);
  const { width, height } = now;
  if (before.width !== width || before.height !== height) {
    writeFileSync(join(out, `${name}.png`), taken);
    return [
      `${name}: is ${width} × ${height}, was ${before.width} × ${before.height}; see ${out}/${name}.png`,
    ];
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: 0.1 });
  if (count <= tolerated) return [];
  writeFileSync(join(out, `${name}.png`), PNG.sync.write(difference));
  return [`${name}: ${count} pixels differ, see ${out}/${name}.png`];
}

/** Widths of a sample in the families that the stories use: other fonts have others. */
async function fingerprintOfFonts() {
  const page = await browser.newPage();
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const sample = 'Sphinx of black quartz 0123456789 Щука Łódź مرحبا שלום 日本';
    return ['system-ui', '"Noto Sans"', 'sans-serif', 'ui-monospace', 'monospace'].map((family) => {
      context.font = `100px ${family}`;
      return context.measureText(sample).width;
    });
  });
  await page.close();
  return createHash('sha256').update(widths.join()).digest('hex').slice(0, 16);
}

/** Pictures that nobody compares any longer go; the rest stays small. */
function forgetOthers() {
  const files = readdirSync(baselines).filter((file) => file.endsWith('.png'));
  const known = new Set(pictures.map(({ name }) => `${name}.png`));
  for (const file of files) if (!known.has(file)) rmSync(join(baselines, file));
  const size = [...known].reduce((sum, file) => sum + statSync(join(baselines, file)).size, 0);
  console.log(`${Math.round(size / 1000)} kB`);
  if (size > totalSize)
    wrong.push(`the pictures are larger than ${totalSize / 1000} kB: take fewer, or smaller ones`);
}
