/** Two editors on one reseller: nothing that either entered is lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { choose, has, openPanel, reload, save } from './support/admin.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

test('who saves second sees what both changed, and loses nothing', async (t) => {
  const { id } = await stage.editor.account();
  const first = await stage.editorPage(t);
  const second = await stage.editorPage(t);
  const panels = [
    await openPanel(first, stage.origin, id),
    await openPanel(second, stage.origin, id),
  ] as const;

  await panels[0].getByRole('textbox', { name: 'Login', exact: true }).fill('first-quay');
  await panels[0].getByRole('switch', { name: 'API token access' }).click();
  await save(panels[0]);

  const mine = panels[1];
  await mine.getByRole('textbox', { name: 'Login', exact: true }).fill('second-quay');
  await choose(mine.getByRole('combobox', { name: 'Role' }), 'Accountant');
  const answered = second.waitForResponse((reply) => reply.request().method() === 'PATCH');
  await mine.getByRole('button', { name: 'Save', exact: true }).click();
  assert.equal((await answered).status(), 409);
  await mine.getByText('Someone else saved these settings meanwhile. Your changes are still here.').waitFor();

  // Both changed the login; the role is mine alone, the switch theirs alone.
  assert.deepEqual(await mine.getByRole('listitem').filter({ hasText: 'Keep mine' }).count(), 1);
  await mine.getByRole('listitem').filter({ hasText: 'Login' }).getByText('Keep mine').waitFor();
  await has(mine.getByRole('textbox', { name: 'Login', exact: true }), 'second-quay');
  await has(mine.getByRole('combobox', { name: 'Role' }), 'Accountant');
  await mine.getByRole('switch', { name: 'API token access', checked: true }).waitFor();
  const between = await stage.editor.values(id);
  assert.deepEqual(
    [between.login, between.apiAccess, between.role],
    ['first-quay', true, 'reseller-standard'],
  );

  await mine.getByRole('button', { name: 'Keep mine' }).click();
  await save(mine);
  const { login, apiAccess, role } = await stage.editor.values(id);
  assert.deepEqual([login, apiAccess, role], ['second-quay', true, 'finance-accountant']);
  await has((await reload(first)).getByRole('textbox', { name: 'Login', exact: true }), 'second-quay');
});

test('theirs can be taken instead', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await stage.editor.save(id, { role: 'finance-clerk', twofa: 'yes' });
  await choose(panel.getByRole('combobox', { name: 'Role' }), 'Accountant');
  await choose(panel.getByRole('combobox', { name: 'Time zone' }), 'Tokyo', 'Asia/Tokyo');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: 'Take theirs' }).click();
  await has(panel.getByRole('combobox', { name: 'Role' }), 'Accounts clerk');
  await save(panel);
  const { role, twofa, locale } = await stage.editor.values(id);
  assert.deepEqual([role, twofa, locale.timeZone], ['finance-clerk', 'yes', 'Asia/Tokyo']);
});

test('a session that ends while someone edits: the sign-in comes over the page, the draft stays', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('switch', { name: 'API token access' }).click();
  await page.context().clearCookies();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('textbox', { name: 'Login' }).fill('admin');
  await dialog.getByLabel('Password').fill('meridian admin demo');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await panel.getByText('Saved', { exact: true }).first().waitFor({ state: 'attached' });
  assert.equal((await stage.editor.values(id)).apiAccess, true);
});
