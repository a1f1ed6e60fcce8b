/** The self-care site: by what a reseller sees, and by its API. */
import type { Page } from 'playwright-core';
import { Session } from './session.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** The one answer to whatever is wrong at the first step. */
export const refusal = 'Login or password is wrong, or signing in from here is not allowed.';

/** Login and password, sent off. What comes then is the test's. */
export async function enter(page: Page, origin: string, { login, password }: Credentials): Promise<void> {
  await page.goto(`${origin}/self-care/`);
  await page.getByRole('textbox', { name: 'Login' }).fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A reseller without a second factor, on the first page. */
export async function signIn(page: Page, origin: string, credentials: Credentials): Promise<void> {
  await enter(page, origin, credentials);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** At the code step: what the app shows. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'One-time code' }).fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** At the step that asks for one in the place of a code. */
export async function enterRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** While an app is being set up: its key, as it is shown. */
export async function shownKey(page: Page): Promise<string> {
  return (await page.locator('.key').innerText()).replace(/\s/g, '');
}

/** Those that are shown when an app was just set up. */
export async function shownRecoveryCodes(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Store these recovery codes now' }).waitFor();
  return page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
}

/** Says that they are stored, and goes on. */
export async function leaveRecoveryCodes(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'I have stored them' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  // The site goes to its first page by itself; going there meanwhile would be cut off.
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.waitForLoadState('networkidle');
}

export interface SignedIn {
  /** Of the first step: 'refused', or what the server asks for next. */
  readonly next: string;
  readonly secret: string | undefined;
  readonly session: Session;
}

/** The first step of a sign-in, without a browser. */
export async function tryCredentials(origin: string, { login, password }: Credentials): Promise<SignedIn> {
  const session = new Session(origin);
  const { status, body } = await session.send<{ next?: string; enrolment?: { secret: string } }>(
    'POST',
    '/self-care/api/sign-in',
    { login, password },
  );
  const next = status === 401 ? 'refused' : (body.next ?? `status ${status}`);
  return { next, secret: body.enrolment?.secret, session };
}
