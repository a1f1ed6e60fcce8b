/** The dialogs of two-factor, which come with them and not with the first load. */
import { msg } from './words.ts';

export const resetHeading = () => msg('Reset the 2FA key?', { id: 'sc.twofa-dialogs.reset-heading' });
export const resetCauses = () =>
  msg('The authenticator app that is set up stops working, and all sessions end.', {
    id: 'sc.twofa-dialogs.reset-causes',
  });
export const resetKeeps = () =>
  msg('Two-factor authentication stays on: the next sign-in sets up an app again.', {
    id: 'sc.twofa-dialogs.reset-keeps',
  });
export const atOnce = () => msg('This happens at once, without saving.', { id: 'sc.twofa-dialogs.at-once' });
export const reset = () => msg('Reset 2FA key', { id: 'sc.twofa-dialogs.reset' });

export const disableHeading = () =>
  msg('Switch off two-factor authentication?', { id: 'sc.twofa-dialogs.disable-heading' });
export const disableCauses = () =>
  msg('From then on, login and password are enough to sign in.', { id: 'sc.twofa-dialogs.disable-causes' });
export const code = () => msg('Code from your authenticator app', { id: 'sc.twofa-dialogs.code' });
export const disable = () => msg('Switch off', { id: 'sc.twofa-dialogs.disable' });
