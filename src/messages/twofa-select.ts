import { str } from '@lit/localize';
import type { Authenticator } from '../domain/twofa/authenticator.ts';
import { formatInstant, formatNumber, isolate, msg, plural } from './words.ts';

export { twofaProblem as problem } from './problems/twofa.ts';

export const help = () =>
  msg('When on, sign-in also asks for a one-time code from an authenticator app.', {
    id: 'sc.twofa-select.help',
  });

export const inherit = () => msg('As defined by the customer class', { id: 'sc.twofa-select.inherit' });
export const yes = () => msg('Yes', { id: 'sc.twofa-select.yes' });
export const no = () => msg('No', { id: 'sc.twofa-select.no' });

/** Where "as defined" comes from, and what it comes to. */
export const inheritedFrom = (source: string, asks: boolean) =>
  asks
    ? msg(str`“${isolate(source)}” asks for a one-time code.`, { id: 'sc.twofa-select.class-asks' })
    : msg(str`“${isolate(source)}” asks for no one-time code.`, { id: 'sc.twofa-select.class-does-not-ask' });

/** `since`: ISO instant, or null where the host does not tell. */
export function authenticator(state: Authenticator, since: string | null, timeZone: string | null): string {
  switch (state) {
    case 'none':
      return msg('No authenticator app is set up.', { id: 'sc.twofa-select.none' });
    case 'next-sign-in':
      return msg('The next sign-in sets up an authenticator app.', { id: 'sc.twofa-select.next-sign-in' });
    case 'idle':
      return msg('An authenticator app is set up; sign-in does not ask for it.', {
        id: 'sc.twofa-select.idle',
      });
    case 'active':
      return since === null
        ? msg('Authenticator app active.', { id: 'sc.twofa-select.active' })
        : msg(str`Authenticator app active since ${formatInstant(since, timeZone)}.`, {
            id: 'sc.twofa-select.active-since',
          });
  }
}

/** Of what the line above says, when what is staged makes the difference. */
export const onceSaved = () => msg('Applies once saved.', { id: 'sc.twofa-select.once-saved' });

export function codesLeft(count: number): string {
  if (count === 0) return msg('No recovery codes are left.', { id: 'sc.twofa-select.no-codes-left' });
  const n = formatNumber(count);
  return plural(count, {
    zero: () => msg(str`${n} recovery codes are left.`, { id: 'sc.twofa-select.codes-left.zero' }),
    one: () => msg(str`${n} recovery code is left.`, { id: 'sc.twofa-select.codes-left.one' }),
    two: () => msg(str`${n} recovery codes are left.`, { id: 'sc.twofa-select.codes-left.two' }),
    few: () => msg(str`${n} recovery codes are left.`, { id: 'sc.twofa-select.codes-left.few' }),
    many: () => msg(str`${n} recovery codes are left.`, { id: 'sc.twofa-select.codes-left.many' }),
    other: () => msg(str`${n} recovery codes are left.`, { id: 'sc.twofa-select.codes-left.other' }),
  });
}

export const reset = () => msg('Reset 2FA key…', { id: 'sc.twofa-select.reset' });
export const setUp = () => msg('Set up now…', { id: 'sc.twofa-select.set-up' });
export const renewCodes = () => msg('New recovery codes…', { id: 'sc.twofa-select.renew-codes' });
export const dialogMissing = () =>
  msg('The dialog could not be loaded. Check the connection and try again, or load the page again.', {
    id: 'sc.twofa-select.dialog-missing',
  });
