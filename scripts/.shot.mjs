import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from './browsers.mjs';
import { serveRepository } from '../test/e2e/support/static-server.ts';
import { readFileSync } from 'node:fs';
const page0 = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><meta charset="utf-8"><script type="module" src="/dist/self-care-elements.bundle.js"></script><script type="module" src="/dist/calendar/calendar.bundle.js"></script><style>body{font:14px sans-serif;background:canvas}</style><api-token-panel label="API token access" date-format="dd.MM.yyyy"></api-token-panel>`;
const { origin, close } = await serveRepository({ pages: { '/page': page0 } });
const b = await playwright.launch({ executablePath: chromium(), args: chromiumArguments });
for (const [name, colorScheme, width] of [['light', 'light', 800], ['dark', 'dark', 800], ['narrow', 'light', 400]]) {
  const c = await b.newContext({ colorScheme, viewport: { width, height: 700 } });
  const p = await c.newPage(); p.on('console', (m) => console.log(m.text()));
  await p.goto(origin + '/page'); await p.waitForLoadState('networkidle'); await p.waitForTimeout(200);
  await p.getByRole('button', { name: 'Create token…' }).click();
  await p.getByRole('combobox', { name: 'Expires' }).selectOption({ label: 'On a day…' });
  const d = p.getByRole('combobox', { name: 'Last day' });
  await d.fill('15.03.2099'); await p.screenshot({ path: `/tmp/cal-${name}-0.png` });
  await d.press('ArrowDown'); await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/cal-${name}-1.png` });
  await p.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  console.log(name, JSON.stringify((await p.evaluate(() => axe.run())).violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 150))])));
}
await b.close(); await close();
