/** The built strength entry by script tags, on pages as strict as a content security policy makes them. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { strictPolicy } from './support/policies.ts';
import { eventually, launchBrowser, openPage } from './support/stage.ts';
import { serveRepository, type Site } from './support/static-server.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

const policy = (names: string) => strictPolicy(names, "worker-src 'self'");

const scripts = ['dist/self-care-elements.bundle.js', 'dist/strength/index.js'];

function html(files: readonly string[], origin = ''): string {
  const tags = files.map((file) => `<script type="module" src="${origin}/${file}"></script>`);
  return `<!doctype html><meta charset="utf-8"><title>Strength</title>${tags.join('')}
    <form><password-field label="Password" login="northwind"></password-field></form>`;
}

async function serve(test: TestContext, site: Site): Promise<string> {
  const { origin, close } = await serveRepository(site);
  test.after(close);
  return origin;
}

/** Fair by the light estimate, very weak by zxcvbn. */
const secret = 'MondayTuesdayWednesday';

async function type(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Password' });
  await box.clear();
  await box.pressSequentially(text);
}

const word = (page: Page) => page.getByRole('meter', { name: 'Strength' }).getAttribute('aria-valuetext');

async function becomes(page: Page, expected: string): Promise<void> {
  await eventually(async () => assert.equal(await word(page), expected));
}

/** A page that is expected to complain: what it says, and what it asks for. */
async function listenedPage(t: TestContext): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage();
  t.after(() => page.close());
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('request', (request) => heard.push(request.url(), request.postData() ?? ''));
  return { page, heard };
}

const said = (heard: readonly string[]) => heard.filter((text) => text.startsWith('self-care-elements/'));

test('on a strict page that allows the policy, zxcvbn rates in a worker, and nothing is reported', async (t) => {
  const origin = await serve(t, {
    headers: { 'content-security-policy': policy('lit-html self-care-elements') },
    pages: { '/strict': html(scripts) },
  });
  const page = await openPage(browser, t);
  await page.goto(`${origin}/strict`);
  assert.equal(page.workers().length, 0);
  await type(page, secret);
  await becomes(page, 'Very weak');
  assert.equal(page.workers().length, 1);
  await type(page, 'mT7%qv-9Kd#92.xW2~Vx');
  await becomes(page, 'Very strong');
});

test('without the import the light estimate stands', async (t) => {
  const origin = await serve(t, {
    headers: { 'content-security-policy': policy('lit-html') },
    pages: { '/light': html(scripts.slice(0, 1)) },
  });
  const page = await openPage(browser, t);
  await page.goto(`${origin}/light`);
  await type(page, secret);
  await becomes(page, 'Fair');
  assert.equal(page.workers().length, 0);
});

test('on a strict page that does not allow the policy, the light estimate stands, said once', async (t) => {
  const origin = await serve(t, {
    headers: { 'content-security-policy': policy('lit-html') },
    pages: { '/strict': html(scripts) },
  });
  const { page, heard } = await listenedPage(t);
  await page.goto(`${origin}/strict`);
  await type(page, secret);
  await eventually(async () => assert.equal(said(heard).length, 1));
  await type(page, secret);
  await becomes(page, 'Fair');
  assert.equal(said(heard).length, 1);
  assert.equal(page.workers().length, 0);
});

test('from another origin, where no worker may start, the light estimate stands', async (t) => {
  const library = await serve(t, { headers: { 'access-control-allow-origin': '*' } });
  const origin = await serve(t, { pages: { '/page': html(scripts, library) } });
  const { page, heard } = await listenedPage(t);
  await page.goto(`${origin}/page`);
  await type(page, secret);
  await eventually(async () => assert.equal(said(heard).length, 1));
  await becomes(page, 'Fair');
});

test('what is typed stands in no console, address, attribute or storage', async (t) => {
  const origin = await serve(t, { pages: { '/page': html(scripts) } });
  const { page, heard } = await listenedPage(t);
  await page.goto(`${origin}/page`);
  await type(page, secret);
  await becomes(page, 'Very weak');
  const kept = await page.evaluate(() => {
    const markup = (root: Element | ShadowRoot): string =>
      root.innerHTML +
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) => (shadowRoot ? markup(shadowRoot) : ''))
        .join('');
    return [
      markup(document.documentElement),
      JSON.stringify([localStorage, sessionStorage, history.state]),
      performance.getEntries().map(({ name }) => name),
    ].join();
  });
  assert.ok(kept.includes('role="meter"'));
  assert.ok(![...heard, kept, page.url()].join().includes(secret));
});
