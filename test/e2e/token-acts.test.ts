/** What an editor does with tokens in the panel, and what applications that use them notice of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { TokenFacts } from 'self-care-elements/domain';
import { openPanel, reload, said } from './support/admin.ts';
import type { Account } from './support/editor.ts';
import { openStage, type Stage } from './support/stage.ts';
import { getsIn, openCreation, shownToken } from './support/tokens.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

async function accountWithToken(name: string) {
  const account = await stage.editor.account({ apiAccess: true });
  const { secret, token } = await stage.editor.ask<{ secret: string; token: TokenFacts }>(
    'POST',
    `/resellers/${account.id}/self-care/create-token`,
    { name, expiresAt: null },
  );
  return { account, secret, token };
}

const tokensOf = async ({ id }: Account) => (await stage.editor.settings(id)).facts.tokens;
const rows = (panel: Locator) => panel.getByRole('table', { name: 'Tokens' }).getByRole('row');
const opens = ({ login }: Account, token: string) => getsIn(stage.origin, login, token);

async function choose(panel: Locator, name: string, act: string): Promise<void> {
  await panel.getByRole('button', { name: said(`Actions for “${name}”`) }).click();
  await panel.getByRole('menuitem', { name: act }).click();
}

test('a token is renamed: it has the new name everywhere, and goes on working', async (t) => {
  const { account, secret } = await accountWithToken('Old desk');
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await choose(panel, 'Old desk', 'Rename');
  const field = panel.getByRole('textbox', { name: 'New name' });
  await field.pressSequentially('Corner desk');
  await field.press('Enter');
  await panel.getByText(said('The name is now “Corner desk”.')).waitFor({ state: 'attached' });

  for (const shown of [panel, await reload(page)]) {
    await rows(shown).filter({ hasText: 'Corner desk' }).getByText(secret.slice(-4)).waitFor();
    assert.equal(await rows(shown).filter({ hasText: 'Old desk' }).count(), 0);
  }
  assert.deepEqual(
    (await tokensOf(account)).map(({ name }) => name),
    ['Corner desk'],
  );
  assert.ok(await opens(account, secret));
});

/** Reads the new token off the dialog, takes it by *Copy*, and closes. */
async function takeToken(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Copy the new token now' });
  const token = await shownToken(dialog);
  await dialog.getByRole('button', { name: 'Copy token' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), token);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return token;
}

const overlaps = [
  ['No longer', 'The old token no longer works.', false],
  ['For 1 hour more', 'The old token works until *.', true],
] as const;
for (const [overlap, told, oldWorks] of overlaps)
  test(`a token is rotated, the old one works: ${overlap}`, async (t) => {
    const { account, secret, token: old } = await accountWithToken('Switchboard');
    const page = await stage.editorPage(t);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const panel = await openPanel(page, stage.origin, account.id);
    await choose(panel, 'Switchboard', 'Rotate…');
    const question = page.getByRole('dialog', { name: said('Rotate “Switchboard”?') });
    await question.getByRole('radio', { name: overlap }).check();
    const asked = Date.now();
    await question.getByRole('button', { name: 'Rotate token' }).click();
    await page.getByRole('dialog').getByText(said(told)).waitFor();
    const answered = Date.now();
    const successor = await takeToken(page);

    assert.ok(await opens(account, successor));
    assert.equal(await opens(account, secret), oldWorks);
    const listed = rows(await reload(page)).filter({ hasText: 'Switchboard' });
    await listed
      .filter({ hasText: successor.slice(-4) })
      .getByText('active')
      .waitFor();
    const tokens = await tokensOf(account);
    assert.equal(tokens.length, 2);
    const replaced = tokens.find(({ id }) => id === old.id);
    const end = Date.parse((oldWorks ? replaced?.expiresAt : replaced?.revokedAt) ?? '');
    const hour = oldWorks ? 3_600_000 : 0;
    assert.ok(asked <= end - hour && end - hour <= answered, `${replaced?.name} ends when it was told`);
  });

test('a token that ends on a typed day is kept with the very instant that was shown', async (t) => {
  const account = await stage.editor.account({ apiAccess: true });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const dialog = await openCreation(page, panel, 'Summer job');
  await dialog.getByRole('combobox', { name: 'Expires' }).selectOption('On a day…');
  const year = new Date().getFullYear() + 1;
  await dialog.getByRole('textbox', { name: 'Last day' }).fill(`${year}-07-14`);
  const shown = await dialog.getByText(said('On * (Europe/Madrid).')).innerText();
  assert.match(shown, new RegExp(`Jul 14, ${year}, 11:59\\sPM`));
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await shownToken(dialog);

  const [token] = await tokensOf(account);
  // The last second of that day, by summer time.
  assert.equal(token?.expiresAt, `${year}-07-14T21:59:59.000Z`);
});
