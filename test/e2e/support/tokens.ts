/** Making an API token in the panel. */
import type { Locator, Page } from 'playwright-core';

/** Answers the dialog that shows the new token, and the token. */
export async function createToken(
  page: Page,
  panel: Locator,
  name: string,
): Promise<{ readonly dialog: Locator; readonly token: string }> {
  await panel.getByRole('button', { name: 'Create token…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  // Where the host offers limits, one has to be chosen: here all that there are.
  for (const scope of await dialog.getByRole('checkbox').all()) await scope.check();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
  return { dialog, token };
}

/** Closes it without having copied the token. */
export async function leaveToken(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByRole('button', { name: 'Close anyway' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
