/** The admin portal by what an editor sees. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './stage.ts';
import assert from 'node:assert/strict';

/** The reseller's page with the panel, filled. */
export async function openPanel(page: Page, origin: string, id: number): Promise<Locator> {
  await page.goto(`${origin}/admin/resellers/${id}?tab=self-care`);
  return filledPanel(page);
}

export async function filledPanel(page: Page): Promise<Locator> {
  const panel = page.locator('self-care-panel');
  await panel.getByRole('textbox', { name: 'Login', exact: true }).waitFor();
  return panel;
}

/** Saves the panel's draft by the bar below it, and waits until the server has it. */
export async function save(panel: Locator): Promise<void> {
  await pressSave(panel);
  await panel.getByText('Saved', { exact: true }).first().waitFor({ state: 'attached' });
}

/** What concerns security is reviewed before it goes to the server. */
export async function pressSave(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  const confirm = panel.getByRole('button', { name: 'Save changes' });
  const saved = panel.getByText('Saved', { exact: true }).and(panel.locator('[aria-live]'));
  await confirm.or(saved).first().waitFor({ state: 'attached' });
  if (await confirm.isVisible()) await confirm.click();
}

/** Loads the page anew: what is there then comes from the database. */
export async function reload(page: Page): Promise<Locator> {
  await page.reload();
  return filledPanel(page);
}

/** Types into a combobox and takes the option of that name. */
export async function choose(combobox: Locator, text: string, option = text): Promise<void> {
  await combobox.fill(text);
  await options(combobox.page()).filter({ hasText: option }).first().click();
}

/** Of the list that is open. */
export function options(page: Page): Locator {
  return page.locator('self-care-panel').getByRole('option');
}

export async function has(field: Locator, value: string): Promise<void> {
  await eventually(async () => assert.equal(await field.inputValue(), value));
}

/** A sentence as it is read: foreign text in it is isolated by invisible signs. `*` stands for anything. */
export function said(sentence: string): RegExp {
  const signs = '[\\u2066-\\u2069]*';
  const characters = [...sentence].map((each) => (each === '*' ? '.*' : each.replace(/[^\w\s]/, '\\$&')));
  return new RegExp(`^\\s*${['', ...characters, ''].join(signs)}\\s*$`);
}
