/** Why a host did not take a one-time code: wrong, no more tries for now, or something that is not about it. */
import type { HostRefusal } from './state.ts';

export type CodeRefusal =
  | { readonly kind: 'wrong' | 'other' }
  /** `until` in milliseconds since the epoch; null where the host does not tell. */
  | { readonly kind: 'locked'; readonly until: number | null };

/** A lock is told by its code, by an instant `until`, or by `retryAfterSeconds`, as HTTP counts. */
export function codeRefusal(problem: HostRefusal | undefined, now: number): CodeRefusal {
  if (!problem) return { kind: 'other' };
  const { until, retryAfterSeconds } = problem;
  const end =
    typeof retryAfterSeconds === 'number'
      ? now + retryAfterSeconds * 1000
      : Date.parse(typeof until === 'string' ? until : '');
  if (end > now) return { kind: 'locked', until: end };
  if (problem.code === 'twofa.locked') return { kind: 'locked', until: null };
  return { kind: problem.path[0] === 'code' ? 'wrong' : 'other' };
}
