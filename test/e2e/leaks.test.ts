/**
 * A thousand mounts and unmounts leave nothing behind: nodes, listeners and the elements themselves go (one
 * template tree may stay until the next render, so a handful is allowed for, not a thousand).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, openPage } from './support/stage.ts';
import { serveRepository, type StaticServer } from './support/static-server.ts';

const pages = {
  '/leaks.html': `<!doctype html><meta charset="utf-8"><title>Leaks</title><main></main>
    <script type="module" src="/dist/self-care-elements.bundle.js"></script>`,
};

let browser: Browser;
let site: StaticServer;
before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveRepository({ pages })]);
});
after(async () => {
  await browser.close();
  await site.close();
});

interface Counters {
  readonly nodes: number;
  readonly listeners: number;
}

async function counters(session: CDPSession): Promise<Counters> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

/** Puts the element into the page and takes it out, `times` over; weak references to all of them are kept. */
async function mount(page: Page, tag: string, value: unknown, times: number): Promise<void> {
  await page.evaluate(
    async ({ tag, value, times }) => {
      const main = document.querySelector('main') as HTMLElement;
      const seen: WeakRef<object>[] = [];
      for (let time = 0; time < times; time++) {
        const element = document.createElement(tag) as HTMLElement & {
          value: unknown;
          label: string;
          updateComplete: Promise<boolean>;
        };
        element.label = 'Label';
        if (value !== undefined) element.value = value;
        main.append(element);
        await element.updateComplete;
        if (time % 10 === 0) {
          element.focus();
          await element.updateComplete;
        }
        seen.push(new WeakRef(element));
        element.remove();
      }
      Object.assign(globalThis, { seen });
    },
    { tag, value, times },
  );
}

const left = (page: Page) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { seen: WeakRef<object>[] }).seen.filter((ref) => ref.deref() !== undefined)
        .length,
  );

const elements: readonly (readonly [tag: string, value?: unknown])[] = [
  ['password-field', 'correct-horse-battery'],
  ['reseller-login', 'northwind'],
  ['twofa-select', 'yes'],
  ['trusted-ip-list'],
  ['api-token-panel', true],
  ['role-picker', 'standard'],
  ['locale-prefs'],
];

for (const [tag, value] of elements)
  test(`<${tag}>: a thousand of them leave the page as it was`, { timeout: 120_000 }, async (t) => {
    const page = await openPage(browser, t);
    await page.goto(`${site.origin}/leaks.html`);
    await page.waitForFunction((name) => customElements.get(name), tag);
    const session = await page.context().newCDPSession(page);
    await mount(page, tag, value, 50); // what is made once is made
    await page.waitForTimeout(200);
    const start = await counters(session);
    await mount(page, tag, value, 1000);
    let end = await counters(session);
    // What was put off until the page is idle is done first.
    for (let tries = 0; tries < 50 && (await left(page)) >= 5; tries++) {
      await page.waitForTimeout(200);
      end = await counters(session);
    }
    assert.ok((await left(page)) < 5, `${await left(page)} elements are still held`);
    assert.ok(end.nodes - start.nodes < 500, `${start.nodes} nodes became ${end.nodes}`);
    assert.ok(end.listeners - start.listeners < 50, `${start.listeners} listeners became ${end.listeners}`);
  });
