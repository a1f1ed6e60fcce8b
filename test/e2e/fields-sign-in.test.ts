/** The panel's sign-in fields: edited, saved, loaded again, and there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authenticatorCode } from '../../examples/portal/testing/authenticator.ts';
import { has, openPanel, reload, save } from './support/admin.ts';
import { tryCredentials } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

test('the login', async (t) => {
  const { id, password, login: before } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('night-ferry');
  await panel.getByText('Free.').waitFor();
  await save(panel);

  await has((await reload(page)).getByRole('textbox', { name: 'Login', exact: true }), 'night-ferry');
  assert.equal((await stage.editor.values(id)).login, 'night-ferry');
  assert.equal((await tryCredentials(stage.origin, { login: 'night-ferry', password })).next, 'done');
  assert.equal((await tryCredentials(stage.origin, { login: before, password })).next, 'refused');
});

test('a login that is taken is refused at the field, and nothing is saved', async (t) => {
  const { id, login } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  const field = panel.getByRole('textbox', { name: 'Login', exact: true });
  await field.fill('BrightWater');
  await field.press('Tab');
  await panel.getByText('This login is taken. Choose another one.').waitFor();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('This login is taken. Choose another one.').waitFor();
  await has((await reload(page)).getByRole('textbox', { name: 'Login', exact: true }), login);
});

test('a password that is typed', async (t) => {
  const { id, login, password: old } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('button', { name: 'Change', exact: true }).click();
  const password = 'seven lamps along the quay';
  await panel.getByLabel('Password', { exact: true }).fill(password);
  await save(panel);

  await (await reload(page)).getByText('Set on ').waitFor();
  assert.equal((await tryCredentials(stage.origin, { login, password })).next, 'done');
  assert.equal((await tryCredentials(stage.origin, { login, password: old })).next, 'refused');
});

test('a password that is generated', async (t) => {
  const { id, login, password: old } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('button', { name: 'Generate password' }).click();
  await panel.getByText('New password generated.').waitFor({ state: 'attached' });
  const password = await panel.getByLabel('Password', { exact: true }).inputValue();
  assert.ok(password.length >= 20, 'long enough for any sign-in');
  await save(panel);

  await (await reload(page)).getByText('Set on ').waitFor();
  assert.equal((await tryCredentials(stage.origin, { login, password })).next, 'done');
  assert.equal((await tryCredentials(stage.origin, { login, password: old })).next, 'refused');
});

test('a password that must be changed at the next sign-in', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByRole('switch', { name: 'Must be changed at the next sign-in' }).click();
  await save(panel);

  await (
    await reload(page)
  )
    .getByRole('switch', { name: 'Must be changed at the next sign-in', checked: true })
    .waitFor();
  assert.equal((await tryCredentials(stage.origin, account)).next, 'change-password');
});

const modes = [
  [/^Yes$/, 'yes', 'enrol'],
  [/^No$/, 'no', 'done'],
  [/^As defined by the customer class/, 'inherit', 'done'],
] as const;

test('two-factor authentication in each of its three states', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  let panel = await openPanel(page, stage.origin, account.id);
  for (const [name, mode, next] of modes) {
    await panel.getByRole('radio', { name }).check();
    await save(panel);
    panel = await reload(page);
    await panel.getByRole('radio', { name, checked: true }).waitFor();
    assert.equal((await stage.editor.values(account.id)).twofa, mode);
    assert.equal((await tryCredentials(stage.origin, account)).next, next);
  }
});

test('the 2FA key is reset: the app that was set up stops working, the next sign-in sets up another', async (t) => {
  const account = await stage.editor.account({ twofa: 'yes' });
  const { secret = '', session } = await tryCredentials(stage.origin, account);
  await session.send('POST', '/self-care/api/code', { code: authenticatorCode(secret, new Date()) });
  assert.equal((await stage.editor.settings(account.id)).facts.twofa.enrolment.state, 'active');

  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByText('Authenticator app active since ').waitFor();
  await panel.getByRole('button', { name: 'Reset 2FA key…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset 2FA key', exact: true }).click();
  await panel.getByText('The 2FA key was reset and all sessions ended.').waitFor();

  await (await reload(page)).getByText('The next sign-in sets up an authenticator app.').waitFor();
  const { facts, values } = await stage.editor.settings(account.id);
  assert.equal(facts.twofa.enrolment.state, 'pending');
  assert.equal(values.twofa, 'yes');
  assert.equal((await session.send('GET', '/self-care/api/me')).status, 401);
  const again = await tryCredentials(stage.origin, account);
  assert.equal(again.next, 'enrol');
  assert.notEqual(again.secret, secret);
});
