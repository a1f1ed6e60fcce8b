import { str } from '@lit/localize';
import type { Field } from '../domain/draft/settings.ts';
import { formatList, formatNumber, msg, plural } from './words.ts';

export const signIn = () => msg('Sign-in', { id: 'sc.panel.sign-in' });
export const signInLead = () =>
  msg('What is typed to enter the self-care site.', { id: 'sc.panel.sign-in-lead' });
export const addresses = () => msg('Trusted addresses', { id: 'sc.panel.addresses' });
export const addressesLead = () =>
  msg('Where people and programs may sign in from.', { id: 'sc.panel.addresses-lead' });
export const trustedOnly = () =>
  msg('Allow access only from trusted IP addresses', { id: 'sc.panel.trusted-only' });
export const apiAccess = () => msg('API access', { id: 'sc.panel.api' });
export const apiAccessLead = () =>
  msg('For programs that act for this account.', { id: 'sc.panel.api-lead' });
export const role = () => msg('Role and language', { id: 'sc.panel.role' });
export const roleLead = () =>
  msg('What may be done there, and how the site speaks.', { id: 'sc.panel.role-lead' });

const names: Readonly<Record<Field, () => string>> = {
  login: () => msg('Login', { id: 'sc.panel.field.login' }),
  password: () => msg('Password', { id: 'sc.panel.field.password' }),
  mustChangePassword: () =>
    msg('Change password at next sign-in', { id: 'sc.panel.field.must-change-password' }),
  twofa: () => msg('Two-factor authentication', { id: 'sc.panel.field.twofa' }),
  trustedIps: () => msg('Trusted addresses', { id: 'sc.panel.field.trusted-ips' }),
  apiAccess: () => msg('API token access', { id: 'sc.panel.field.api-access' }),
  role: () => msg('Role', { id: 'sc.panel.field.role' }),
  locale: () => msg('Time zone, language and formats', { id: 'sc.panel.field.locale' }),
};
export const fieldName = (field: Field) => names[field]();
export const fieldNames = (fields: readonly Field[]) => formatList(fields.map(fieldName));

export function changes(count: number): string {
  const n = formatNumber(count);
  return plural(count, {
    zero: () => msg(str`${n} changes`, { id: 'sc.panel.changes.zero' }),
    one: () => msg(str`${n} change`, { id: 'sc.panel.changes.one' }),
    two: () => msg(str`${n} changes`, { id: 'sc.panel.changes.two' }),
    few: () => msg(str`${n} changes`, { id: 'sc.panel.changes.few' }),
    many: () => msg(str`${n} changes`, { id: 'sc.panel.changes.many' }),
    other: () => msg(str`${n} changes`, { id: 'sc.panel.changes.other' }),
  });
}
export const changed = () => msg('changed', { id: 'sc.panel.changed' });
export const toMend = () => msg('to mend', { id: 'sc.panel.to-mend' });
export const save = () => msg('Save', { id: 'sc.panel.save' });
export const saving = () => msg('Saving…', { id: 'sc.panel.saving' });
export const saved = () => msg('Saved', { id: 'sc.panel.saved' });
export const discard = () => msg('Discard', { id: 'sc.panel.discard' });

export const loadFailed = () => msg('The settings could not be loaded.', { id: 'sc.panel.load-failed' });
export const saveFailed = () =>
  msg('Saving did not work. Your changes are still here.', { id: 'sc.panel.save-failed' });
export const sessionEnded = () =>
  msg('Your session has ended. Sign in again in another tab, then try again: your changes are still here.', {
    id: 'sc.panel.session-ended',
  });
export const accountGone = () =>
  msg('This account no longer exists. Your changes cannot be saved.', { id: 'sc.panel.account-gone' });
export const leaveQuestion = () =>
  msg('Leave without saving your changes?', { id: 'sc.panel.leave-question' });
export const reviewMissing = () =>
  msg('The review of your changes could not be fetched. Nothing was saved yet.', {
    id: 'sc.panel.review-missing',
  });
export const someRefused = () =>
  msg('Nothing was saved yet. Mend what is marked:', { id: 'sc.panel.some-refused' });

export const conflict = () =>
  msg('Someone else saved these settings meanwhile. Your changes are still here.', {
    id: 'sc.panel.conflict',
  });
export const conflictFields = () =>
  msg('You both changed these. What shall stay?', { id: 'sc.panel.conflict-fields' });
export const keepMine = () => msg('Keep mine', { id: 'sc.panel.keep-mine' });
export const takeTheirs = () => msg('Take theirs', { id: 'sc.panel.take-theirs' });
