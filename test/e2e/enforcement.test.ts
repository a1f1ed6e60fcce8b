/** Role, zone, language and formats hold on the self-care site, for running sessions too. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../examples/portal/server/seed/demo.ts';
import { choose, openPanel, save } from './support/admin.ts';
import { signIn } from './support/self-care.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

const tabsOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();

const statusOf = (page: Page, tab: string) =>
  page.evaluate(async (path) => (await fetch(path)).status, `/self-care/api/${tab}`);

test('the role decides which tabs exist; a changed role holds for a running session at its next request', async (t) => {
  const account = await stage.editor.account({ role: 'audit-external' });
  const reseller = await stage.visitor(t);
  await signIn(reseller, stage.origin, account);
  assert.deepEqual(await tabsOf(reseller), ['Overview', 'Invoices', 'Reports']);
  assert.equal(await statusOf(reseller, 'invoices'), 200);
  assert.equal(await statusOf(reseller, 'calls'), 403);
  await reseller.goto(`${stage.origin}/self-care/calls`);
  await reseller.getByRole('heading', { name: 'This page is not open to you' }).waitFor();
  await reseller.goto(`${stage.origin}/self-care/invoices`);

  const editor = await stage.editorPage(t);
  const panel = await openPanel(editor, stage.origin, account.id);
  await choose(panel.getByRole('combobox', { name: 'Role' }), 'Monitoring account');
  await save(panel);

  assert.equal(await statusOf(reseller, 'calls'), 200);
  assert.equal(await statusOf(reseller, 'invoices'), 403);
  await reseller.getByRole('link', { name: 'Overview' }).click();
  await eventually(async () => assert.deepEqual(await tabsOf(reseller), ['Overview', 'Calls', 'Reports']));
});

/** What each `<time>` of the page stands for, and what a person reads there. */
async function readTimes(page: Page): Promise<readonly { instant: string; text: string }[]> {
  const times = page.locator('main time');
  await times.first().waitFor();
  return times.evaluateAll((found) =>
    found.map((time) => ({ instant: time.getAttribute('datetime') ?? '', text: time.textContent ?? '' })),
  );
}

/** Written by the platform's own calendar, not by ours. */
function partsIn(timeZone: string, instant: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

const pages = ['overview', 'calls', 'invoices', 'customers'] as const;

async function readPages(page: Page): Promise<readonly { instant: string; text: string }[]> {
  const times = [];
  for (const name of pages) {
    await page.goto(`${stage.origin}/self-care/${name}`);
    times.push(...(await readTimes(page)));
  }
  return times;
}

test('zone, language, output and input format: every page shows dates so, the date box reads them so', async (t) => {
  const id = await stage.editor.idOf('brightwater');
  const reseller = await stage.visitor(t);
  await signIn(reseller, stage.origin, { login: 'brightwater', password: demoPassword });
  const london = await readPages(reseller);
  for (const { instant, text } of london) {
    const { day, month, year, hour, minute } = partsIn('Europe/London', instant);
    assert.ok([`${day}/${month}/${year}`, `${day}/${month}/${year} ${hour}:${minute}`].includes(text), text);
  }

  const editor = await stage.editorPage(t);
  const panel = await openPanel(editor, stage.origin, id);
  await choose(panel.getByRole('combobox', { name: 'Time zone' }), 'Auckland', 'Pacific/Auckland');
  await choose(panel.getByRole('combobox', { name: 'Web interface language' }), 'Deutsch');
  const output = panel.getByRole('group', { name: 'Output format' });
  await output.getByRole('combobox', { name: 'Date', exact: true }).fill('YYYY.MM.DD');
  await output.getByRole('combobox', { name: 'Date and time' }).fill('YYYY.MM.DD HH24-MI');
  const input = panel.getByRole('group', { name: 'Input format' });
  await input.getByRole('combobox', { name: 'Date', exact: true }).fill('MM-DD-YYYY');
  await save(panel);

  const auckland = await readPages(reseller);
  assert.equal(auckland.length, london.length);
  for (const { instant, text } of auckland) {
    const { day, month, year, hour, minute } = partsIn('Pacific/Auckland', instant);
    assert.ok([`${year}.${month}.${day}`, `${year}.${month}.${day} ${hour}-${minute}`].includes(text), text);
  }
  assert.equal(await reseller.locator('html').getAttribute('lang'), 'de');

  await reseller.getByRole('link', { name: 'Anrufe' }).click();
  const rows = reseller.getByRole('table', { name: 'Anrufe' }).getByRole('row');
  await rows.nth(1).waitFor();
  const all = await rows.count();
  const box = reseller.getByRole('textbox', { name: 'Anrufe seit' });
  const [middle] = (await readTimes(reseller)).slice(Math.floor(all / 2));
  const { day, month, year } = partsIn('Pacific/Auckland', middle?.instant ?? '');

  // The order of before is no longer read: there is no month 31.
  await box.fill(`31/12/${year}`);
  await box.press('Enter');
  await eventually(async () => assert.equal(await box.getAttribute('aria-invalid'), 'true'));

  await box.fill(`${month}-${day}-${year}`);
  await box.press('Enter');
  await reseller.waitForURL((url) => url.searchParams.get('from') === `${year}-${month}-${day}`);
  await eventually(async () => {
    const since = await readTimes(reseller);
    assert.ok(since.length > 0 && since.length < all);
    const begin = `${year}.${month}.${day}`;
    assert.ok(since.every(({ text }) => text >= begin));
  });
});

test('a changed zone holds for a running session at its next request', async (t) => {
  const id = await stage.editor.idOf('brightwater');
  await stage.editor.save(id, { locale: { timeZone: 'Europe/London', language: 'en' } });
  const reseller = await stage.visitor(t);
  await signIn(reseller, stage.origin, { login: 'brightwater', password: demoPassword });
  await reseller.getByRole('link', { name: 'Calls' }).click();
  const [call] = await readTimes(reseller);
  await stage.editor.save(id, { locale: { timeZone: 'Asia/Kathmandu' } });
  await reseller.getByRole('link', { name: 'Overview' }).click();
  await reseller.getByRole('link', { name: 'Calls' }).click();
  const { year, month, day, hour, minute } = partsIn('Asia/Kathmandu', call?.instant ?? '');
  await reseller.getByText(`${year}.${month}.${day} ${hour}-${minute}`).first().waitFor();
});
