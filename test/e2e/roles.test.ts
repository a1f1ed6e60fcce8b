/** With 100,000 roles: the picker in the panel, and the list in Access control. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPglite } from '../../examples/portal/server/db/open.ts';
import { resellers } from '../../examples/portal/server/db/schema.ts';
import { eq } from '../../examples/portal/testing/site.ts';
import { has, openPanel, options, reload, save } from './support/admin.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage({ SEED_ROLES: '100000' })));
after(() => stage.close());

test('Access control shows a page of them, more on demand, and finds any of them', async (t) => {
  const page = await stage.editorPage(t);
  await page.goto(`${stage.origin}/admin/roles`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Edit: / }) });
  const count = async (expected: number) =>
    eventually(async () => assert.equal(await rows.count(), expected));
  await page.getByRole('status').filter({ hasText: '1–50 of 100,000' }).waitFor();
  await count(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByRole('status').filter({ hasText: '1–100 of 100,000' }).waitFor();
  await count(100);

  await page.getByRole('searchbox', { name: 'Search roles' }).fill('NACHT koln');
  await page.getByRole('status').filter({ hasText: '1–12 of 12' }).waitFor();
  await count(12);
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  await page.getByRole('searchbox').fill('no such role');
  await page.getByRole('heading', { name: 'No role found' }).waitFor();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await count(50);
});

test('a role that belongs far behind is seen as soon as it is made, and changed where it stands', async (t) => {
  const page = await stage.editorPage(t);
  const usual = (name: string) => new RegExp(`New resellers get “.?${name}.?”, the default`);
  await page.goto(`${stage.origin}/admin/roles`);
  await page.getByText(usual('Reseller')).waitFor();
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Lock keeper');
  await dialog.getByRole('combobox', { name: 'Group' }).fill('Waterways');
  await dialog.getByRole('button', { name: 'Create' }).click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('Lock keeper')
    .getByRole('button', { name: /^Edit: / })
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Keeper of locks');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await row('Keeper of locks').waitFor();
  assert.equal(await row('Lock keeper').count(), 0);

  await row('Keeper of locks').getByRole('button', { name: 'Make default' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make default' }).click();
  await row('Keeper of locks').getByText('Default', { exact: true }).waitFor();
  await page.getByText(usual('Keeper of locks')).waitFor();
});

test('a role is typed for, chosen and saved, and stands in the database', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  const picker = panel.getByRole('combobox', { name: 'Role' });
  await picker.fill('rozmow krakow');
  const wanted = 'Ocena rozmów: infolinie, Kraków';
  await options(page).filter({ hasText: wanted }).click();
  await has(picker, wanted);
  await panel.getByText('Gains: ').or(panel.getByText('Loses: ')).first().waitFor();
  await save(panel);
  await has((await reload(page)).getByRole('combobox', { name: 'Role' }), wanted);

  // By the keys alone, and one that no page met before.
  const again = panel.getByRole('combobox', { name: 'Role' });
  await again.fill('船舶・経理事務');
  await options(page)
    .filter({ hasText: /・船舶・経理事務/ })
    .first()
    .waitFor();
  await again.press('ArrowDown');
  await again.press('Enter');
  const chosen = await again.inputValue();
  assert.match(chosen, /・船舶・経理事務$/);
  await save(panel);

  await stage.portal.halt();
  const database = await openPglite(join(stage.portal.folder, 'data', 'database'));
  t.after(() => database.close());
  const [stored] = await database.db.select().from(resellers).where(eq(resellers.id, id));
  assert.match(stored?.roleId ?? '', /^finance-ja-\d{6}$/);
});
