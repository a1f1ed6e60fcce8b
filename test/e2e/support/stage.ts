/** What each file of tests plays on: a portal, a browser, and an editor who is signed in. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import * as browsers from '../../../scripts/browsers.mjs';
import { signInEditor, type Editor } from './editor.ts';
import { startPortal, type RunningPortal } from './portal.ts';

/** Long, since the machine may be busy; nothing waits longer than what it waits for. */
const patience = 30_000;

export interface Stage {
  readonly portal: RunningPortal;
  readonly origin: string;
  readonly editor: Editor;
  /** A page in a browser profile of its own, of nobody. */
  readonly visitor: (test: TestContext, options?: VisitorOptions) => Promise<Page>;
  /** The same, with the editor's session. */
  readonly editorPage: (test: TestContext) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface VisitorOptions {
  /** A forward proxy that everything goes through. */
  readonly proxy?: string;
  /** Of the browser. */
  readonly locale?: string;
}

/** `env` is the portal's, beside what every test needs. */
export async function openStage(env?: Readonly<Record<string, string>>): Promise<Stage> {
  const [portal, browser] = await Promise.all([startPortal(env), launchBrowser()]);
  const { origin } = portal;
  const editor = await signInEditor(origin);
  const visitor = (test: TestContext, options?: VisitorOptions) => openPage(browser, test, options);
  return {
    portal,
    origin,
    editor,
    visitor,
    editorPage: async (test) => {
      const page = await visitor(test);
      const { hostname } = new URL(origin);
      const { name, value } = editor.cookie;
      await page
        .context()
        .addCookies([
          { name, value, domain: hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
        ]);
      return page;
    },
    close: async () => {
      await browser.close();
      await portal.stop();
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browsers.chromium(), args: browsers.chromiumArguments });
}

/** Its test fails when any page of it threw, or complained for another reason than an answer that says no. */
export async function openPage(
  browser: Browser,
  test: TestContext,
  { proxy, locale = 'en-GB' }: VisitorOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Europe/Madrid',
    // By default Chromium goes past any proxy to its own machine.
    ...(proxy !== undefined && { proxy: { server: proxy, bypass: '<-loopback>' } }),
  });
  context.setDefaultTimeout(patience);
  const complaints = collectComplaints(context);
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`securitypolicyviolation: ${violatedDirective} ${blockedURI}`),
    ),
  );
  test.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  return context.newPage();
}

function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') complaints.push(`A dialog of the browser: ${dialog.message()}`);
    void dialog.accept();
  });
  context.on('console', (message) => {
    const isRefusal = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}

/** Tries until the assertion holds; its last failure is the test's. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
