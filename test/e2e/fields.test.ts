/** Every field of the panel: edited, saved, loaded again, and there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { authenticatorCode } from '../../examples/portal/testing/authenticator.ts';
import { choose, has, openPanel, reload, save } from './support/admin.ts';
import { tryCredentials } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';
import { createToken, leaveToken } from './support/tokens.ts';

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

test('trusted addresses in the three formats', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  const typed = ['10.10.10.1', '192.168.192.0/24', '192.168.200.0/255.255.255.0'];
  for (const network of typed) {
    await panel.getByRole('textbox', { name: 'Address, network or range' }).fill(network);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByText('Added: ').waitFor();
  }
  await panel.getByRole('switch', { name: 'Allow access only from trusted IP addresses' }).click();
  await save(panel);

  const { trustedIps } = await stage.editor.values(id);
  assert.equal(trustedIps.enabled, true);
  const stored = trustedIps.entries.map(({ network }) => network);
  assert.deepEqual(stored, ['10.10.10.1', '192.168.192.0/24', '192.168.200.0/24']);
  const again = await reload(page);
  await again
    .getByRole('switch', { name: 'Allow access only from trusted IP addresses', checked: true })
    .waitFor();
  const rows = again.getByRole('table', { name: 'Trusted addresses' }).getByRole('row');
  for (const network of stored) await rows.filter({ hasText: network }).waitFor();
});

test('API access, and a new token that is shown once', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('switch', { name: 'API token access' }).click();
  await save(panel);
  const { dialog, token: secret } = await createToken(page, panel, 'Switchboard');
  assert.match(secret, /^sc_[0-9A-Za-z]{36}$/);
  await leaveToken(dialog);

  const again = await reload(page);
  await again.getByRole('switch', { name: 'API token access', checked: true }).waitFor();
  const row = again
    .getByRole('table', { name: 'Tokens' })
    .getByRole('row')
    .filter({ hasText: 'Switchboard' });
  await row.getByText(secret.slice(-4)).waitFor();
  await row.getByText('active').waitFor();
  assert.ok(!(await page.content()).includes(secret));
  const loaded = JSON.stringify(await stage.editor.load(id));
  assert.ok(loaded.includes('Switchboard') && !loaded.includes(secret));
});

test('a token that is revoked', async (t) => {
  const { id } = await stage.editor.account({ apiAccess: true });
  await stage.editor.ask('POST', `/resellers/${id}/self-care/create-token`, {
    name: 'Old desk',
    expiresAt: null,
  });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('button', { name: /^Actions for .*Old desk/ }).click();
  await panel.getByRole('menuitem', { name: 'Revoke…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click();
  await panel.getByText('was revoked.').waitFor();

  await (await reload(page)).getByRole('row').filter({ hasText: 'Old desk' }).getByText('revoked').waitFor();
  const [token] = (await stage.editor.settings(id)).facts.tokens;
  assert.notEqual(token?.revokedAt, null);
});

test('the role', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await choose(panel.getByRole('combobox', { name: 'Role' }), 'Accountant');
  await panel.getByText('Gains: ').waitFor();
  await save(panel);

  await has((await reload(page)).getByRole('combobox', { name: 'Role' }), 'Accountant');
  assert.equal((await stage.editor.values(id)).role, 'finance-accountant');
});

test('time zone and language', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await choose(panel.getByRole('combobox', { name: 'Time zone' }), 'Tokyo', 'Asia/Tokyo');
  await choose(panel.getByRole('combobox', { name: 'Web interface language' }), 'Deutsch');
  await save(panel);

  const again = await reload(page);
  await has(again.getByRole('combobox', { name: 'Time zone' }), 'Asia/Tokyo');
  await has(again.getByRole('combobox', { name: 'Web interface language' }), 'Deutsch');
  const { locale } = await stage.editor.values(id);
  assert.deepEqual([locale.timeZone, locale.language], ['Asia/Tokyo', 'de']);
});

test('output and input formats', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const formats = [
    ['Output format', 'Date', 'outputDate', 'D MONTH YYYY'],
    ['Output format', 'Time', 'outputTime', 'HH12.MI AM'],
    ['Output format', 'Date and time', 'outputDateTime', 'YYYY.MM.DD HH24:MI'],
    ['Input format', 'Date', 'inputDate', 'MM-DD-YYYY'],
    ['Input format', 'Time', 'inputTime', 'HH24.MI'],
  ] as const;
  const field = (panel: Locator, group: string, name: string) =>
    panel.getByRole('group', { name: group }).getByRole('combobox', { name, exact: true });
  const panel = await openPanel(page, stage.origin, id);
  for (const [group, name, , pattern] of formats) {
    await field(panel, group, name).fill(pattern);
    await field(panel, group, name).press('Tab');
  }
  await save(panel);

  const again = await reload(page);
  const { locale } = await stage.editor.values(id);
  for (const [group, name, key, pattern] of formats) {
    await has(field(again, group, name), pattern);
    assert.equal(locale[key], pattern);
  }
});
