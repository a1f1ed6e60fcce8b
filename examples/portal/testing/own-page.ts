/** A reseller at the own page, with an authenticator app where wanted. */
import type { Office } from './panel.ts';
import { ownPanel } from './panel.ts';
import { authenticatorCode } from './authenticator.ts';

type Columns = Parameters<Office['account']>[0];

/** Signed in; two-factor is off unless the columns say otherwise. */
export async function atHome(office: Office, columns: Columns = {}) {
  const account = await office.account(columns);
  const browser = office.site.browser();
  await browser.signIn(account.login);
  return { ...account, browser, own: ownPanel(browser) };
}

/** With an app that was set up on the own page, two-factor on, and the recovery codes of the set-up. */
export async function withApp(office: Office, columns: Columns = {}) {
  const home = await atHome(office, columns);
  const { body } = await home.own.ask('setup-twofa');
  const secret = body.setup?.secret ?? '';
  const code = authenticatorCode(secret, office.site.now());
  const confirmed = await home.own.ask('confirm-twofa', { code });
  if (confirmed.status !== 200) throw new Error(`Not set up: ${confirmed.text}`);
  await home.own.save({ twofa: 'yes' });
  // The step that confirmed is spent.
  office.site.pass(60);
  return {
    ...home,
    secret,
    recoveryCodes: confirmed.body.recoveryCodes ?? [],
    /** What the app shows, so many seconds from now. */
    code: (seconds = 0) => authenticatorCode(secret, new Date(office.site.now().getTime() + seconds * 1000)),
    /** A new browser that waits at the code step. */
    atCodeStep: async () => {
      const waiting = office.site.browser();
      const reply = await waiting.signIn(home.login);
      if (reply.body.next !== 'code') throw new Error(`No code is asked for: ${reply.text}`);
      return waiting;
    },
  };
}
