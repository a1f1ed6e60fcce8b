import { words as common } from '../shared/words.ts';
import { words } from './words.ts';

/** A sentence of ours for a code that is ours. */
export function ownText(code: string): string | undefined {
  const texts: Readonly<Record<string, string | undefined>> = {
    'code.closed': common().problems['code.closed'],
    'password.unchanged': words().passwordUnchanged,
    'session.too-old': common().signInAgainLeads['session.too-old'],
    'twofa.has-key': words().twofaHasKey,
    'twofa.setup-expired': words().twofaSetupExpired,
  };
  return texts[code];
}
