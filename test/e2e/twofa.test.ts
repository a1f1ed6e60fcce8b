/** The built element on a page as strict as a content security policy makes it: key, recovery codes, printing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { strictPolicy } from './support/policies.ts';
import { eventually, launchBrowser, openPage } from './support/stage.ts';
import { serveRepository } from './support/static-server.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

const policy = strictPolicy();

const html = `<!doctype html><meta charset="utf-8"><title>Two-factor</title>
  <script type="module" src="/dist/self-care-elements.bundle.js"></script>
  <twofa-select label="Two-factor authentication" setup-offered></twofa-select>`;

interface Element extends EventTarget {
  enrolment: unknown;
}
type Asked = Event & { respondWith(answer: () => Promise<unknown>): void };

test('key and recovery codes are shown and printed without a report', async (t) => {
  const { origin, close } = await serveRepository({
    headers: { 'content-security-policy': policy },
    pages: { '/strict': html },
  });
  t.after(close);
  const page = await openPage(browser, t);
  await page.goto(`${origin}/strict`);
  await page.evaluate(() => {
    const element = document.querySelector('twofa-select') as unknown as Element;
    element.enrolment = { state: 'none', since: null };
    const replies = {
      'twofa-setup-request': {
        ok: true,
        setup: { secret: 'KVKFKRCPNZQUYMLXOVYDSQKJKZDTSRLD', issuer: 'Meridian', account: 'northwind' },
      },
      'twofa-confirm-request': {
        ok: true,
        enrolment: { state: 'active', since: '2026-11-23T12:00:00.000Z' },
        recoveryCodes: ['xk7q-m2xd', 'p94t-ah6w'],
      },
    };
    for (const [type, reply] of Object.entries(replies))
      element.addEventListener(type, (event) => (event as Asked).respondWith(() => Promise.resolve(reply)));
  });
  await page.getByRole('button', { name: 'Set up now…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'QR code with the key for the authenticator app' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Code from your authenticator app' }).fill('123 456');
  await dialog.getByRole('button', { name: 'Confirm code' }).click();
  await dialog.getByText('xk7q-m2xd').waitFor();

  const printed = page.waitForEvent('frameattached');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const frame = await printed;
  assert.equal(frame.url(), 'about:blank');

  await dialog.getByRole('checkbox', { name: 'I have stored them' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByText('The authenticator app is set up.').waitFor();
  await eventually(async () => assert.equal(page.frames().length, 1));
  assert.doesNotMatch(await page.content(), /KVKF|xk7q/);
});
