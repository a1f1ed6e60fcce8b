/**
 * `npm run look [-- FILTER]`: builds Storybook and writes a picture of every story whose id contains
 * FILTER into .look/, in light, dark, right-to-left and 360 px wide, with what axe, the console and
 * sideways scrolling say (.look/report.txt; the last lines are printed).
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from './browsers.mjs';

const filter = process.argv[2] ?? '';
const out = process.env.LOOK_DIR ?? '.look';
const site = join(out, 'site');
mkdirSync(out, { recursive: true });
rmSync(site, { recursive: true, force: true });
execFileSync(
  process.execPath,
  ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', site, '--quiet', '--disable-telemetry'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const server = createServer((request, response) => {
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  const path = join(site, decodeURIComponent(new URL(request.url, 'http://x').pathname));
  if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const views = [
  { name: 'light', theme: 'light', direction: 'ltr', language: 'en', width: 1200 },
  { name: 'dark', theme: 'dark', direction: 'ltr', language: 'en', width: 1200 },
  { name: 'rtl', theme: 'light', direction: 'rtl', language: 'ar', width: 1200 },
  { name: 'narrow', theme: 'light', direction: 'ltr', language: 'en', width: 360 },
];
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const { entries } = JSON.parse(readFileSync(join(site, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(filter));

/** Runs in the page: how the play of the story ended, of which the picture shows the last step. */
function played() {
  return new Promise((resolve) => {
    setTimeout(resolve, 20_000, 'did not end');
    const listen = () => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return setTimeout(listen, 10);
      channel.on('storyFinished', ({ status }) => resolve(status));
      channel.on('playFunctionThrewException', ({ message }) => resolve(message));
    };
    listen();
  });
}

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
  for (const { id } of stories) {
    said = [];
    const globals = `theme:${view.theme};direction:${view.direction};language:${view.language}`;
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    const status = await page.evaluate(played);
    if (status !== 'success') said.push(`play: ${status}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(150);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) said.push(`scrolls sideways by ${sideways}px`);
    await page.evaluate(axe);
    said.push(...(await violations(page)));
    await page.screenshot({ path: join(out, `${id}--${view.name}.png`), fullPage: true });
    report.push(...said.map((line) => `${id} (${view.name}) ${line}`));
  }
  await context.close();
}
await browser.close();
server.close();
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
