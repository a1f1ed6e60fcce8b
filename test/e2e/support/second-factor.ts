/** An authenticator app, and an account that has one, set up by the reseller's own API. */
import { authenticatorCode } from '../../../examples/portal/testing/authenticator.ts';
import type { Account, Editor } from './editor.ts';
import { tryCredentials } from './self-care.ts';
import type { Session } from './session.ts';

const stepMs = 30_000;
/** For how long a code must still be good: until it was typed and sent. */
const handMs = 10_000;

/** Gives each code once, as the server takes each once: those of the step before, of this and of the next one. */
export class AuthenticatorApp {
  readonly secret: string;
  #last = 0;

  constructor(secret: string) {
    this.secret = secret;
  }

  /** Waits where the clock must go on first. */
  async next(): Promise<string> {
    const step = Math.max(this.#last + 1, Math.floor((Date.now() - stepMs + handMs) / stepMs));
    this.#last = step;
    const early = (step - 1) * stepMs - Date.now();
    if (early > 0) await new Promise((done) => setTimeout(done, early));
    return authenticatorCode(this.secret, new Date(step * stepMs));
  }
}

export interface Secured extends Account {
  readonly app: AuthenticatorApp;
  /** The code that confirmed the set-up. */
  readonly confirmedBy: string;
  readonly recoveryCodes: readonly string[];
  /** Of the reseller, who set it up. */
  readonly session: Session;
}

const access = '/self-care/api/access';

export async function securedAccount(editor: Editor, changes: object = {}): Promise<Secured> {
  const account = await editor.account(changes);
  const { session } = await tryCredentials(editor.origin, account);
  const { body } = await session.send<{ setup: { secret: string } }>('POST', `${access}/setup-twofa`, {});
  const app = new AuthenticatorApp(body.setup.secret);
  const code = await app.next();
  const confirmed = await session.send<{ recoveryCodes: string[] }>('POST', `${access}/confirm-twofa`, {
    code,
  });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(confirmed)}`);
  await editor.save(account.id, { twofa: 'yes' });
  return { ...account, app, confirmedBy: code, recoveryCodes: confirmed.body.recoveryCodes, session };
}
