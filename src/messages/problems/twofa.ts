import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, msg } from '../words.ts';

/** A problem with the two-factor mode in words; undefined for codes of other areas. */
export function twofaProblem(problem: Problem): string | undefined {
  return problem.code === 'twofa.password-too-weak-alone'
    ? msg(
        str`The password is too short to stand alone (length ${formatNumber(problem.min)} or more). Set a longer one first.`,
        { id: 'sc.problem.twofa.password-too-weak-alone' },
      )
    : undefined;
}
