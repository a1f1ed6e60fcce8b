/** The example without a build: a server-rendered page that embeds the bundle by a script tag. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { choose, filledPanel, has, pressSave } from './support/admin.ts';
import { launchBrowser, openPage } from './support/stage.ts';
import { serveRepository, type StaticServer } from './support/static-server.ts';

let browser: Browser;
let site: StaticServer;
before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveRepository()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

test('the plain page shows the panel, its handler saves a change, and the page says what was saved', async (t) => {
  const page = await openPage(browser, t);
  await page.goto(`${site.origin}/examples/plain/index.html`);
  const panel = await filledPanel(page);
  await has(panel.getByRole('textbox', { name: 'Login', exact: true }), 'northwind-voice');
  await has(panel.getByRole('combobox', { name: 'Role' }), 'Reseller standard');
  await panel.getByRole('table', { name: 'Trusted addresses' }).getByText('Call centre').waitFor();

  await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('northwind-london');
  await panel.getByText('Free.').waitFor();
  await choose(panel.getByRole('combobox', { name: 'Role' }), 'Auditor');
  await panel.getByRole('button', { name: 'Generate password' }).click();
  await pressSave(panel);
  await page.getByRole('status').filter({ hasText: 'Saved: login, password, role' }).waitFor();
  await has(panel.getByRole('textbox', { name: 'Login', exact: true }), 'northwind-london');
  assert.equal(await panel.getByRole('button', { name: 'Save', exact: true }).count(), 0);
});

for (const [lang, language, role] of [
  ['fr-CA', 'fr', 'Rôle'],
  ['ar', 'ar', 'الدور'],
] as const) {
  test(`the plain page in ${lang} has its elements in ${language}, from one file more`, async (t) => {
    const page = await openPage(browser, t);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<html lang="en">', `<html lang="${lang}">`),
      });
    });
    await page.goto(`${site.origin}/examples/plain/index.html`);
    await page.locator('self-care-panel').getByRole('combobox', { name: role }).waitFor();
    assert.deepEqual(
      asked.filter((path) => path.includes('/locales/')),
      [`/dist/locales/generated/${language}.js`],
    );
    assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
  });
}
