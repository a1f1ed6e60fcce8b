/** What the panel says before anything is done in it; dialogs and finding have modules of their own. */
import { str } from '@lit/localize';
import type { TokenState } from '../domain/token/token.ts';
import { formatDay, formatInstant, formatList, isolate, msg } from './words.ts';

export { tokenProblem as problem } from './problems/token.ts';

export const help = () =>
  msg('Applications sign in with the login and a token.', { id: 'sc.api-token-panel.help' });
export const helpOff = () =>
  msg('While this is off, no token is accepted.', { id: 'sc.api-token-panel.help-off' });

export const create = () => msg('Create token…', { id: 'sc.api-token-panel.create' });
export const generate = () => msg('Generate token', { id: 'sc.api-token-panel.generate' });
export const replace = () => msg('Replace…', { id: 'sc.api-token-panel.replace' });
export const remove = () => msg('Remove…', { id: 'sc.api-token-panel.remove' });
export const revoke = () => msg('Revoke…', { id: 'sc.api-token-panel.revoke' });
export const actionsFor = (name: string) =>
  msg(str`Actions for “${isolate(name)}”`, { id: 'sc.api-token-panel.actions-for' });

export const tokens = () => msg('Tokens', { id: 'sc.api-token-panel.tokens' });
export const columnToken = () => msg('Token', { id: 'sc.api-token-panel.column-token' });
export const columnCreated = () => msg('Created', { id: 'sc.api-token-panel.column-created' });
export const columnExpires = () => msg('Expires', { id: 'sc.api-token-panel.column-expires' });
export const columnLastUsed = () => msg('Last used', { id: 'sc.api-token-panel.column-last-used' });
export const columnState = () => msg('State', { id: 'sc.api-token-panel.column-state' });
export const columnActions = () => msg('Actions', { id: 'sc.api-token-panel.column-actions' });

export const never = () => msg('never', { id: 'sc.api-token-panel.never' });
export const day = (instant: string, timeZone: string | null) => formatDay(instant, timeZone);
export const moment = (instant: string, timeZone: string | null) => formatInstant(instant, timeZone);
export const usedFrom = (address: string) =>
  msg(str`from ${isolate(address)}`, { id: 'sc.api-token-panel.used-from' });
export const mayOnly = (scopes: readonly string[]) =>
  msg(str`May: ${formatList(scopes.map(isolate))}.`, { id: 'sc.api-token-panel.may-only' });
export const mayNothing = () => msg('May do nothing.', { id: 'sc.api-token-panel.may-nothing' });
export const onlyFrom = (networks: readonly string[]) =>
  msg(str`Only from ${formatList(networks.map(isolate))}.`, { id: 'sc.api-token-panel.only-from' });

export function state(of: TokenState): string {
  switch (of) {
    case 'active':
      return msg('active', { id: 'sc.api-token-panel.active' });
    case 'expires-soon':
      return msg('expires soon', { id: 'sc.api-token-panel.expires-soon' });
    case 'expired':
      return msg('expired', { id: 'sc.api-token-panel.expired' });
    case 'revoked':
      return msg('revoked', { id: 'sc.api-token-panel.revoked' });
  }
}

export const empty = () => msg('No tokens yet', { id: 'sc.api-token-panel.empty' });
export const emptyHelp = () =>
  msg('Create one for each application, so that each can be revoked by itself.', {
    id: 'sc.api-token-panel.empty-help',
  });
export const emptySingle = () => msg('No token yet.', { id: 'sc.api-token-panel.empty-single' });

export const partMissing = () =>
  msg('This part could not be loaded. Check the connection and try again, or load the page again.', {
    id: 'sc.api-token-panel.part-missing',
  });
