/** The built calendar entry by script tags: with the policy that it needs, and a strict page that goes without. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { strictPolicy } from './support/policies.ts';
import { eventually, launchBrowser, openPage } from './support/stage.ts';
import { serveRepository } from './support/static-server.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

const strict = strictPolicy();
/** Vaadin's picker writes `<style>` elements, shows data: images, and does not run under Trusted Types. */
const withCalendar = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
].join('; ');

const scripts = ['dist/self-care-elements.bundle.js', 'dist/calendar/calendar.bundle.js'];

async function open(
  t: TestContext,
  policy: string,
  files: readonly string[],
  element = '<api-token-panel label="API token access" date-format="dd.MM.yyyy"></api-token-panel>',
): Promise<Page> {
  const tags = files.map((file) => `<script type="module" src="/${file}"></script>`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calendar</title>${tags.join('')}
    ${element}`;
  const { origin, close } = await serveRepository({
    headers: { 'content-security-policy': policy },
    pages: { '/page': page },
  });
  t.after(close);
  const opened = await openPage(browser, t);
  await opened.goto(`${origin}/page`);
  await opened.locator(':is(api-token-panel, locale-prefs):defined').waitFor();
  return opened;
}

/** The dialog, with a day to be typed. */
async function openDay(page: Page) {
  await page.getByRole('button', { name: 'Create token…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an API token' });
  await dialog.getByRole('combobox', { name: 'Expires' }).selectOption({ label: 'On a day…' });
  return dialog;
}

const calendars = (page: Page) => page.locator('vaadin-date-picker').count();

/** What the host was asked, the answer being a refusal. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.querySelector('api-token-panel')?.addEventListener('token-create-request', (event) => {
      event.respondWith((ask) => {
        Object.assign(globalThis, { asked: ask });
        return Promise.resolve({ ok: false, problems: [] });
      });
    });
  });
}

test('without the entry, on the strictest page, the text field stands alone and reports nothing', async (t) => {
  const page = await open(t, strict, scripts.slice(0, 1));
  await listen(page);
  const dialog = await openDay(page);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('CRM');
  const day = dialog.getByRole('textbox', { name: 'Last day' });
  await day.fill('31.02.2099');
  await day.blur();
  await dialog.getByText('This day is not in the calendar.').waitFor();
  await day.fill('31.03.2099');
  await dialog.getByText('On Mar 31, 2099').waitFor();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await page.waitForFunction(() => 'asked' in globalThis);
  assert.equal(await calendars(page), 0);
});

test('with the entry a day is typed as before, read by our parser', async (t) => {
  const page = await open(t, withCalendar, scripts);
  await page.waitForLoadState('networkidle');
  const dialog = await openDay(page);
  assert.equal(await calendars(page), 1);
  const day = dialog.getByRole('combobox', { name: 'Last day' });
  await day.fill('02/03/2099'); // which its own parser would read
  await day.blur();
  await dialog.getByText('At character 3,').waitFor();
  assert.equal(await day.getAttribute('aria-invalid'), 'true');
  await day.fill('31.03.2099');
  await dialog.getByText('On Mar 31, 2099').waitFor();
  await eventually(async () => assert.notEqual(await day.getAttribute('aria-invalid'), 'true'));
});

test('with the entry a day is chosen in the calendar, written by our formatter, and Escape closes it alone', async (t) => {
  const page = await open(t, withCalendar, scripts);
  await page.waitForLoadState('networkidle');
  await listen(page);
  const dialog = await openDay(page);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('CRM');
  const day = dialog.getByRole('combobox', { name: 'Last day' });
  await day.fill('15.03.2099');
  await day.press('ArrowDown');
  const cell = page.getByRole('gridcell', { name: /^16 March 2099/ });
  await cell.waitFor();
  await page.keyboard.press('Escape');
  await cell.waitFor({ state: 'hidden' });
  assert.equal(await dialog.isVisible(), true);
  await day.press('ArrowDown');
  await cell.click();
  await eventually(async () => assert.equal(await day.inputValue(), '16.03.2099'));
  await dialog.getByText('On Mar 16, 2099').waitFor();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await page.waitForFunction(() => 'asked' in globalThis);
  const asked = await page.evaluate(
    () => (globalThis as unknown as { asked: { expiresAt: string } }).asked.expiresAt,
  );
  assert.match(asked, /^2099-03-16T2\d:59:59/);
});

test('with the entry, “Try a date” of the formats takes the calendar’s day in the format tried', async (t) => {
  const page = await open(t, withCalendar, scripts, '<locale-prefs></locale-prefs>');
  await page.locator('locale-prefs').evaluate((element) => {
    const [outputDate, inputDate] = ['YYYY-MM-DD', 'D MONTH YYYY'];
    Object.assign(element, { languages: ['en'], value: { language: 'en', outputDate, inputDate } });
  });
  const day = page.locator('vaadin-date-picker').getByRole('combobox', { name: 'Try a date' });
  await day.fill('15 march 2099');
  await page.getByText(/Read as .Sunday, March 15, 2099/).waitFor();
  await day.press('ArrowDown');
  await page.getByRole('gridcell', { name: /^16 March 2099/ }).click();
  await eventually(async () => assert.equal(await day.inputValue(), '16 MARCH 2099'));
  await page.getByText(/Read as .Monday, March 16, 2099/).waitFor();
  await day.fill('31 february 2099');
  await page.getByText(/The date is not read. .This day is not in the calendar/).waitFor();
});

test('nothing leaves the page and nothing is stored: no statistics, on a development address too', async (t) => {
  const page = await open(t, withCalendar, scripts);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    localStorage.setItem('vaadin.developmentmode.force', 'true');
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  const dialog = await openDay(page);
  await dialog.getByRole('combobox', { name: 'Last day' }).fill('15.03.2099');
  // It waits until the page is idle, then some seconds.
  await page.waitForTimeout(3000);
  const foreign = asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin);
  assert.deepEqual(foreign, []);
  const stored = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(stored, ['vaadin.developmentmode.force']);
});
