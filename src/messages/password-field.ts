import { str } from '@lit/localize';
import { formatDay, formatNumber, msg } from './words.ts';

export { passwordProblem as problem } from './problems/password.ts';

export const setOn = (since: string, timeZone: string | null) =>
  msg(str`Set on ${formatDay(since, timeZone)}`, { id: 'sc.password-field.set-on' });
export const set = () => msg('Set', { id: 'sc.password-field.set' });
export const none = () => msg('No password yet', { id: 'sc.password-field.none' });
export const mustBeChanged = () =>
  msg('It must be changed at the next sign-in.', { id: 'sc.password-field.must-be-changed' });
export const tooShortAlone = () =>
  msg('It is too short to be used without two-factor authentication. Set a longer one.', {
    id: 'sc.password-field.too-short-alone',
  });

/** Where nothing is typed yet and no rule is listed. */
export const atLeast = (min: number) =>
  msg(str`Length: ${formatNumber(min)} or more`, { id: 'sc.password-field.rule.min' });
export const firstOne = (min: number) =>
  msg(str`No password yet. Length: ${formatNumber(min)} or more.`, { id: 'sc.password-field.first-one' });

export const change = () => msg('Change', { id: 'sc.password-field.change' });
export const cancelChange = () => msg('Cancel change', { id: 'sc.password-field.cancel-change' });
export const leaveEmpty = () =>
  msg('Leave it empty to keep the password as it is.', { id: 'sc.password-field.leave-empty' });
export const generate = () => msg('Generate password', { id: 'sc.password-field.generate' });
export const aidsFailed = () =>
  msg('The generator could not be loaded. Try again.', { id: 'sc.password-field.aids-failed' });
