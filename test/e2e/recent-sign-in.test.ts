/** What touches a second factor asks for a recent sign-in: the page shows it, and asks the server once more. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { filledPanel, openPanel } from './support/admin.ts';
import { signIn } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** Nobody waits a quarter of an hour here: the first answer to that path is the one that old sessions get. */
async function tooOldOnce(page: Page, path: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    (route) =>
      route.fulfill({ status: 401, json: { ok: false, problems: [{ path: [], code: 'session.too-old' }] } }),
    { times: 1 },
  );
}

async function signInAgain(page: Page, login: string, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByText('This concerns a second factor. Sign in again, to show that it is you.').waitFor();
  await dialog.getByRole('textbox', { name: 'Login' }).fill(login);
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('on the self-care site', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, account);
  await tooOldOnce(page, '/self-care/api/access');
  await page.getByRole('link', { name: 'My access' }).click();
  await signInAgain(page, account.login, account.password);
  await filledPanel(page);
});

test('in the admin portal', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  await tooOldOnce(page, `/admin/api/resellers/${account.id}/self-care`);
  const opening = openPanel(page, stage.origin, account.id);
  const [{ login, password }] = demoEditors;
  await signInAgain(page, login, password);
  assert.ok(await opening);
});
