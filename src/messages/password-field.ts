import { str } from '@lit/localize';
import type { PasswordRule } from '../domain/password/check.ts';
import type { Strength } from '../domain/password/entropy.ts';
import { className } from './problems/password.ts';
import { formatDay, formatNumber, isolate, msg } from './words.ts';

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

export const change = () => msg('Change', { id: 'sc.password-field.change' });
export const cancelChange = () => msg('Cancel change', { id: 'sc.password-field.cancel-change' });
export const leaveEmpty = () =>
  msg('Leave it empty to keep the password as it is.', { id: 'sc.password-field.leave-empty' });
export const show = () => msg('Show password', { id: 'sc.password-field.show' });
export const hide = () => msg('Hide password', { id: 'sc.password-field.hide' });
export const copyPassword = () => msg('Copy password', { id: 'sc.password-field.copy' });
export const copyDetails = () => msg('Copy sign-in details', { id: 'sc.password-field.copy-details' });
export const details = () => msg('Sign-in details', { id: 'sc.password-field.details' });

export const generate = () => msg('Generate password', { id: 'sc.password-field.generate' });
/** Announced: says that there is a new password, never which. */
export const generated = (length: number, bits: number) =>
  msg(
    str`New password generated. Length ${formatNumber(length)}, strength ${formatNumber(Math.floor(bits))} bits.`,
    { id: 'sc.password-field.generated' },
  );
export const options = () => msg('Options', { id: 'sc.password-field.options' });
export const optionsFailed = () =>
  msg('The options could not be loaded. Try again.', { id: 'sc.password-field.options-failed' });
export const length = () => msg('Length', { id: 'sc.password-field.length' });
export const lengthRange = (min: number, max: number) =>
  msg(str`${formatNumber(min)} to ${formatNumber(max)}`, { id: 'sc.password-field.length-range' });
export const madeOf = () => msg('Made of', { id: 'sc.password-field.made-of' });
export const avoidLookalikes = () =>
  msg('Leave out look-alikes: 0 O o, 1 I l |', { id: 'sc.password-field.avoid-lookalikes' });

export const mustChange = () =>
  msg('Must be changed at the next sign-in', { id: 'sc.password-field.must-change' });

export const rules = () => msg('Password rules', { id: 'sc.password-field.rules' });
export function rule(rule: PasswordRule): string {
  switch (rule.code) {
    case 'password.too-short':
      return msg(str`Length: ${formatNumber(rule.min)} or more`, { id: 'sc.password-field.rule.min' });
    case 'password.too-long':
      return msg(str`Length: ${formatNumber(rule.max)} or less`, { id: 'sc.password-field.rule.max' });
    case 'password.class-missing':
      return msg(str`Needed: ${className(rule.class)}`, { id: 'sc.password-field.rule.class' });
    case 'password.class-not-allowed':
      return msg(str`Not allowed: ${className(rule.class)}`, { id: 'sc.password-field.rule.no-class' });
    case 'password.forbidden-character':
      return msg(str`Not allowed: ${isolate(rule.forbidden)}`, { id: 'sc.password-field.rule.forbidden' });
    case 'password.is-login':
      return msg('Not the login', { id: 'sc.password-field.rule.login' });
    case 'password.is-service-name':
      return msg('Not the name of the service', { id: 'sc.password-field.rule.service' });
    case 'password.common':
      return msg('Not a common password', { id: 'sc.password-field.rule.common' });
  }
}
export const met = () => msg('met', { id: 'sc.password-field.met' });
export const unmet = () => msg('not met', { id: 'sc.password-field.unmet' });
export const checking = () => msg('checking', { id: 'sc.password-field.checking' });
export const checkedOnSave = () => msg('checked when you save', { id: 'sc.password-field.checked-on-save' });

export const strengthLabel = () => msg('Strength', { id: 'sc.password-field.strength' });
export function strength(score: Strength['score']): string {
  switch (score) {
    case 0:
      return msg('Very weak', { id: 'sc.password-field.strength.0' });
    case 1:
      return msg('Weak', { id: 'sc.password-field.strength.1' });
    case 2:
      return msg('Fair', { id: 'sc.password-field.strength.2' });
    case 3:
      return msg('Strong', { id: 'sc.password-field.strength.3' });
    case 4:
      return msg('Very strong', { id: 'sc.password-field.strength.4' });
  }
}

/** One text to hand over: where to sign in, and with what. */
export const signInDetails = (siteUrl: string, login: string, password: string) =>
  [
    msg(str`Address: ${siteUrl}`, { id: 'sc.password-field.details.address' }),
    msg(str`Login: ${login}`, { id: 'sc.password-field.details.login' }),
    msg(str`Password: ${password}`, { id: 'sc.password-field.details.password' }),
  ].join('\n');
