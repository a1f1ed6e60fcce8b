import { str } from '@lit/localize';
import type { LogInAsMode } from '../contract/settings.ts';
import { formatInstant, formatNumber, isolate, msg } from './words.ts';

export { loginProblem as problem } from './problems/login.ts';

export const help = (min: number, max: number) =>
  msg(str`Between ${formatNumber(min)} and ${formatNumber(max)} characters.`, {
    id: 'sc.reseller-login.help',
  });
export const checking = () => msg('Checking whether it is free…', { id: 'sc.reseller-login.checking' });
export const free = () => msg('Free.', { id: 'sc.reseller-login.free' });
export const checkFailed = () =>
  msg('Whether it is free will be checked when you save.', { id: 'sc.reseller-login.check-failed' });

export const defaultNoun = () => msg('reseller', { id: 'sc.reseller-login.noun' });
export const logInAs = (mode: LogInAsMode, noun: string) =>
  mode === 'assigned-role'
    ? msg(str`Log in as ${isolate(noun)}`, { id: 'sc.reseller-login.log-in-as' })
    : msg('With the default role', { id: 'sc.reseller-login.log-in-as-default-role' });
export const openTab = () => msg('Open self-care', { id: 'sc.reseller-login.open-tab' });
export const tabBlocked = () =>
  msg('Your browser did not open a new tab.', { id: 'sc.reseller-login.tab-blocked' });
export const badAddress = () =>
  msg('The answer held no web address to open.', { id: 'sc.reseller-login.bad-address' });

export const lastSignIn = (at: string, address: string, timeZone: string | null) =>
  msg(str`Last sign-in ${formatInstant(at, timeZone)} from ${isolate(address)}.`, {
    id: 'sc.reseller-login.last-sign-in',
  });
export const neverSignedIn = () => msg('Never signed in.', { id: 'sc.reseller-login.never-signed-in' });

export const noCredentials = () =>
  msg('Not possible yet: no login and password are saved.', { id: 'sc.reseller-login.no-credentials' });
export const unsavedCredentials = () =>
  msg('Save or discard the changed login or password first.', {
    id: 'sc.reseller-login.unsaved-credentials',
  });
