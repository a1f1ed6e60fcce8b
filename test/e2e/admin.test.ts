/** An administrator signs in, searches a reseller, opens Web self-care and sees what the database holds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { filledPanel, has } from './support/admin.ts';
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
