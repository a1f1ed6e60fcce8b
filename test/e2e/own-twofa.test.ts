/** A reseller's own second factor, on My access: set up, switched on, its recovery codes renewed, switched off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { filledPanel, reload, save } from './support/admin.ts';
import { AuthenticatorApp, securedAccount } from './support/second-factor.ts';
import {
  enter,
  enterCode,
  enterRecoveryCode,
  signIn,
  signOut,
  type Credentials,
} from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const entered = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).waitFor();
const twofa = (panel: Locator) => panel.getByRole('switch', { name: 'Two-factor authentication' });

async function openMyAccess(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'My access' }).click();
  return filledPanel(page);
}

async function signInWithCode(page: Page, credentials: Credentials, app: AuthenticatorApp): Promise<void> {
  await enter(page, stage.origin, credentials);
  await enterCode(page, await app.next());
  await entered(page);
}

/** Reads them, says that they are stored, and closes. */
async function storeRecoveryCodes(dialog: Locator): Promise<string[]> {
  const list = dialog.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  const codes = await list.getByRole('listitem').allInnerTexts();
  await dialog.getByRole('checkbox', { name: 'I have stored them' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return codes;
}

test('an app is set up, two-factor switched on and saved: the next sign-in asks for its code', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, account);
  const panel = await openMyAccess(page);
  await panel.getByText('No authenticator app is set up.').waitFor();
  await panel.getByRole('button', { name: 'Set up now…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'QR code with the key for the authenticator app' }).waitFor();
  const key = await dialog.getByRole('group', { name: 'Or type this key into the app' }).innerText();
  const app = new AuthenticatorApp(key.replace(/\s/g, ''));
  await dialog.getByRole('textbox', { name: 'Code from your authenticator app' }).fill(await app.next());
  await dialog.getByRole('button', { name: 'Confirm code' }).click();
  const codes = await storeRecoveryCodes(dialog);
  assert.equal(new Set(codes).size, 10);
  await panel.getByText('The authenticator app is set up.').waitFor();
  assert.equal((await stage.editor.values(account.id)).twofa, 'inherit', 'the switch is for the reseller');

  await twofa(panel).click();
  await save(panel);
  assert.equal((await stage.editor.values(account.id)).twofa, 'yes');
  const again = await reload(page);
  assert.ok(await twofa(again).isChecked());
  await again.getByText('10 recovery codes are left.').waitFor();

  await signOut(page);
  await signInWithCode(page, account, app);
});

test('recovery codes are renewed: those of before let nobody in, the new ones do', async (t) => {
  const account = await securedAccount(stage.editor);
  const page = await stage.visitor(t);
  await signInWithCode(page, account, account.app);
  const panel = await openMyAccess(page);
  await panel.getByRole('button', { name: 'New recovery codes…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The recovery codes of before stop working.').waitFor();
  await dialog.getByRole('button', { name: 'Make new codes' }).click();
  const codes = await storeRecoveryCodes(dialog);
  await panel.getByText('There are new recovery codes; those of before no longer work.').waitFor();
  assert.equal(new Set([...account.recoveryCodes, ...codes]).size, 20);

  await signOut(page);
  await enter(page, stage.origin, account);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await enterRecoveryCode(page, account.recoveryCodes[0] ?? '');
  await page.getByRole('alert').filter({ hasText: 'This recovery code is wrong' }).waitFor();
  await enterRecoveryCode(page, codes[0] ?? '');
  await entered(page);
  await (await openMyAccess(page)).getByText('9 recovery codes are left.').waitFor();
});

test('two-factor is switched off with a code, at once: the next sign-in asks for none', async (t) => {
  const account = await securedAccount(stage.editor);
  const page = await stage.visitor(t);
  await signInWithCode(page, account, account.app);
  const panel = await openMyAccess(page);
  await twofa(panel).click();
  const dialog = page.getByRole('dialog', { name: 'Switch off two-factor authentication?' });
  const field = dialog.getByRole('textbox', { name: 'Code from your authenticator app' });
  await field.fill(account.confirmedBy);
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await dialog.getByText('This code is not right.').waitFor();
  assert.equal((await stage.editor.values(account.id)).twofa, 'yes');
  await field.fill(await account.app.next());
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await panel.getByText('Two-factor authentication was switched off.').waitFor();
  assert.equal((await stage.editor.values(account.id)).twofa, 'no');
  assert.equal(await twofa(await reload(page)).isChecked(), false);

  await signOut(page);
  await signIn(page, stage.origin, account);
});
