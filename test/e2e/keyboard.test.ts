/** The whole task of the admin portal without a pointer: found, changed, saved, and put right after a conflict. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { filledPanel, options } from './support/admin.ts';
import { Keyboard } from './support/keyboard.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const [admin] = demoEditors;

async function signIn(page: Page, keys: Keyboard): Promise<void> {
  await page.goto(`${stage.origin}/admin`);
  await page.getByRole('textbox', { name: 'Login' }).waitFor();
  await keys.tabTo('Login', { within: 8 });
  await keys.type(admin.login);
  await keys.tabTo('Password', { within: 2 });
  await keys.type(admin.password);
  await keys.press('Enter');
  await page.getByRole('searchbox', { name: 'Search resellers' }).waitFor();
}

async function findReseller(page: Page, keys: Keyboard, login: string, name: string): Promise<void> {
  await keys.tabTo('Search resellers', { within: 15 });
  await keys.type(login);
  await page.getByRole('link', { name }).waitFor();
  await keys.tabTo(name, { within: 6 });
  await keys.press('Enter');
  await page.getByRole('link', { name: 'Web self-care', exact: true }).first().waitFor();
  await keys.tabTo('Web self-care', { within: 20 });
  await keys.press('Enter');
  await filledPanel(page);
}

/** Waits for a text of the panel, as somebody waits who reads. */
const reads = (page: Page, text: string | RegExp) =>
  page.locator('self-care-panel').getByText(text).first().waitFor();

test('an editor finds a reseller, changes everything, saves it and reads that it is saved, by keys alone', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = new Keyboard(page);
  await signIn(page, keys);
  await findReseller(page, keys, account.login, account.name);

  // Sign-in
  await keys.tabTo('Login', { within: 25 });
  await keys.replace('quayside');
  await reads(page, 'Free.');
  await keys.tabTo('Generate password', { within: 10 });
  await keys.press('Enter');
  await reads(page, 'New password generated');
  await keys.tabTo(/^As defined/, { within: 8 });
  await keys.press('ArrowDown');

  // Trusted addresses: two added, one changed in its place, one removed
  await keys.tabTo('Address, network or range', { within: 6 });
  for (const network of ['127.0.0.0/24', '192.0.2.1', '198.51.100.7']) {
    await keys.type(network);
    await keys.press('Enter');
    await reads(page, new RegExp(`^Added: .*${network}`));
  }
  await keys.tabTo('Edit 192.0.2.1', { within: 14 });
  await keys.press('Enter');
  await keys.press('End');
  await keys.type('9');
  await keys.press('Enter');
  await reads(page, /^Changed: /);
  await keys.press('ArrowDown');
  await keys.press('Delete');
  await reads(page, /^Removed: /);

  // A token, copied
  await keys.tabTo('Create token…', { within: 10 });
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await eventually(async () => assert.equal((await keys.focus()).name, 'Name'));
  await keys.type('Switchboard');
  await keys.tabTo('Calls', { within: 4 });
  await keys.press('Space');
  await keys.tabTo('Create token', { within: 6 });
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Copy token' }).waitFor();
  await keys.tabTo('Copy token', { within: 3 });
  await keys.press('Enter');
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(secret, /^[\w-]{20,}$/);
  await keys.tabTo('Done', { within: 8 });
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // Role, time zone, format
  await keys.tabTo('Role', { within: 12 });
  await keys.replace('overview');
  await eventually(async () => assert.match(await options(page).first().innerText(), /overview/i));
  await keys.press('Enter');
  await keys.tabTo('Time zone', { within: 4 });
  await keys.type('Europe/Kyiv');
  await options(page).filter({ hasText: 'Kyiv' }).first().waitFor();
  await keys.press('Enter');
  await keys.tabTo('Date', { within: 4 });
  await keys.replace('DD/MM/YYYY');
  await keys.press('Enter');

  // Reviewed and saved
  await keys.tabTo('Save', { within: 14 });
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.tabTo('Save changes', { within: 4 });
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await reads(page, /^\s*Saved\s*$/);
  const { login, twofa, trustedIps, locale, role } = await stage.editor.values(account.id);
  assert.deepEqual(
    [login, twofa, trustedIps.entries.map(({ network }) => network), locale.timeZone, locale.outputDate],
    ['quayside', 'yes', ['127.0.0.0/24', '192.0.2.19'], 'Europe/Kyiv', 'DD/MM/YYYY'],
  );
  assert.match(role ?? '', /overview/);
  // The focus stays where the bar was: the panel's last control is one step back.
  await keys.tabTo(/./, { within: 1, key: 'Shift+Tab' });
});

test('after a conflict the editor takes over what somebody else saved, by keys alone', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  const keys = new Keyboard(page);
  await signIn(page, keys);
  await findReseller(page, keys, account.login, account.name);
  await keys.tabTo('Login', { within: 25 });
  await keys.replace('mine-of-both');
  await reads(page, 'Free.');
  await stage.editor.save(account.id, { login: 'theirs-of-both' });
  await keys.tabTo('Save', { within: 60 });
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.tabTo('Save changes', { within: 4 });
  await keys.press('Enter');
  await reads(page, 'Someone else saved');
  await keys.tabTo('Take theirs', { within: 80, key: 'Shift+Tab' });
  await keys.press('Enter');
  await eventually(async () =>
    assert.equal(
      await page.getByRole('textbox', { name: 'Login', exact: true }).inputValue(),
      'theirs-of-both',
    ),
  );
  assert.equal((await stage.editor.values(account.id)).login, 'theirs-of-both');
});
