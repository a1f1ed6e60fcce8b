/** The acts of two-factor: their dialogs, what became of them, which come with them and not with the first load. */
import { str } from '@lit/localize';
import type { TwofaNotice } from '../domain/twofa/state.ts';
import { abandoned } from './abandoned.ts';
import { formatNumber, msg, plural } from './words.ts';

export { codeProblem as problem, locked, wrongCode } from './problems/totp.ts';

export const atOnce = () => msg('This happens at once, without saving.', { id: 'sc.twofa-dialogs.at-once' });
export const code = () => msg('Code from your authenticator app', { id: 'sc.twofa-dialogs.code' });

export const resetHeading = () => msg('Reset the 2FA key?', { id: 'sc.twofa-dialogs.reset-heading' });
export const resetCauses = () =>
  msg('The authenticator app that is set up stops working, and all sessions end.', {
    id: 'sc.twofa-dialogs.reset-causes',
  });
export const resetKeeps = () =>
  msg('Two-factor authentication stays on: the next sign-in sets up an app again.', {
    id: 'sc.twofa-dialogs.reset-keeps',
  });
export const reset = () => msg('Reset 2FA key', { id: 'sc.twofa-dialogs.reset' });

export const disableHeading = () =>
  msg('Switch off two-factor authentication?', { id: 'sc.twofa-dialogs.disable-heading' });
export const disableCauses = () =>
  msg('From then on, login and password are enough to sign in.', { id: 'sc.twofa-dialogs.disable-causes' });
export const disable = () => msg('Switch off', { id: 'sc.twofa-dialogs.disable' });

export const setupHeading = () =>
  msg('Set up an authenticator app', { id: 'sc.twofa-dialogs.setup-heading' });
export const setupLead = () =>
  msg('Scan the QR code with an authenticator app, then type the six digits that the app shows.', {
    id: 'sc.twofa-dialogs.setup-lead',
  });
export const qrCode = () =>
  msg('QR code with the key for the authenticator app', { id: 'sc.twofa-dialogs.qr-code' });
export const typeKey = () => msg('Or type this key into the app', { id: 'sc.twofa-dialogs.type-key' });
export const copyKey = () => msg('Copy key', { id: 'sc.twofa-dialogs.copy-key' });
export const openApp = () => msg('Open authenticator app', { id: 'sc.twofa-dialogs.open-app' });
export const countsWhenConfirmed = () =>
  msg('The app counts as soon as its code is confirmed, without saving.', {
    id: 'sc.twofa-dialogs.counts-when-confirmed',
  });
export const confirm = () => msg('Confirm code', { id: 'sc.twofa-dialogs.confirm' });

export const renewHeading = () => msg('Make new recovery codes?', { id: 'sc.twofa-dialogs.renew-heading' });
export const renewCauses = () =>
  msg('The recovery codes of before stop working.', { id: 'sc.twofa-dialogs.renew-causes' });
export const renew = () => msg('Make new codes', { id: 'sc.twofa-dialogs.renew' });

export const codesHeading = () =>
  msg('Store these recovery codes now', { id: 'sc.twofa-dialogs.codes-heading' });
export const codesOnce = () =>
  msg('They are shown this once. Each signs in one time, in the place of a code from the app.', {
    id: 'sc.twofa-dialogs.codes-once',
  });
export const codes = () => msg('Recovery codes', { id: 'sc.twofa-dialogs.codes' });
export const copyCodes = () => msg('Copy codes', { id: 'sc.twofa-dialogs.copy-codes' });
export const download = () => msg('Download', { id: 'sc.twofa-dialogs.download' });
export const print = () => msg('Print', { id: 'sc.twofa-dialogs.print' });
export const stored = () => msg('I have stored them', { id: 'sc.twofa-dialogs.stored' });
export const done = () => msg('Done', { id: 'sc.twofa-dialogs.done' });

export const leaveHeading = () =>
  msg('Close without storing the recovery codes?', { id: 'sc.twofa-dialogs.leave-heading' });
export function leaveCauses(count: number): string {
  const n = formatNumber(count);
  return plural(count, {
    zero: () => msg(str`${n} codes cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.zero' }),
    one: () => msg(str`${n} code cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.one' }),
    two: () => msg(str`${n} codes cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.two' }),
    few: () => msg(str`${n} codes cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.few' }),
    many: () => msg(str`${n} codes cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.many' }),
    other: () => msg(str`${n} codes cannot be shown again.`, { id: 'sc.twofa-dialogs.leave-causes.other' }),
  });
}
export const stay = () => msg('Back to the codes', { id: 'sc.twofa-dialogs.stay' });
export const discard = () => msg('Close anyway', { id: 'sc.twofa-dialogs.discard' });

/** What became of the last act. */
export function notice(of: Exclude<TwofaNotice, 'password-in-the-way'>): string {
  switch (of) {
    case 'reset':
      return msg('The 2FA key was reset and all sessions ended.', { id: 'sc.twofa-dialogs.reset-done' });
    case 'enrolled':
      return msg('The authenticator app is set up.', { id: 'sc.twofa-dialogs.enrolled' });
    case 'codes-renewed':
      return msg('There are new recovery codes; those of before no longer work.', {
        id: 'sc.twofa-dialogs.renewed',
      });
    case 'switched-off':
      return msg('Two-factor authentication was switched off.', { id: 'sc.twofa-dialogs.switched-off' });
    case 'key-lapsed':
      return msg('The key was shown too long and is hidden. Nothing was set up; begin anew.', {
        id: 'sc.twofa-dialogs.key-lapsed',
      });
    case 'codes-lapsed':
      return msg(
        'The recovery codes were shown too long and are hidden. If you did not store them, make new ones.',
        {
          id: 'sc.twofa-dialogs.codes-lapsed',
        },
      );
    case 'abandoned':
      return abandoned();
    case 'superseded':
      return msg('This was changed elsewhere meanwhile. Nothing more was changed here.', {
        id: 'sc.twofa-dialogs.superseded',
      });
  }
}
