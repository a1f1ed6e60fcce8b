/**
 * What the engine still holds of a secret when its dialog is closed: the built bundle in Chromium, a host in the
 * page that makes the secret at run time, and a heap snapshot after a forced collection.
 */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { held } from './support/heap.ts';
import { launchBrowser, openPage } from './support/stage.ts';
import { serveRepository } from './support/static-server.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

/** In pieces: the page's own code is in the heap, and must not hold the whole. */
const token = ['sc_Can', 'ary0Heap0', 'Canary0Heap0', 'Canary09fQ2'];
const key = ['KVKFKRCPNZ', 'QUYMLXOVYDSQ', 'KJKZDTSRLD'];
const recoveryCodes = [
  ['xk7q-', 'm2xd-', 'v3wz'],
  ['p94t-', 'ah6w-', 'b8yn'],
];
const oneTimeCode = '480213';

async function open(t: TestContext, element: string): Promise<Page> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Heap</title>
    <script type="module" src="/dist/self-care-elements.bundle.js"></script>${element}`;
  const { origin, close } = await serveRepository({ pages: { '/page': html } });
  t.after(close);
  const page = await openPage(browser, t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${origin}/page`);
  return page;
}

async function openTokens(t: TestContext): Promise<Page> {
  const page = await open(
    t,
    `<api-token-panel label="API token access" login="northwind" api-url="https://self-care.example/api"
      offers-rename></api-token-panel>`,
  );
  await page.getByRole('switch', { name: 'API token access' }).waitFor();
  await page.evaluate((parts) => {
    const panel = document.querySelector('api-token-panel');
    const made = (id: string, name: string) => ({
      id,
      name,
      prefix: 'sc_',
      lastFour: '9fQ2',
      createdAt: '2026-11-23T10:00:00.000Z',
      expiresAt: null,
      lastUsedAt: null,
      lastUsedFrom: null,
      revokedAt: null,
    });
    if (panel) panel.overlaps = [0];
    panel?.addEventListener('token-create-request', (event) => {
      event.respondWith(({ name }) =>
        Promise.resolve({ ok: true, token: made('1', name), secret: parts.join('') }),
      );
    });
    panel?.addEventListener('token-rotate-request', (event) => {
      event.respondWith(() =>
        Promise.resolve({
          ok: true,
          token: made('2', 'CRM'),
          replaced: { ...made('1', 'CRM'), revokedAt: '2026-11-23T11:00:00.000Z' },
          secret: parts.join(''),
        }),
      );
    });
  }, token);
  return page;
}

const tokenSecrets = { token: token.slice(0, 2).join('') };

async function createToken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create token…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('CRM');
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await page.getByRole('heading', { name: 'Copy the new token now' }).waitFor();
}

async function download(page: Page): Promise<void> {
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await (await file).cancel();
}

/** Uses all that a dialog offers, so that each of its parts held the secret once. */
async function useUpToken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy token' }).click();
  await page.getByRole('tab', { name: 'fetch' }).click();
  await page.getByRole('button', { name: 'Copy example' }).click();
  await download(page);
}

async function openTwofa(t: TestContext): Promise<Page> {
  const page = await open(
    t,
    `<twofa-select label="Two-factor authentication" setup-offered recovery-codes-offered></twofa-select>`,
  );
  await page.getByRole('radio').first().waitFor();
  await page.evaluate(
    ({ key, recoveryCodes }) => {
      const element = document.querySelector('twofa-select');
      if (!element) return;
      element.enrolment = { state: 'none', since: null };
      element.addEventListener('twofa-setup-request', (event) => {
        const setup = () => ({ secret: key.join(''), issuer: 'Meridian', account: 'northwind' });
        event.respondWith(() => Promise.resolve({ ok: true, setup: setup() }));
      });
      element.addEventListener('twofa-confirm-request', (event) => {
        event.respondWith(() =>
          Promise.resolve({
            ok: true,
            enrolment: { state: 'active', since: '2026-11-23T12:00:00.000Z' },
            recoveryCodes: recoveryCodes.map((parts) => parts.join('')),
          }),
        );
      });
    },
    { key, recoveryCodes },
  );
  return page;
}

/** One of the groups of four that are shown stands in no single piece. */
const keySecrets = { key: key.join(''), 'a group of it': 'NZQU', 'one-time code': oneTimeCode };
const [first = '', second = ''] = recoveryCodes.map((parts) => parts.join(''));
const twofaSecrets = { ...keySecrets, 'recovery code': first, 'another recovery code': second };

/** Sets an app up: its key stands in the dialog, used, and the code is typed. */
async function showKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up now…' }).click();
  await page.getByRole('button', { name: 'Copy key' }).click();
  // By keys: a text filled in is held by the tool itself for a while.
  await page
    .getByRole('textbox', { name: 'Code from your authenticator app' })
    .pressSequentially(oneTimeCode);
}

async function showRecoveryCodes(page: Page): Promise<void> {
  await showKey(page);
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByRole('heading', { name: 'Store these recovery codes now' }).waitFor();
}

