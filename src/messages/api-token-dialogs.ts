/** The dialogs around API tokens, which come with them and not with the first load. */
import { str } from '@lit/localize';
import { formatInstant, formatNumber, isolate, msg } from './words.ts';

export const createHeading = () => msg('Create an API token', { id: 'sc.api-token-dialogs.create-heading' });
export const name = () => msg('Name', { id: 'sc.api-token-dialogs.name' });
export const nameHelp = () =>
  msg('What it is for, such as CRM or switchboard.', { id: 'sc.api-token-dialogs.name-help' });
export const expiry = () => msg('Expires', { id: 'sc.api-token-dialogs.expiry' });
/** A choice of the list. */
export const afterDays = (days: number | null) =>
  days === null
    ? msg('Never', { id: 'sc.api-token-dialogs.never' })
    : msg(str`After ${formatNumber(days)} days`, { id: 'sc.api-token-dialogs.after-days' });
export const expiresAt = (instant: string, timeZone: string | null) =>
  timeZone === null
    ? msg(str`On ${formatInstant(instant)}, your time.`, { id: 'sc.api-token-dialogs.expires-at' })
    : msg(str`On ${formatInstant(instant, timeZone)} (${isolate(timeZone)}).`, {
        id: 'sc.api-token-dialogs.expires-at-zone',
      });
export const neverExpires = () =>
  msg('It works until someone revokes it.', { id: 'sc.api-token-dialogs.never-expires' });
export const create = () => msg('Create token', { id: 'sc.api-token-dialogs.create' });

export const replaceHeading = () => msg('Replace the token?', { id: 'sc.api-token-dialogs.replace-heading' });
export const replaceCauses = () =>
  msg('A new token is made and the present one stops working at once.', {
    id: 'sc.api-token-dialogs.replace-causes',
  });
export const replace = () => msg('Replace token', { id: 'sc.api-token-dialogs.replace' });

export const showHeading = () => msg('Copy the new token now', { id: 'sc.api-token-dialogs.show-heading' });
export const showOnce = () =>
  msg('It is shown this once. Store it where the application reads it.', {
    id: 'sc.api-token-dialogs.show-once',
  });
export const token = (of: string) => msg(str`Token “${isolate(of)}”`, { id: 'sc.api-token-dialogs.token' });
export const copyToken = () => msg('Copy token', { id: 'sc.api-token-dialogs.copy-token' });
export const download = () => msg('Download', { id: 'sc.api-token-dialogs.download' });
export const example = () => msg('Example', { id: 'sc.api-token-dialogs.example' });
export const exampleHelp = () =>
  msg('Login and token together open a session.', { id: 'sc.api-token-dialogs.example-help' });
export const copyExample = () => msg('Copy example', { id: 'sc.api-token-dialogs.copy-example' });
export const noLogin = () =>
  msg('There is no login yet. An application needs one beside the token.', {
    id: 'sc.api-token-dialogs.no-login',
  });
export const done = () => msg('Done', { id: 'sc.api-token-dialogs.done' });

export const leaveHeading = () =>
  msg('Close without storing the token?', { id: 'sc.api-token-dialogs.leave-heading' });
export const leaveCauses = (of: string) =>
  msg(str`“${isolate(of)}” was neither copied nor downloaded, and it cannot be shown again.`, {
    id: 'sc.api-token-dialogs.leave-causes',
  });
export const stay = () => msg('Back to the token', { id: 'sc.api-token-dialogs.stay' });
export const discard = () => msg('Close anyway', { id: 'sc.api-token-dialogs.discard' });

export const revokeHeading = (of: string) =>
  msg(str`Revoke “${isolate(of)}”?`, { id: 'sc.api-token-dialogs.revoke-heading' });
export const revokeCauses = () =>
  msg('Applications that use it are refused from their next call on. This cannot be undone.', {
    id: 'sc.api-token-dialogs.revoke-causes',
  });
export const revoke = () => msg('Revoke token', { id: 'sc.api-token-dialogs.revoke' });
