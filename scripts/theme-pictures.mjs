/**
 * `node scripts/theme-pictures.mjs`: builds Storybook and takes the pictures of docs/theming.md, the default
 * theme and each example brand in light and dark.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from './browsers.mjs';
import { buildSite, serveSite } from './story-site.mjs';

const out = 'docs/pictures';
const site = '.look/site';
const story = 'panel-self-care-panel--changed';
mkdirSync(out, { recursive: true });
buildSite(site);
const { origin, close } = await serveSite(site);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumArguments });
const page = await browser.newPage({ viewport: { width: 640, height: 600 }, reducedMotion: 'reduce' });
let bytes = 0;
for (const brand of ['default', 'slate', 'clay', 'broadsheet', 'signal']) {
  for (const theme of ['light', 'dark']) {
    await page.goto(`${origin}/iframe.html?id=${story}&viewMode=story&globals=theme:${theme};brand:${brand}`);
    await page.waitForSelector('self-care-panel [part=bar]');
    await page.evaluate(() => document.fonts.ready);
    const path = join(out, `${brand}-${theme}.png`);
    await page.screenshot({ path });
    bytes += statSync(path).size;
  }
}
await browser.close();
close();
console.log(`10 pictures in ${out}/, ${Math.round(bytes / 1000)} kB`);
