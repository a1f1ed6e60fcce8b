/** Around the panel: new resellers, roles, customer classes, and the reseller's own access. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { has, openPanel, filledPanel, options, reload, save } from './support/admin.ts';
import { signIn } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

test('a new reseller gets the default role and has no credentials, so log in as is off and says why', async (t) => {
  const page = await stage.editorPage(t);
  await page.goto(`${stage.origin}/admin/resellers`);
  await page.getByRole('button', { name: 'New reseller' }).click();
  const dialog = page.getByRole('dialog', { name: 'New reseller' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Lightship & Daughters');
  await dialog
    .getByRole('combobox', { name: 'Customer class' })
    .selectOption({ label: 'Wholesale carriers' });
  await dialog.getByRole('button', { name: 'Create' }).click();

  const panel = await filledPanel(page);
  await page.getByRole('heading', { name: 'Lightship & Daughters' }).waitFor();
  await has(panel.getByRole('textbox', { name: 'Login', exact: true }), '');
  await panel.getByText('No password yet').waitFor();
  await has(panel.getByRole('combobox', { name: 'Role' }), 'Reseller');
  await panel.getByText('Not possible yet: no login and password are saved.').waitFor();
  for (const name of ['Log in as', 'With the default role'])
    await panel.getByRole('button', { name, disabled: true }).waitFor();

  await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('lightship');
  await panel.getByRole('button', { name: 'Generate password' }).click();
  await save(panel);
  const opened = page.waitForEvent('popup');
  await panel.getByRole('button', { name: 'Log in as' }).click();
  await (await opened).getByRole('heading', { name: 'Welcome' }).waitFor();
});

test('a role that is made in Access control is offered by a picker that was open before', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const picker = panel.getByRole('combobox', { name: 'Role' });
  await picker.fill('Lighthouse');
  await panel.getByText('No match for').filter({ visible: true }).first().waitFor();

  const roles = await page.context().newPage();
  await roles.goto(`${stage.origin}/admin/roles`);
  await roles.getByRole('button', { name: 'New role' }).click();
  const dialog = roles.getByRole('dialog', { name: 'New role' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Lighthouse keeper');
  await dialog.getByRole('checkbox', { name: 'See calls' }).check();
  await dialog.getByRole('checkbox', { name: 'See rates' }).check();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await roles.getByRole('row').filter({ hasText: 'Lighthouse keeper' }).waitFor();

  await page.bringToFront();
  await picker.fill('Lighthouse k');
  await options(page).filter({ hasText: 'Lighthouse keeper' }).click();
  await save(panel);
  await has((await reload(page)).getByRole('combobox', { name: 'Role' }), 'Lighthouse keeper');
  const reseller = await stage.visitor(t);
  await signIn(reseller, stage.origin, account);
  const tabs = await reseller.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();
  assert.deepEqual(tabs, ['Calls', 'Rates']);
});

test('the default role can be another one, for resellers made from then on', async (t) => {
  const before = await stage.editor.create('Made before');
  const page = await stage.editorPage(t);
  await page.goto(`${stage.origin}/admin/roles`);
  const row = page.getByRole('row').filter({ hasText: 'Reseller, first steps' });
  await row.getByRole('button', { name: 'Make default' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make default' }).click();
  await row.getByText('Default', { exact: true }).waitFor();
  assert.equal((await stage.editor.values(before)).role, 'reseller-standard');
  assert.equal((await stage.editor.values(await stage.editor.create('Made after'))).role, 'reseller-starter');
});

test('two-factor of a customer class, on and off, changes what "as defined" says', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  const said = async (text: string) => {
    const panel = await openPanel(page, stage.origin, account.id);
    await panel.getByRole('radio', { name: /^As defined by the customer class/, checked: true }).waitFor();
    await panel.getByText(text).waitFor();
  };
  await said('asks for no one-time code.');

  const classes = await page.context().newPage();
  await classes.goto(`${stage.origin}/admin/classes`);
  const name = /Two-factor authentication of .?Standard resellers/;
  await classes.getByRole('switch', { name }).click();
  await classes.getByRole('switch', { name, checked: true }).waitFor();
  await said('asks for a one-time code.');

  await classes.getByRole('switch', { name }).click();
  await classes.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
  await classes.getByRole('switch', { name, checked: false }).waitFor();
  await said('asks for no one-time code.');
});

test('My access is the same panel as the reseller sees it, restricted', async (t) => {
  const account = await stage.editor.account({ apiAccess: true });
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, account);
  await page.getByRole('link', { name: 'My access' }).click();
  const panel = await filledPanel(page);

  const login = panel.getByRole('textbox', { name: 'Login', exact: true });
  await has(login, account.login);
  assert.equal(await login.isEditable(), false);
  await panel.getByText('Your provider changes the login.').waitFor();
  assert.equal(await panel.getByRole('combobox', { name: 'Role' }).isEditable(), false);
  await panel.getByText('Your provider gives the role.').waitFor();
  await panel.getByRole('switch', { name: 'Two-factor authentication', checked: false }).waitFor();
  for (const missing of ['Log in as', 'With the default role', 'Reset 2FA key…'])
    assert.equal(await panel.getByRole('button', { name: missing }).count(), 0, missing);
  assert.equal(await panel.getByRole('radio').count(), 0);
  assert.equal(await panel.getByText('Must be changed at the next sign-in').count(), 0);

  // What is left to the reseller can be changed, and holds at once.
  await panel.getByRole('combobox', { name: 'Web interface language' }).fill('Deutsch');
  await options(page).filter({ hasText: 'Deutsch' }).first().click();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Mein Zugang' }).waitFor();
  const { values } = await stage.editor.settings(account.id);
  assert.equal(values.locale.language, 'de');
});
