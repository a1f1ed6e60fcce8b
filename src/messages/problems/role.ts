import type { Problem } from '../../domain/result.ts';
import { msg } from '../words.ts';

/** A role problem in words; undefined for codes of other areas. */
export function roleProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'role.unknown':
      return msg('This role no longer exists. Choose another one.', { id: 'sc.problem.role.unknown' });
    case 'role.above-level':
      return msg('This role is above your level. Choose another one.', {
        id: 'sc.problem.role.above-level',
      });
    default:
      return undefined;
  }
}
