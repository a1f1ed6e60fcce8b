import type { Problem } from 'self-care-elements/domain';
import { formatNumber, isolate } from '../shared/language.ts';
import { words } from './words.ts';

/** Where in the typed text the problem stands; its begin when it concerns the whole. */
export function placeOf(problem: Problem): number {
  return 'position' in problem ? problem.position : 0;
}

/** Why a typed date or time cannot be read, in our own words. */
export function describeDateProblem(problem: Problem): string {
  const { date } = words();
  const place = formatNumber(placeOf(problem) + 1);
  switch (problem.code) {
    case 'value.missing':
      return date.missing;
    case 'date-format.mismatch':
      return date.mismatch(place, isolate(problem.expected));
    case 'date-format.trailing-text':
      return date.trailing(isolate(problem.text));
    case 'date-format.out-of-range':
      return date.outOfRange(place, formatNumber(problem.min), formatNumber(problem.max));
    case 'date-format.unreal-date':
      return date.unreal;
    case 'date-format.contradiction':
      return date.contradiction;
    default:
      return date.unreadable;
  }
}
