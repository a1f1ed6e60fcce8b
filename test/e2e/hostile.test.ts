/** Hostile texts are shown as texts: on the list, on the page of the reseller, on self-care. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../examples/portal/server/seed/demo.ts';
import { hostileTexts } from '../../examples/portal/server/seed/hostile.ts';
import { openPanel, reload } from './support/admin.ts';
import { signIn, signOut } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** Each would set a mark, wherever it were taken for markup, a script or an address. */
const attacks = [
  '<img src=x onerror="window.__xss=1">',
  '"><script>window.__xss=2</script><b x="',
  '</bdi></textarea><svg onload=window.__xss=3>',
  "' autofocus onfocus=window.__xss=4 x='",
  'javascript:window.__xss=5',
  '${window.__xss=6}{{window.__xss=7}}',
];

/** An entry with each as its note. */
function notes() {
  return attacks.map((note, index) => ({
    id: String(index),
    network: `10.0.0.${index}`,
    note,
    enabled: true,
    endsAt: null,
  }));
}

/** No attack ran, and none became an element. That the policy of the page holds, every page of a test says. */
async function isUntouched(page: Page): Promise<void> {
  const mark = await page.evaluate(() => (window as unknown as Record<string, unknown>)['__xss']);
  assert.equal(mark, undefined);
  const made = page.locator('main :is(script, img, [onerror], [onload], [onfocus], [href^="javascript:"])');
  assert.equal(await made.count(), 0);
}

test('the seeded hostile names, on the list and on their own pages', async (t) => {
  const page = await stage.editorPage(t);
  await page.goto(`${stage.origin}/admin/resellers?query=odd-`);
  for (const [index] of hostileTexts.entries())
    await page
      .getByRole('row')
      .filter({ hasText: `odd-${index + 1}` })
      .waitFor();
  await isUntouched(page);
  const names = await page.locator('main a.name bdi').allTextContents();
  for (const text of hostileTexts) assert.ok(names.includes(text), text);

  for (const [index] of hostileTexts.entries()) {
    await openPanel(page, stage.origin, await stage.editor.idOf(`odd-${index + 1}`));
    await isUntouched(page);
  }
});

test('hostile texts as notes, names of tokens, roles and names', async (t) => {
  const roles = [];
  for (const text of attacks) {
    const ask = {
      name: text,
      description: text,
      group: text,
      level: 0,
      permissions: ['calls.view', 'access.view'],
    };
    roles.push((await stage.editor.ask<{ role: { id: string } }>('POST', '/roles', ask)).role.id);
  }
  const [text = ''] = attacks;
  const { id } = await stage.editor.account({
    apiAccess: true,
    role: roles[0],
    trustedIps: { enabled: false, entries: notes() },
  });
  for (const name of attacks)
    await stage.editor.ask('POST', `/resellers/${id}/self-care/create-token`, { name, expiresAt: null });
  await stage.editor.create(text);

  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  for (const attack of attacks) {
    await panel
      .getByRole('table', { name: 'Trusted addresses' })
      .getByText(attack, { exact: true })
      .waitFor();
    await panel.getByRole('table', { name: 'Tokens' }).getByText(attack, { exact: true }).waitFor();
  }
  const picker = panel.getByRole('combobox', { name: 'Role' });
  assert.equal(await picker.inputValue(), text);
  await picker.fill('__xss');
  for (const attack of attacks) await panel.getByRole('option').filter({ hasText: attack }).first().waitFor();
  await isUntouched(page);

  for (const path of ['resellers?query=__xss', 'roles', 'classes', `resellers/${id}`]) {
    await page.goto(`${stage.origin}/admin/${path}`);
    await page.getByRole('table').first().waitFor();
    await isUntouched(page);
  }
});

test('hostile texts on self-care: the name of the account, notes in My access', async (t) => {
  const page = await stage.visitor(t);
  for (const [index, name] of hostileTexts.entries()) {
    await signIn(page, stage.origin, { login: `odd-${index + 1}`, password: demoPassword });
    assert.equal(await page.locator('.who bdi').first().textContent(), name);
    await isUntouched(page);
    await signOut(page);
  }
  const account = await stage.editor.account({ trustedIps: { enabled: false, entries: notes() } });
  await signIn(page, stage.origin, account);
  await page.getByRole('link', { name: 'My access' }).click();
  for (const attack of attacks)
    await page.locator('self-care-panel').getByText(attack, { exact: true }).waitFor();
  await isUntouched(page);
});

test('hostile texts that a person types: a search, a login, a note, a name', async (t) => {
  const { id } = await stage.editor.account();
  const page = await stage.editorPage(t);
  for (const attack of attacks) {
    await page.goto(`${stage.origin}/admin/resellers?${new URLSearchParams({ query: `${attack} nobody` })}`);
    await page.getByText(`Nothing matches`).filter({ hasText: attack }).waitFor();
    await isUntouched(page);
  }
  const panel = await openPanel(page, stage.origin, id);
  for (const attack of attacks) {
    await panel.getByRole('textbox', { name: 'Login', exact: true }).fill(attack);
    await panel.getByRole('textbox', { name: 'Login', exact: true }).press('Tab');
    await panel.getByRole('textbox', { name: 'Address, network or range' }).fill(attack);
    await panel.getByRole('combobox', { name: 'Time zone' }).fill(attack);
    await isUntouched(page);
  }
  await reload(page);
});
