/** The login of a reseller at work: who is shut out, who is in, and what the editor can do about it at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { openPanel, reload, said } from './support/admin.ts';
import { openForwardProxy, type ForwardProxy } from './support/forward-proxy.ts';
import { enter, refusal, signIn, tryCredentials } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let elsewhere: ForwardProxy;
before(async () => {
  stage = await openStage();
  elsewhere = await openForwardProxy('127.0.0.2');
});
after(async () => {
  await elsewhere.close();
  await stage.close();
});

const [{ name: editorName }] = demoEditors;

test('a locked account is unlocked from the panel, and can sign in again', async (t) => {
  const account = await stage.editor.account();
  for (let tries = 0; tries < 5; tries++)
    await tryCredentials(stage.origin, { ...account, password: 'no stream at dawn' });
  const locked = await stage.visitor(t);
  await enter(locked, stage.origin, account);
  await locked.getByRole('alert').waitFor();

  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByText(said('Locked until *. Until then every sign-in is refused.')).waitFor();
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByText('Unlocked: signing in is possible again.').waitFor();
  assert.equal(await panel.getByText('Locked until').count(), 0);

  await signIn(locked, stage.origin, account);
  assert.equal(await (await reload(page)).getByText('Locked until').count(), 0);
});

test('ending all sessions ends a running one at its next request', async (t) => {
  const account = await stage.editor.account();
  const visitor = await stage.visitor(t);
  await signIn(visitor, stage.origin, account);

  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByText('1 open session.').waitFor();
  await panel.getByRole('button', { name: 'End all sessions…' }).click();
  const question = page.getByRole('dialog', { name: 'End all sessions?' });
  await question.getByText('has to sign in again').waitFor();
  await visitor.getByRole('link', { name: 'Calls' }).click();
  await visitor.getByRole('heading', { name: 'Calls' }).waitFor();

  await question.getByRole('button', { name: 'End all sessions' }).click();
  await panel.getByText('1 session was ended.').waitFor();
  await panel.getByText('No open sessions.').waitFor();
  await visitor.reload();
  await visitor.getByRole('button', { name: 'Sign in' }).waitFor();
  assert.equal(await visitor.getByRole('navigation', { name: 'Pages' }).count(), 0);
});

test('whoever is refused reads the same words, the editor where it came from and why', async (t) => {
  const entry = { id: 'here', network: '127.0.0.1', note: '', enabled: true, endsAt: null };
  const account = await stage.editor.account({ trustedIps: { enabled: true, entries: [entry] } });
  const inside = await stage.visitor(t);
  await enter(inside, stage.origin, { ...account, password: 'no stream at dawn' });
  await inside.getByRole('alert').filter({ hasText: refusal }).waitFor();
  const outside = await stage.visitor(t, { proxy: elsewhere.server });
  await enter(outside, stage.origin, account);
  await outside.getByRole('alert').filter({ hasText: refusal }).waitFor();

  const panel = await openPanel(await stage.editorPage(t), stage.origin, account.id);
  const table = panel.getByRole('table', { name: 'Last refused sign-ins' });
  const rows = await table.getByRole('row').filter({ hasText: '127.0.0.' }).allInnerTexts();
  assert.deepEqual(
    rows.map((row) =>
      row
        .trim()
        .split(/\s*[\t\n]\s*/)
        .slice(1),
    ),
    [
      ['127.0.0.2', 'Not a trusted address'],
      ['127.0.0.1', 'Wrong password'],
    ],
  );
});

test('a taken login is told while it is being typed', async (t) => {
  const other = await stage.editor.account();
  const account = await stage.editor.account();
  const panel = await openPanel(await stage.editorPage(t), stage.origin, account.id);
  const login = panel.getByRole('textbox', { name: 'Login', exact: true });
  await login.fill('');
  await login.pressSequentially(other.login.toUpperCase());
  await panel.getByText('This login is taken. Choose another one.').waitFor();
  await login.press('End');
  await login.pressSequentially('-2');
  await panel.getByText('Free.').waitFor();
  assert.equal((await stage.editor.values(account.id)).login, account.login);
});

test('a login that is reserved here is told while it is being typed', async (t) => {
  const account = await stage.editor.account();
  const panel = await openPanel(await stage.editorPage(t), stage.origin, account.id);
  const login = panel.getByRole('textbox', { name: 'Login', exact: true });
  await login.fill('Root');
  await login.press('Tab');
  await panel.getByText('This login is reserved. Choose another one.').waitFor();
});

test('log in as opens self-care in a new tab with a banner, and the trail keeps the reason', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const opened = page.waitForEvent('popup');
  await panel.getByRole('textbox', { name: /^Reason for logging in/ }).fill('asked by phone');
  await page.keyboard.press('Enter');
  const visit = await opened;
  await visit.getByRole('status').filter({ hasText: editorName }).filter({ hasText: account.name }).waitFor();
  assert.equal(await visit.evaluate(() => window.opener), null);

  const { events } = await stage.editor.ask<{ events: { action: string; facts: object }[] }>(
    'GET',
    `/resellers/${account.id}/audit`,
  );
  const asked = events.find(({ action }) => action === 'log-in-as');
  assert.deepEqual(asked?.facts, { mode: 'assigned-role', reason: 'asked by phone' });
});

test('log in as waits until changed credentials are saved', async (t) => {
  const account = await stage.editor.account();
  const panel = await openPanel(await stage.editorPage(t), stage.origin, account.id);
  const button = panel.getByRole('button', { name: said('Log in as reseller') });
  await panel.getByRole('textbox', { name: 'Login', exact: true }).fill(`${account.login}-new`);
  await panel.getByText('Save or discard the changed login or password first.').waitFor();
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await panel.getByRole('button', { name: 'Discard' }).last().click();
  await panel
    .getByText('Save or discard the changed login or password first.')
    .waitFor({ state: 'detached' });
  assert.equal(await button.getAttribute('aria-disabled'), 'false');
});

test('the own page of a reseller shows the login and tells nothing of who was refused', async (t) => {
  const account = await stage.editor.account();
  await tryCredentials(stage.origin, { ...account, password: 'no stream at dawn' });
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, account);
  await page.getByRole('link', { name: 'My access' }).click();
  const panel = page.locator('self-care-panel');
  const login = panel.getByRole('textbox', { name: 'Login', exact: true });
  await login.waitFor();
  assert.equal(await login.inputValue(), account.login);
  assert.equal(await login.isEditable(), false);
  await panel.getByText('1 open session.').waitFor();
  for (const name of ['Log in as', 'Unlock', 'End all sessions'])
    assert.equal(await panel.getByRole('button', { name }).count(), 0);
  assert.equal(await panel.getByText('Wrong password').count(), 0);
});
