/** An account with an authenticator app and recovery codes, set up by the reseller's own API. */
import { authenticatorCode } from '../../../examples/portal/testing/authenticator.ts';
import type { Account, Editor } from './editor.ts';
import { tryCredentials } from './self-care.ts';
import type { Session } from './session.ts';

export interface Secured extends Account {
  readonly secret: string;
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
  const { secret } = body.setup;
  const code = authenticatorCode(secret, new Date());
  const confirmed = await session.send<{ recoveryCodes: string[] }>('POST', `${access}/confirm-twofa`, {
    code,
  });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(confirmed)}`);
  await editor.save(account.id, { twofa: 'yes' });
  return { ...account, secret, confirmedBy: code, recoveryCodes: confirmed.body.recoveryCodes, session };
}
