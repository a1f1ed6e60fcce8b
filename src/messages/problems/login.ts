import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, isolate, msg, plural } from '../words.ts';

/** A login problem in words; undefined for codes of other areas. */
export function loginProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'login.too-short':
      return tooShort(problem.min);
    case 'login.too-long':
      return tooLong(problem.max);
    case 'login.character':
      return unusable(problem);
    case 'login.reserved':
      return msg('This login is reserved. Choose another one.', { id: 'sc.problem.login.reserved' });
    case 'login.taken':
      return msg('This login is taken. Choose another one.', { id: 'sc.problem.login.taken' });
    default:
      return undefined;
  }
}

/** What cannot be seen is named instead of shown. */
function unusable(problem: Problem<'login.character'>): string {
  const text = problem.character;
  if (/\s/.test(text)) return msg('Spaces cannot be used in a login', { id: 'sc.problem.login.space' });
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(text)) {
    const codePoint = `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return msg(str`The invisible character ${isolate(codePoint)} cannot be used in a login`, {
      id: 'sc.problem.login.invisible',
    });
  }
  return msg(str`“${isolate(problem.character)}” cannot be used in a login`, {
    id: 'sc.problem.login.character',
  });
}

function tooShort(min: number): string {
  const n = formatNumber(min);
  return plural(min, {
    zero: () => msg(str`Use at least ${n} characters`, { id: 'sc.problem.login.too-short.zero' }),
    one: () => msg(str`Use at least ${n} character`, { id: 'sc.problem.login.too-short.one' }),
    two: () => msg(str`Use at least ${n} characters`, { id: 'sc.problem.login.too-short.two' }),
    few: () => msg(str`Use at least ${n} characters`, { id: 'sc.problem.login.too-short.few' }),
    many: () => msg(str`Use at least ${n} characters`, { id: 'sc.problem.login.too-short.many' }),
    other: () => msg(str`Use at least ${n} characters`, { id: 'sc.problem.login.too-short.other' }),
  });
}

function tooLong(max: number): string {
  const n = formatNumber(max);
  return plural(max, {
    zero: () => msg(str`Use at most ${n} characters`, { id: 'sc.problem.login.too-long.zero' }),
    one: () => msg(str`Use at most ${n} character`, { id: 'sc.problem.login.too-long.one' }),
    two: () => msg(str`Use at most ${n} characters`, { id: 'sc.problem.login.too-long.two' }),
    few: () => msg(str`Use at most ${n} characters`, { id: 'sc.problem.login.too-long.few' }),
    many: () => msg(str`Use at most ${n} characters`, { id: 'sc.problem.login.too-long.many' }),
    other: () => msg(str`Use at most ${n} characters`, { id: 'sc.problem.login.too-long.other' }),
  });
}
