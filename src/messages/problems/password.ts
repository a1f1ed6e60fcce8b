import { str } from '@lit/localize';
import type { CharacterClass } from '../../domain/password/characters.ts';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, isolate, msg } from '../words.ts';

/** The characters of a class, as part of a list or after a colon. */
export function className(name: CharacterClass): string {
  switch (name) {
    case 'letter':
      return msg('letters A to Z', { id: 'sc.problem.password.class.letter' });
    case 'lower':
      return msg('small letters', { id: 'sc.problem.password.class.lower' });
    case 'upper':
      return msg('capital letters', { id: 'sc.problem.password.class.upper' });
    case 'digit':
      return msg('digits', { id: 'sc.problem.password.class.digit' });
    case 'symbol':
      return msg('signs such as ! or #', { id: 'sc.problem.password.class.symbol' });
    case 'other':
      return msg('spaces, accents and other scripts', { id: 'sc.problem.password.class.other' });
  }
}

/** A password problem in words; undefined for codes of other areas. No sentence holds a piece of the password. */
export function passwordProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'password.too-short':
      return msg(str`Too short. Make the length ${formatNumber(problem.min)} or more.`, {
        id: 'sc.problem.password.too-short',
      });
    case 'password.too-long':
      return msg(str`Too long. Make the length ${formatNumber(problem.max)} or less.`, {
        id: 'sc.problem.password.too-long',
      });
    case 'password.class-missing':
      return msg(str`Add at least one of these: ${className(problem.class)}.`, {
        id: 'sc.problem.password.class-missing',
      });
    case 'password.class-not-allowed':
      return msg(str`Leave these out: ${className(problem.class)}.`, {
        id: 'sc.problem.password.class-not-allowed',
      });
    case 'password.forbidden-character':
      return msg(str`Leave these characters out: ${isolate(problem.forbidden)}`, {
        id: 'sc.problem.password.forbidden-character',
      });
    case 'password.is-login':
      return msg('Too close to the login. Choose another one.', { id: 'sc.problem.password.is-login' });
    case 'password.is-service-name':
      return msg('Too close to the name of the service. Choose another one.', {
        id: 'sc.problem.password.is-service-name',
      });
    case 'password.common':
      return msg('Too common: it would be guessed first. Choose another one.', {
        id: 'sc.problem.password.common',
      });
    case 'password.breached':
      return msg('Found in published password breaches. Choose another one.', {
        id: 'sc.problem.password.breached',
      });
    case 'password.unpaired-surrogate':
      return msg('It holds half a character. Type it again.', {
        id: 'sc.problem.password.unpaired-surrogate',
      });
    case 'password.control-character':
      return msg('It holds an invisible character, such as a line break. Type it again.', {
        id: 'sc.problem.password.control-character',
      });
    default:
      return undefined;
  }
}
