import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, msg } from '../words.ts';

/** A two-factor problem in words; undefined for codes of other areas. */
export function twofaProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'twofa.password-too-weak-alone':
      return msg(
        str`The password is too short to stand alone (length ${formatNumber(problem.min)} or more). Set a longer one first.`,
        { id: 'sc.problem.twofa.password-too-weak-alone' },
      );
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

function codeForm(digits: number): string {
  return msg(str`Type the code from your app (digits: ${formatNumber(digits)})`, {
    id: 'sc.problem.totp.code-form',
  });
}
