/** API tokens: made in the panel, used by an application. */
import type { Locator, Page } from 'playwright-core';

/** The dialog that makes a token, with all filled in but its end. */
export async function openCreation(page: Page, panel: Locator, name: string): Promise<Locator> {
  await panel.getByRole('button', { name: 'Create token…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  // Where the host offers limits, one has to be chosen: here all that there are.
  for (const scope of await dialog.getByRole('checkbox').all()) await scope.check();
  return dialog;
}

/** Answers the dialog that shows the new token, and the token. */
export async function createToken(
  page: Page,
  panel: Locator,
  name: string,
): Promise<{ readonly dialog: Locator; readonly token: string }> {
  const dialog = await openCreation(page, panel, name);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  return { dialog, token: await shownToken(dialog) };
}

/** Shown once, in the dialog. */
export function shownToken(dialog: Locator): Promise<string> {
  return dialog.getByRole('textbox', { name: 'Token' }).inputValue();
}

/** Closes it without having copied the token. */
export async function leaveToken(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByRole('button', { name: 'Close anyway' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Whether an application with this token gets in. */
export async function getsIn(origin: string, login: string, token: string): Promise<boolean> {
  const { status } = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, token }),
  });
  if (status !== 200 && status !== 401) throw new Error(`Neither in nor out: status ${status}`);
  return status === 200;
}
