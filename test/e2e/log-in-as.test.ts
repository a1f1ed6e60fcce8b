/** An editor opens the self-care site as the reseller. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { openPanel } from './support/admin.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const [{ name: editorName }] = demoEditors;

async function logInAs(page: Page, name: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.locator('self-care-panel').getByRole('button', { name }).click();
  const tab = await opened;
  await tab.getByRole('navigation', { name: 'Pages' }).waitFor();
  return tab;
}

test('log in as opens self-care in a new tab with a banner, beside the session of the editor', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  await openPanel(page, stage.origin, account.id);
  const visit = await logInAs(page, 'Log in as');
  await visit.getByRole('status').filter({ hasText: editorName }).filter({ hasText: account.name }).waitFor();
  assert.equal(new URL(visit.url()).pathname, '/self-care/overview');
  assert.ok(!visit.url().includes('ticket'));

  // Beside it: the editor goes on, the visit too.
  await page.getByRole('link', { name: 'Resellers' }).first().click();
  await page.getByRole('searchbox', { name: 'Search resellers' }).waitFor();
  await visit.getByRole('link', { name: 'Calls' }).click();
  await visit.getByRole('heading', { name: 'Calls' }).waitFor();

  // The end of one is not the end of the other.
  await visit.getByRole('button', { name: 'End this visit' }).click();
  await visit.getByText('The visit has ended').waitFor();
  await visit.goto(`${stage.origin}/self-care/`);
  await visit.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.reload();
  await page.getByRole('searchbox', { name: 'Search resellers' }).waitFor();
});

test('with the default role, the visit has the tabs of that role', async (t) => {
  const account = await stage.editor.account({ role: 'restricted-overview' });
  const page = await stage.editorPage(t);
  await openPanel(page, stage.origin, account.id);
  const tabsOf = async (visit: Page) =>
    visit.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();
  assert.deepEqual(await tabsOf(await logInAs(page, 'Log in as')), ['Overview']);
  const usual = await tabsOf(await logInAs(page, 'With the default role'));
  assert.deepEqual(usual, ['Overview', 'Calls', 'Invoices', 'Customers', 'Rates', 'Reports', 'My access']);
});

test('the address of a visit opens it once', async (t) => {
  const account = await stage.editor.account();
  const { url } = await stage.editor.ask<{ url: string }>(
    'POST',
    `/resellers/${account.id}/self-care/log-in-as`,
    { mode: 'assigned-role', reason: '' },
  );
  const first = await stage.visitor(t);
  await first.goto(url);
  await first.getByRole('button', { name: 'End this visit' }).waitFor();
  const second = await stage.visitor(t);
  await second.goto(url);
  await second.getByText('This link has been used already or is too old.').waitFor();
});
