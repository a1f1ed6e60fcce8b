import type { Problem } from '../../domain/result.ts';
import { msg } from '../words.ts';

/** Why no password could be generated, in words; undefined for codes of other areas. */
export function generatorProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'password.policy-length':
    case 'password.policy-class':
    case 'password.policy-characters':
      return msg('The password rules contradict each other: no password can keep them.', {
        id: 'sc.problem.password.policy',
      });
    case 'password.policy-words':
      return msg('The password rules leave no room for words. Generate characters instead.', {
        id: 'sc.problem.password.policy-words',
      });
    case 'password.generator-exhausted':
      return msg('No password could be generated. Type one.', {
        id: 'sc.problem.password.generator-exhausted',
      });
    default:
      return undefined;
  }
}
