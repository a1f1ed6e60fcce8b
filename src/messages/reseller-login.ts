import { str } from '@lit/localize';
import type { HostProblem } from '../contract/problem.ts';
import type { LogInAsMode, RefusedSignIn } from '../contract/settings.ts';
import { formatInstant, formatNumber, isolate, msg, plural } from './words.ts';

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
/** @param place `first` says all; `beside` stands beside the usual way and says the difference */
export const logInAs = (mode: LogInAsMode, place: 'first' | 'beside', noun: string) =>
  mode === 'assigned-role'
    ? msg(str`Log in as ${isolate(noun)}`, { id: 'sc.reseller-login.log-in-as' })
    : place === 'beside'
      ? msg('With the default role', { id: 'sc.reseller-login.log-in-as-default-role' })
      : msg(str`Log in as ${isolate(noun)} with the default role`, {
          id: 'sc.reseller-login.log-in-as-with-default-role',
        });
export const visitReason = (noun: string) =>
  msg(str`Reason for logging in as ${isolate(noun)} (optional)`, {
    id: 'sc.reseller-login.visit-reason',
  });
export const opening = () => msg('Opening self-care…', { id: 'sc.reseller-login.opening' });
export const openTab = () => msg('Open self-care', { id: 'sc.reseller-login.open-tab' });
export const tabBlocked = () =>
  msg('Your browser did not open a new tab.', { id: 'sc.reseller-login.tab-blocked' });
export const badAddress = () =>
  msg('The answer held no web address to open.', { id: 'sc.reseller-login.bad-address' });

/** Why the host refused it; empty for what only the host can word and did not. */
export function logInAsRefusal({ code, text = '' }: HostProblem): string {
  switch (code) {
    case 'role.above-level':
      return msg('Not possible: the role is above your own level.', {
        id: 'sc.reseller-login.role-above-level',
      });
    case 'value.missing':
      return noCredentials();
    default:
      return text;
  }
}

export const account = () => msg('Sign-ins and sessions', { id: 'sc.reseller-login.account' });
export const lastSignIn = (at: string, address: string, timeZone: string | null) =>
  msg(str`Last sign-in ${formatInstant(at, timeZone)} from ${isolate(address)}.`, {
    id: 'sc.reseller-login.last-sign-in',
  });
export const neverSignedIn = () => msg('Never signed in.', { id: 'sc.reseller-login.never-signed-in' });

export const lockedUntil = (end: string, timeZone: string | null) =>
  msg(str`Locked until ${formatInstant(end, timeZone)}. Until then every sign-in is refused.`, {
    id: 'sc.reseller-login.locked-until',
  });
export const unlock = () => msg('Unlock', { id: 'sc.reseller-login.unlock' });
export const unlocked = () =>
  msg('Unlocked: signing in is possible again.', { id: 'sc.reseller-login.unlocked' });

export function openSessions(count: number): string {
  if (count === 0) return msg('No open sessions.', { id: 'sc.reseller-login.no-open-sessions' });
  const n = formatNumber(count);
  return plural(count, {
    zero: () => msg(str`${n} open sessions.`, { id: 'sc.reseller-login.open-sessions.zero' }),
    one: () => msg(str`${n} open session.`, { id: 'sc.reseller-login.open-sessions.one' }),
    two: () => msg(str`${n} open sessions.`, { id: 'sc.reseller-login.open-sessions.two' }),
    few: () => msg(str`${n} open sessions.`, { id: 'sc.reseller-login.open-sessions.few' }),
    many: () => msg(str`${n} open sessions.`, { id: 'sc.reseller-login.open-sessions.many' }),
    other: () => msg(str`${n} open sessions.`, { id: 'sc.reseller-login.open-sessions.other' }),
  });
}
export const endSessions = () => msg('End all sessions…', { id: 'sc.reseller-login.end-sessions' });
export function sessionsEnded(count: number): string {
  if (count === 0) return msg('No session was open any more.', { id: 'sc.reseller-login.no-sessions-ended' });
  const n = formatNumber(count);
  return plural(count, {
    zero: () => msg(str`${n} sessions were ended.`, { id: 'sc.reseller-login.sessions-ended.zero' }),
    one: () => msg(str`${n} session was ended.`, { id: 'sc.reseller-login.sessions-ended.one' }),
    two: () => msg(str`${n} sessions were ended.`, { id: 'sc.reseller-login.sessions-ended.two' }),
    few: () => msg(str`${n} sessions were ended.`, { id: 'sc.reseller-login.sessions-ended.few' }),
    many: () => msg(str`${n} sessions were ended.`, { id: 'sc.reseller-login.sessions-ended.many' }),
    other: () => msg(str`${n} sessions were ended.`, { id: 'sc.reseller-login.sessions-ended.other' }),
  });
}
export const dialogMissing = () =>
  msg('The dialog could not be loaded. Check the connection and try again, or load the page again.', {
    id: 'sc.reseller-login.dialog-missing',
  });

export const refused = () => msg('Last refused sign-ins', { id: 'sc.reseller-login.refused' });
export const columnWhen = () => msg('When', { id: 'sc.reseller-login.column-when' });
export const columnFrom = () => msg('From', { id: 'sc.reseller-login.column-from' });
export const columnWhy = () => msg('Why', { id: 'sc.reseller-login.column-why' });
export const moment = (at: string, timeZone: string | null) => formatInstant(at, timeZone);
/** What the person at the door was not told. */
export function refusalReason(reason: RefusedSignIn['reason']): string {
  switch (reason) {
    case 'password':
      return msg('Wrong password', { id: 'sc.reseller-login.refused-password' });
    case 'address':
      return msg('Not a trusted address', { id: 'sc.reseller-login.refused-address' });
    case 'code':
      return msg('Wrong one-time code', { id: 'sc.reseller-login.refused-code' });
    case 'locked':
      return msg('The account was locked', { id: 'sc.reseller-login.refused-locked' });
    case 'role':
      return msg('The account has no valid role', { id: 'sc.reseller-login.refused-role' });
    case 'token':
      return msg('Wrong API token, or API access is off', { id: 'sc.reseller-login.refused-token' });
    default:
      return msg('Another reason', { id: 'sc.reseller-login.refused-other' });
  }
}
export const showAll = (count: number) =>
  msg(str`Show all ${formatNumber(count)}`, { id: 'sc.reseller-login.show-all' });
export const showLatest = (count: number) =>
  msg(str`Show the latest ${formatNumber(count)}`, { id: 'sc.reseller-login.show-latest' });

export const noCredentials = () =>
  msg('Not possible yet: no login and password are saved.', { id: 'sc.reseller-login.no-credentials' });
export const unsavedCredentials = () =>
  msg('Save or discard the changed login or password first.', {
    id: 'sc.reseller-login.unsaved-credentials',
  });