async function useUpRecoveryCodes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await download(page);
  const printed = page.waitForEvent('frameattached');
  await page.getByRole('button', { name: 'Print' }).click();
  await printed;
}

const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Close anyway' }).click();
  await closed(page);
}

const remove = (page: Page) => page.evaluate(() => document.querySelector('body > *:not(script)')?.remove());

interface Dialog {
  readonly of: string;
  readonly open: (t: TestContext) => Promise<Page>;
  readonly show: (page: Page) => Promise<void>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Those that are there while it stands open; all unless told otherwise. */
  readonly shown?: readonly string[];
  readonly ways: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

const dialogs: readonly Dialog[] = [
  {
    of: 'a new token',
    open: openTokens,
    show: createToken,
    secrets: tokenSecrets,
    ways: {
      'its dialog was closed': async (page) => {
        await useUpToken(page);
        await page.getByRole('button', { name: 'Done' }).click();
        await closed(page);
      },
      'it was left without being stored': discard,
      'the element was taken out of the page': remove,
    },
  },
  {
    of: 'a successor',
    open: openTokens,
    show: async (page) => {
      await createToken(page);
      await useUpToken(page);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Actions for' }).click();
      await page.getByRole('menuitem', { name: 'Rotate…' }).click();
      await page.getByRole('button', { name: 'Rotate token' }).click();
      await page.getByRole('heading', { name: 'Copy the new token now' }).waitFor();
    },
    secrets: tokenSecrets,
    ways: {
      'its dialog was closed': async (page) => {
        await useUpToken(page);
        await page.getByRole('button', { name: 'Done' }).click();
        await closed(page);
      },
    },
  },
  {
    of: 'the key of an app and a code typed',
    open: openTwofa,
    show: showKey,
    secrets: keySecrets,
    ways: {
      'setting it up was cancelled': async (page) => {
        await page.getByRole('button', { name: 'Cancel' }).click();
        await closed(page);
      },
      'the element was taken out of the page': remove,
    },
  },
  {
    of: 'recovery codes',
    open: openTwofa,
    show: showRecoveryCodes,
    secrets: twofaSecrets,
    shown: ['recovery code', 'another recovery code'],
    ways: {
      'their dialog was closed': async (page) => {
        await useUpRecoveryCodes(page);
        await page.getByRole('checkbox', { name: 'I have stored them' }).check();
        await page.getByRole('button', { name: 'Done' }).click();
        await closed(page);
      },
      'they were left without being stored': discard,
      'the element was taken out of the page': remove,
    },
  },
];

for (const { of, open, show, secrets, shown = Object.keys(secrets), ways } of dialogs) {
  test(`the snapshot finds ${of} while the dialog stands open`, async (t) => {
    const page = await open(t);
    await show(page);
    assert.deepEqual(Object.keys(await held(page, secrets)), shown);
  });
  for (const [how, leave] of Object.entries(ways))
    test(`nothing in the page holds ${of} when ${how}`, async (t) => {
      const page = await open(t);
      await show(page);
      await leave(page);
      await page.waitForTimeout(1500); // a file's address is revoked after a second
      assert.deepEqual(await held(page, secrets), {});
    });
}

interface NewPassword {
  readonly of: string;
  readonly enter: (page: Page) => Promise<void>;
  readonly how: string;
  readonly leave: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function generate(page: Page): Promise<void> {
  await button(page, 'Generate password').click();
  await button(page, 'Options').click();
}

async function type(page: Page): Promise<void> {
  await button(page, 'Change').click();
  await page.keyboard.type('seven lamps along the quay');
  await button(page, 'Show password').click();
}

const cancel = (page: Page) => button(page, 'Cancel change').click();

const newPasswords: readonly NewPassword[] = [
  { of: 'a generated password', enter: generate, how: 'its change was cancelled', leave: cancel },
  {
    of: 'a generated password',
    enter: generate,
    how: 'the element was taken out of the page',
    leave: remove,
  },
  {
    of: 'a typed password',
    enter: type,
    how: 'the host saved it',
    leave: (page) =>
      page.evaluate(() => {
        const field = document.querySelector('password-field');
        if (field) field.value = '';
      }),
  },
];

for (const { of, enter, how, leave } of newPasswords)
  test(`nothing in the page holds ${of} when ${how}`, async (t) => {
    const page = await open(
      t,
      `<password-field label="Password" login="northwind" site-url="https://self-care.example/"></password-field>`,
    );
    await page.evaluate(() => {
      const field = document.querySelector('password-field');
      if (field) field.stored = { set: true, since: null, validWithout2fa: true, mustChange: false };
    });
    await enter(page);
    for (const copy of ['Copy password', 'Copy sign-in details']) await button(page, copy).click();
    const password = await page.getByLabel('Password', { exact: true }).inputValue();
    assert.deepEqual(Object.keys(await held(page, { password })), ['password']);
    await leave(page);
    await page.waitForTimeout(1500);
    assert.deepEqual(await held(page, { password }), {});
  });
