import { str } from '@lit/localize';
import type { Authenticator } from '../domain/twofa/authenticator.ts';
import { formatInstant, isolate, msg } from './words.ts';

export { twofaProblem as problem, wrongCode } from './problems/twofa.ts';

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

export const reset = () => msg('Reset 2FA key…', { id: 'sc.twofa-select.reset' });
export const resetDone = () =>
  msg('The 2FA key was reset and all sessions ended.', { id: 'sc.twofa-select.reset-done' });
export const switchedOff = () =>
  msg('Two-factor authentication was switched off.', { id: 'sc.twofa-select.switched-off' });
export const dialogMissing = () =>
  msg('The dialog could not be loaded. Check the connection and try again, or load the page again.', {
    id: 'sc.twofa-select.dialog-missing',
  });
