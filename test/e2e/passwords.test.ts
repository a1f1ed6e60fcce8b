/** Passwords at work: what the panel refuses before the server would, and what saving one does to who is in. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openPanel, reload, save, said } from './support/admin.ts';
import { signIn, tryCredentials } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** Enough beside a second factor, too short to stand alone (SP 800-63B-4, 3.1.1.2). */
const short = 'quiet-stream';

const tooShortAlone = said(
  'The password is too short to stand alone (length 15 or more). Set a longer one first.',
);

async function typePassword(panel: Locator, password: string): Promise<void> {
  await panel.getByRole('button', { name: 'Change', exact: true }).click();
  await panel.getByLabel('Password', { exact: true }).fill(password);
}

test('two-factor cannot be switched off over a password that cannot stand alone: told at once, mended in one save', async (t) => {
  const { id, login } = await stage.editor.account({ twofa: 'yes', password: short });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('radio', { name: 'No', exact: true }).check();
  await panel.getByText(tooShortAlone).waitFor();

  // The save is not even sent; the server would refuse it all the same.
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent += 1;
  });
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  await panel.getByText(tooShortAlone).waitFor();
  assert.equal(sent, 0);
  await assert.rejects(stage.editor.save(id, { twofa: 'no' }), /twofa\.password-too-weak-alone/);

  const longer = 'a longer stream, still quiet';
  await typePassword(panel, longer);
  await panel.getByText(tooShortAlone).waitFor({ state: 'detached' });
  await save(panel);
  assert.equal((await tryCredentials(stage.origin, { login, password: longer })).next, 'done');
});

test('a new password counts with the two-factor setting of the same draft', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await typePassword(panel, short);
  await panel.getByText('Length: 15 or more').waitFor();
  await panel.getByRole('radio', { name: 'Yes', exact: true }).check();
  await panel.getByText('Length: 8 or more').waitFor();
  await save(panel);
  const { password } = (await stage.editor.settings(id)).facts;
  assert.equal(password.validWithout2fa, false);
});

for (const [choice, stays] of [
  ['as offered', false],
  ['switched off', true],
] as const)
  test(`open sessions when a new password is saved, the choice ${choice}`, async (t) => {
    const account = await stage.editor.account();
    const visitor = await stage.visitor(t);
    await signIn(visitor, stage.origin, account);

    const page = await stage.editorPage(t);
    const panel = await openPanel(page, stage.origin, account.id);
    await typePassword(panel, 'another stream, later that day');
    const ending = panel.getByRole('switch', { name: 'End open sessions when this is saved' });
    assert.equal(await ending.isChecked(), true);
    if (stays) await ending.uncheck();
    await save(panel);

    await visitor.reload();
    const there = stays
      ? visitor.getByRole('navigation', { name: 'Pages' })
      : visitor.getByRole('button', { name: 'Sign in' });
    await there.waitFor();
  });

test('a password of words, read out from the panel, signs in', async (t) => {
  const { id, login } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await panel.getByRole('button', { name: 'Change', exact: true }).click();
  await panel.locator('password-field').getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('radio', { name: 'Words' }).check();
  await panel.getByRole('button', { name: 'Generate password' }).click();
  await panel.getByText(/strength 116 bits\.$/).waitFor({ state: 'attached' });
  const password = await panel.getByLabel('Password', { exact: true }).inputValue();
  assert.match(password, /^[a-z]+(-[a-z]+){8}$/);
  await save(panel);
  await (await reload(page)).getByText('Set on ').waitFor();
  assert.equal((await tryCredentials(stage.origin, { login, password })).next, 'done');
});

test('the admin pages know words: the strength comes from the worker', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const reports: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) reports.push(message.text());
  });
  const panel = await openPanel(page, stage.origin, id);
  await typePassword(panel, 'correcthorsebatterystaple');
  await panel.getByRole('meter', { name: 'Strength' }).getByText('Weak', { exact: true }).waitFor();
  assert.deepEqual(reports, []);
});

test('what is wrong with a password stands at its rules while it is typed', async (t) => {
  const { id, login } = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  await typePassword(panel, `${login}2026!`);
  const rules = panel.getByRole('list', { name: 'Password rules' });
  await rules.getByText('Not the login: not met').waitFor();
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  await panel.getByText('Too close to the login. Choose another one.').waitFor();
  assert.equal(await panel.getByText('Saved', { exact: true }).count(), 0);
});
