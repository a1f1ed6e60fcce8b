/** Words of what stands by a new password, loaded with it. */
import { str } from '@lit/localize';
import type { PasswordRule } from '../domain/password/check.ts';
import type { Strength } from '../domain/password/entropy.ts';
import { atLeast } from './password-field.ts';
import { className } from './problems/password.ts';
import { formatNumber, isolate, msg } from './words.ts';

export const show = () => msg('Show password', { id: 'sc.password-field.show' });
export const hide = () => msg('Hide password', { id: 'sc.password-field.hide' });
export const options = () => msg('Options', { id: 'sc.password-field.options' });
export const copyPassword = () => msg('Copy password', { id: 'sc.password-field.copy' });
export const copyDetails = () => msg('Copy sign-in details', { id: 'sc.password-field.copy-details' });
export const details = () => msg('Sign-in details', { id: 'sc.password-field.details' });

/** Announced: says that there is a new password, never which. */
export const generated = (length: number, bits: number) =>
  msg(
    str`New password generated. Length ${formatNumber(length)}, strength ${formatNumber(Math.floor(bits))} bits.`,
    { id: 'sc.password-field.generated' },
  );
export const length = () => msg('Length', { id: 'sc.password-field.length' });
export const shorter = () => msg('Shorter', { id: 'sc.password-field.shorter' });
export const longer = () => msg('Longer', { id: 'sc.password-field.longer' });
export const form = () => msg('Kind of password', { id: 'sc.password-field.form' });
export const formCharacters = () => msg('Random characters', { id: 'sc.password-field.form-characters' });
export const formWords = () => msg('Words', { id: 'sc.password-field.form-words' });
export const count = () => msg('Words', { id: 'sc.password-field.count' });
export const lessWords = () => msg('Fewer words', { id: 'sc.password-field.fewer-words' });
export const moreWords = () => msg('More words', { id: 'sc.password-field.more-words' });
export const wordsNote = () =>
  msg('English words, easy to read out and to type.', { id: 'sc.password-field.words-note' });
export const wordsFailed = () =>
  msg('The list of words could not be loaded. Generate again to try once more.', {
    id: 'sc.password-field.words-failed',
  });
export const range = (min: number, max: number) =>
  msg(str`${formatNumber(min)} to ${formatNumber(max)}`, { id: 'sc.password-field.length-range' });
export const madeOf = () => msg('Made of', { id: 'sc.password-field.made-of' });
export const avoidLookalikes = () =>
  msg('Leave out look-alikes: 0 O o, 1 I l |', { id: 'sc.password-field.avoid-lookalikes' });

export const mustChange = () =>
  msg('Must be changed at the next sign-in', { id: 'sc.password-field.must-change' });

export const endSessions = () =>
  msg('End open sessions when this is saved', { id: 'sc.password-field.end-sessions' });

export const rules = () => msg('Password rules', { id: 'sc.password-field.rules' });
export function rule(rule: PasswordRule): string {
  switch (rule.code) {
    case 'password.too-short':
      return atLeast(rule.min);
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
export const notBreached = () => msg('Not in published breaches', { id: 'sc.password-field.rule.breached' });
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
