/** Trusted addresses through the portal: import, undo and forecast, with what the database holds afterwards. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPanel, reload, said, save } from './support/admin.ts';
import { openForwardProxy, type ForwardProxy } from './support/forward-proxy.ts';
import { tryCredentials, enter, signIn } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let elsewhere: ForwardProxy;
before(async () => {
  [stage, elsewhere] = await Promise.all([openStage(), openForwardProxy('127.0.0.2')]);
});
after(async () => {
  await stage.close();
  await elsewhere.close();
});

const entry = (network: string, note = '') => ({ id: network, network, note, enabled: true, endsAt: null });

/** What the database holds. */
async function stored(id: number): Promise<string[]> {
  const { trustedIps } = await stage.editor.values(id);
  return trustedIps.entries.map(({ network, note, enabled, endsAt }) =>
    [network, note, enabled ? '' : 'off', endsAt ?? ''].filter(Boolean).join(' | '),
  );
}

async function chooseFile(page: Page, panel: Locator, name: string, text: string): Promise<Locator> {
  await panel.getByRole('button', { name: 'Paste many…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste many addresses' });
  const chosen = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chosen).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  return dialog;
}

test('a file is reported line by line, its good lines are saved, its bad ones are not', async (t) => {
  const account = await stage.editor.account({
    trustedIps: { enabled: false, entries: [entry('203.0.113.0/24')] },
  });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const dialog = await chooseFile(
    page,
    panel,
    'sites.csv',
    [
      'network,note,enabled,ends_at',
      '192.0.2.0/255.255.255.0,"Depot, north",true,',
      '198.51.100.7,Night shift,false,2999-03-31T21:59:59Z',
      '203.0.113.9,Covered,true,',
      '010.0.0.1,Octal,true,',
    ].join('\r\n'),
  );
  await dialog.getByText('New: 2. Covered: 1. In the list already: 0. Refused: 1.').waitFor();
  assert.deepEqual(await stored(account.id), ['203.0.113.0/24']);
  await dialog.getByRole('button', { name: 'Add entries: 3, leave out: 1' }).click();
  await save(panel);
  assert.deepEqual(await stored(account.id), [
    '203.0.113.0/24',
    '192.0.2.0/24 | Depot, north',
    '198.51.100.7 | Night shift | off | 2999-03-31T21:59:59.000Z',
    '203.0.113.9 | Covered',
  ]);
});

test('ten thousand pasted lines are saved in one go and are there again', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `10.${index >> 8}.${index & 255}.1 # Site ${index}`,
  );
  const dialog = await chooseFile(page, panel, 'sites.txt', lines.join('\n'));
  await dialog.getByRole('button', { name: 'Add entries: 10,000' }).click();
  await save(panel);
  const there = await stored(account.id);
  assert.equal(there.length, 10_000);
  assert.equal(there.at(-1), '10.39.15.1 | Site 9999');
  const again = await reload(page);
  await again.getByRole('textbox', { name: 'Find in the list' }).fill('Site 9998');
  await again.getByText('Shown: 1 of 10,000').waitFor();
});

test('what was removed comes back by undo, and is saved as it was', async (t) => {
  const before = [entry('203.0.113.0/24', 'Office'), entry('192.0.2.0', 'East'), entry('192.0.2.1', 'West')];
  const account = await stage.editor.account({ trustedIps: { enabled: false, entries: before } });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);

  await panel.getByRole('button', { name: said('Remove 203.0.113.0/24') }).click();
  await panel.getByRole('button', { name: 'Shorten by 1…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Shorten from 2 to 1' }).click();
  await save(panel);
  assert.deepEqual(await stored(account.id), ['192.0.2.0/31 | East, West']);

  // The past outlives a save.
  for (let step = 0; step < 2; step += 1) await panel.getByRole('button', { name: 'Undo' }).click();
  await save(panel);
  assert.deepEqual(await stored(account.id), [
    '203.0.113.0/24 | Office',
    '192.0.2.0 | East',
    '192.0.2.1 | West',
  ]);
  await panel.getByRole('button', { name: 'Redo' }).click();
  await save(panel);
  assert.deepEqual(await stored(account.id), ['192.0.2.0 | East', '192.0.2.1 | West']);
});

test('the forecast names who would be shut out before it happens', async (t) => {
  const account = await stage.editor.account({
    trustedIps: { enabled: false, entries: [entry('203.0.113.0/24')] },
  });
  await signIn(await stage.visitor(t), stage.origin, account);
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByText(said('Last sign-in, 127.0.0.1, *: shut out when the list is on')).waitFor();

  const master = panel.getByRole('switch', { name: 'Allow access only from trusted IP addresses' });
  await master.click();
  const question = page.getByRole('dialog', { name: 'Shut out a known address?' });
  await question.getByText(said('Last sign-in, 127.0.0.1, *')).waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await master.isChecked(), false);

  await panel
    .getByRole('button', { name: said('Allow 127.0.0.1') })
    .first()
    .click();
  await master.click();
  await panel.getByText(said('Last sign-in, 127.0.0.1, *: admitted by 127.0.0.1')).waitFor();
  await save(panel);
  assert.deepEqual(await stored(account.id), ['203.0.113.0/24', '127.0.0.1 | Last sign-in']);
  assert.equal((await tryCredentials(stage.origin, account)).next, 'done');
});

test('an address that was refused is allowed by one click, and gets in', async (t) => {
  const account = await stage.editor.account({
    trustedIps: { enabled: true, entries: [entry('127.0.0.1')] },
  });
  const reseller = await stage.visitor(t, { proxy: elsewhere.server });
  await enter(reseller, stage.origin, account);
  await reseller.getByRole('alert').waitFor();

  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByText(said('Refused sign-in, 127.0.0.2, *: not admitted')).waitFor();
  await panel.getByRole('button', { name: said('Allow 127.0.0.2') }).click();
  await save(panel);
  assert.deepEqual(await stored(account.id), ['127.0.0.1', '127.0.0.2 | Refused sign-in']);
  await signIn(reseller, stage.origin, account);
});
