import { str } from '@lit/localize';
import type { Problem } from '../../domain/result.ts';
import { isolate, msg } from '../words.ts';

/** A time zone problem in words; undefined for codes of other areas. */
export function timeZoneProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'time-zone.offset':
      return msg(
        str`${isolate(problem.text)} is an offset: it knows no summer time. Choose a place instead.`,
        { id: 'sc.problem.time-zone.offset' },
      );
    case 'time-zone.unknown':
      return problem.suggestion === null
        ? msg(str`There is no time zone ${isolate(problem.text)}. Choose one from the list.`, {
            id: 'sc.problem.time-zone.unknown',
          })
        : msg(str`There is no time zone ${isolate(problem.text)}. Write ${isolate(problem.suggestion)}.`, {
            id: 'sc.problem.time-zone.unknown.cure',
          });
    default:
      return undefined;
  }
}
