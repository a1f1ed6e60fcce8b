/** Editors: one signs in, searches, and sees what the database holds; two edit one reseller and lose nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { choose, filledPanel, has, openPanel, pressSave, reload, save } from './support/admin.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const [{ login, password, name }] = demoEditors;

test('an administrator signs in, searches a reseller, opens Web self-care and sees the panel filled from the database', async (t) => {
  const page = await stage.visitor(t);
  await page.goto(`${stage.origin}/admin`);
  await page.getByRole('textbox', { name: 'Login' }).fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(name).waitFor();

  await page.getByRole('searchbox', { name: 'Search resellers' }).fill('brightwater');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('link', { name: 'Brightwater Telecom Ltd' }).click();
  await page.getByRole('link', { name: 'Web self-care' }).click();
  const panel = await filledPanel(page);

  const id = await stage.editor.idOf('brightwater');
  const { values, facts } = await stage.editor.settings(id);
  const { locale } = values;
  await has(panel.getByRole('textbox', { name: 'Login', exact: true }), values.login);
  await has(panel.getByRole('combobox', { name: 'Role' }), facts.savedRole?.name ?? '');
  await has(panel.getByRole('combobox', { name: 'Time zone' }), locale.timeZone ?? '');
  await has(panel.getByRole('combobox', { name: 'Web interface language' }), 'English');
  const output = panel.getByRole('group', { name: 'Output format' });
  await has(output.getByRole('combobox', { name: 'Date', exact: true }), locale.outputDate);
  await has(output.getByRole('combobox', { name: 'Time', exact: true }), locale.outputTime);
  await has(output.getByRole('combobox', { name: 'Date and time' }), locale.outputDateTime);
  const input = panel.getByRole('group', { name: 'Input format' });
  await has(input.getByRole('combobox', { name: 'Date', exact: true }), locale.inputDate);
  await has(input.getByRole('combobox', { name: 'Time', exact: true }), locale.inputTime);
  assert.equal(values.twofa, 'inherit');
  await panel.getByRole('radio', { name: 'As defined by the customer class', checked: true }).waitFor();
  await panel
    .getByRole('switch', {
      name: 'Allow access only from trusted IP addresses',
      checked: values.trustedIps.enabled,
    })
    .waitFor();
  await panel.getByRole('switch', { name: 'API token access', checked: values.apiAccess }).waitFor();
  const rows = panel.getByRole('table', { name: 'Tokens' }).getByRole('row');
  assert.equal(await rows.count(), 1 + facts.tokens.length);
  for (const { name, lastFour } of facts.tokens)
    await rows.filter({ hasText: name }).filter({ hasText: lastFour }).waitFor();
});

test('a wrong password opens nothing and says so', async (t) => {
  const page = await stage.visitor(t);
  await page.goto(`${stage.origin}/admin`);
  await page.getByRole('textbox', { name: 'Login' }).fill(login);
  await page.getByLabel('Password').fill(`${password}.`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').filter({ hasText: 'Login or password is wrong' }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);
});

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
  await pressSave(mine);
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
  await pressSave(panel);
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
  await pressSave(panel);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('textbox', { name: 'Login' }).fill('admin');
  await dialog.getByLabel('Password').fill('meridian admin demo');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await panel.getByText('Saved', { exact: true }).first().waitFor({ state: 'attached' });
  assert.equal((await stage.editor.values(id)).apiAccess, true);
});
