import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, msg } from '../words.ts';

/** A problem of making or revoking a token in words; undefined for codes of other areas. */
export function tokenProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'token.name-too-long':
      return msg(
        str`This name is too long (${formatNumber(problem.length)} characters of at most ${formatNumber(problem.max)})`,
        { id: 'sc.problem.token.name-too-long' },
      );
    case 'token.expired':
      return msg('This end has passed. Choose a later one.', { id: 'sc.problem.token.expired' });
    case 'token.no-scope':
      return msg('Choose at least one.', { id: 'sc.problem.token.no-scope' });
    case 'token.unknown':
      return msg('This token is gone. Load the page again to see which there are.', {
        id: 'sc.problem.token.unknown',
      });
    default:
      return undefined;
  }
}
