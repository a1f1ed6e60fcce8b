import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { formatInstant, formatNumber, msg } from '../words.ts';

/** A problem with a one-time code, or with the app that makes it, in words; undefined for codes of other areas. */
export function codeProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'twofa.no-key':
      return msg('No authenticator app is set up here.', { id: 'sc.problem.twofa.no-key' });
    case 'totp.code-form':
      return codeForm(problem.digits);
    case 'totp.code-wrong':
    case 'totp.code-used':
      return wrongCode();
    default:
      return undefined;
  }
}

export const wrongCode = () =>
  msg('This code is not right. Wait for the next one in your app and try again.', {
    id: 'sc.problem.totp.code-wrong',
  });

/** `until`: ISO instant, or null where nobody knows. */
export const locked = (until: string | null, timeZone: string | null) =>
  until === null
    ? msg('There were too many wrong codes. Try again later.', { id: 'sc.problem.twofa.locked' })
    : msg(str`There were too many wrong codes. Try again on ${formatInstant(until, timeZone)}.`, {
        id: 'sc.problem.twofa.locked-until',
      });

function codeForm(digits: number): string {
  return msg(str`Type the code from your app (digits: ${formatNumber(digits)})`, {
    id: 'sc.problem.totp.code-form',
  });
}
