/** The recovery codes that are shown when the first sign-in has set an authenticator app up. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { filledPanel } from './support/admin.ts';
import type { Account } from './support/editor.ts';
import { held } from './support/heap.ts';
import { AuthenticatorApp } from './support/second-factor.ts';
import {
  enter,
  enterCode,
  enterRecoveryCode,
  leaveRecoveryCodes,
  shownKey,
  shownRecoveryCodes,
  signOut,
} from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const entered = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).waitFor();

interface Shown {
  readonly account: Account;
  readonly page: Page;
  readonly codes: readonly string[];
}

/** An app was set up just now. */
async function showCodes(t: TestContext, changes: object = {}): Promise<Shown> {
  const account = await stage.editor.account({ twofa: 'yes', ...changes });
  const page = await stage.visitor(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, stage.origin, account);
  const app = new AuthenticatorApp(await shownKey(page));
  await enterCode(page, await app.next());
  return { account, page, codes: await shownRecoveryCodes(page) };
}

test('the way in leads past them, and goes on only when they are stored; each opens the site later', async (t) => {
  const { account, page, codes } = await showCodes(t);
  assert.equal(new Set(codes).size, 10);
  assert.ok(await page.getByRole('button', { name: 'Continue' }).isDisabled());
  await leaveRecoveryCodes(page);
  await entered(page);
  assert.ok(!(await page.content()).includes(codes[0] ?? ''));

  await signOut(page);
  await enter(page, stage.origin, account);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await enterRecoveryCode(page, codes[0] ?? '');
  await entered(page);
  assert.equal((await stage.editor.settings(account.id)).facts.twofa.recoveryCodesLeft, 9);
});

test('they are copied and downloaded, and nothing says so before it is done', async (t) => {
  const { page, codes } = await showCodes(t);
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), codes.join('\n'));
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await started;
  assert.equal(file.suggestedFilename(), 'recovery-codes.txt');
  assert.equal(await readFile(await file.path(), 'utf8'), `${codes.join('\n')}\n`);
});

test('where the browser refuses to copy, they stand selected', async (t) => {
  const { page, codes } = await showCodes(t);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await page.getByText('Your browser did not allow copying. The codes are selected').waitFor();
  const selected = await page.evaluate(() => getSelection()?.toString());
  assert.deepEqual(selected?.split(/\s+/).filter(Boolean), codes);
  assert.equal(await page.getByRole('button', { name: 'Copied' }).count(), 0);
});

test('nothing in the page holds them when the person went on', async (t) => {
  const { page, codes } = await showCodes(t);
  const [code = '', another = ''] = codes;
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.deepEqual(Object.keys(await held(page, { code, another })), ['code', 'another']);
  await leaveRecoveryCodes(page);
  await entered(page);
  assert.deepEqual(await held(page, { code, another }), {});
});

test('whoever leaves without storing them is in all the same, and makes new ones', async (t) => {
  const { page, codes } = await showCodes(t);
  await page.reload();
  await entered(page);
  await page.getByRole('link', { name: 'My access' }).click();
  const panel = await filledPanel(page);
  await panel.getByText('10 recovery codes are left.').waitFor();
  await panel.getByRole('button', { name: 'New recovery codes…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
  const list = page.getByRole('dialog').getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  const fresh = await list.getByRole('listitem').allInnerTexts();
  assert.equal(new Set([...codes, ...fresh]).size, 20);
});

test('they come before the new password where that must be chosen too', async (t) => {
  const { page } = await showCodes(t, { mustChangePassword: true });
  await leaveRecoveryCodes(page);
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
});

test('a page that was open all the while goes on, also when they are closed with the dialog', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  await enter(page, stage.origin, account);
  await entered(page);
  await stage.editor.save(account.id, { twofa: 'yes' });
  await stage.editor.ask('POST', `/resellers/${account.id}/self-care/end-sessions`, {});
  await page.getByRole('link', { name: 'Calls' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('textbox', { name: 'Login' }).fill(account.login);
  await dialog.getByLabel('Password', { exact: true }).fill(account.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  const app = new AuthenticatorApp(await shownKey(page));
  await enterCode(page, await app.next());
  await shownRecoveryCodes(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('heading', { name: 'Calls' }).waitFor();
});
