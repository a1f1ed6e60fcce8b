import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { isolate, msg } from '../words.ts';

/** A problem of language or formats in words; undefined for codes of other areas. */
export function localeProblem(problem: Problem): string | undefined {
  return problem.code === 'locale.language'
    ? msg(str`The language ${isolate(problem.language)} is not offered. Choose another one.`, {
        id: 'sc.problem.locale.language',
      })
    : undefined;
}
