/** The question before sessions are ended, which comes with its dialog and not with the first load. */
import { msg } from './words.ts';

export const endHeading = () => msg('End all sessions?', { id: 'sc.reseller-login-dialogs.end-heading' });
export const endCauses = () =>
  msg('Everyone signed in to this account, people and applications, has to sign in again.', {
    id: 'sc.reseller-login-dialogs.end-causes',
  });
export const atOnce = () =>
  msg('This happens at once, without saving.', { id: 'sc.reseller-login-dialogs.at-once' });
export const end = () => msg('End all sessions', { id: 'sc.reseller-login-dialogs.end' });
