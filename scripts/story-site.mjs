/** Storybook as a static site, for scripts that take pictures of it. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export function buildSite(directory) {
  rmSync(directory, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [
      'node_modules/storybook/dist/bin/dispatcher.js',
      'build',
      '-o',
      directory,
      '--quiet',
      '--disable-telemetry',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** Ids of all stories of a built site. */
export function storyIds(directory) {
  const { entries } = JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/** On a free port of this machine alone. */
export async function serveSite(directory) {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    const path = join(directory, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/**
 * Opens a story, waits until it was played to its end and stands still, and answers the phase it came to.
 * Rejects when it did not render.
 */
export async function openStory(page, origin, id, globals) {
  const query = new URLSearchParams({
    id,
    viewMode: 'story',
    globals: Object.entries(globals)
      .map((pair) => pair.join(':'))
      .join(';'),
  });
  await page.goto(`${origin}/iframe.html?${query}`);
  await page.waitForSelector('.sb-show-main', { timeout: 15_000 });
  const phase = await page.waitForFunction(
    () => {
      const { phase } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return /^(completed|finished|errored|aborted)$/.test(phase ?? '') && phase;
    },
    undefined,
    { timeout: 20_000 },
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  return phase.jsonValue();
}
