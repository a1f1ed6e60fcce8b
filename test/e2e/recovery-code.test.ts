/** Signing in without the app: by a recovery code, on the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { securedAccount } from './support/second-factor.ts';
import { enter, enterCode, enterRecoveryCode } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const useInstead = (page: Page) => page.getByRole('button', { name: 'Use a recovery code' });

test('a recovery code opens the site in place of the app, once; the editor sees how many are left', async (t) => {
  const account = await securedAccount(stage.editor);
  const [code = ''] = account.recoveryCodes;
  const page = await stage.visitor(t);
  await enter(page, stage.origin, account);
  await useInstead(page).click();
  await page.getByText('Enter one of the codes that you stored when you set up the app.').waitFor();
  await enterRecoveryCode(page, code.toUpperCase());
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  assert.ok(!page.url().includes(code));
  assert.equal((await stage.editor.settings(account.id)).facts.twofa.recoveryCodesLeft, 9);

  const again = await stage.visitor(t);
  await enter(again, stage.origin, account);
  await useInstead(again).click();
  await enterRecoveryCode(again, code);
  await again
    .getByRole('alert')
    .filter({ hasText: 'This recovery code is wrong or was used already.' })
    .waitFor();
  assert.equal(await again.getByRole('navigation', { name: 'Pages' }).count(), 0);
  await enterRecoveryCode(again, account.recoveryCodes[1] ?? '');
  await again.getByRole('navigation', { name: 'Pages' }).waitFor();
});

test('whoever finds the app after all goes back to it', async (t) => {
  const account = await securedAccount(stage.editor);
  const page = await stage.visitor(t);
  await enter(page, stage.origin, account);
  await useInstead(page).click();
  await page.getByRole('button', { name: 'Use the authenticator app' }).click();
  await enterCode(page, await account.app.next());
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
});

test('while an app is being set up there is nothing to recover', async (t) => {
  const account = await stage.editor.account({ twofa: 'yes' });
  const page = await stage.visitor(t);
  await enter(page, stage.origin, account);
  await page.getByRole('heading', { name: 'Set up your authenticator app' }).waitFor();
  assert.equal(await useInstead(page).count(), 0);
});

const spoken = [
  ['de', 'Wiederherstellungscode verwenden', 'Wiederherstellungscode'],
  ['ar', 'استخدام رمز استرداد', 'رمز الاسترداد'],
] as const;
for (const [locale, button, label] of spoken)
  test(`the step speaks ${locale}`, async (t) => {
    const account = await securedAccount(stage.editor);
    const page = await stage.visitor(t, { locale });
    await page.goto(`${stage.origin}/self-care/`);
    await page.locator('input[name=login]').fill(account.login);
    await page.locator('input[name=password]').fill(account.password);
    await page.locator('button.primary').click();
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('textbox', { name: label }).waitFor();
  });
