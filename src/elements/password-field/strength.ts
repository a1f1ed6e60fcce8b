/**
 * Where the strength of a typed password comes from: the light estimate, or what a host switched on by
 * importing `self-care-elements/strength`.
 */
import type { Strength } from '../../domain/password/entropy.ts';

export interface StrengthContext {
  readonly login: string;
  readonly blocklist: ReadonlySet<string> | undefined;
}

/** Never rejects; `undefined` where it has no answer, so that the light estimate stands. */
export type StrengthEstimator = (text: string, context: StrengthContext) => Promise<Strength | undefined>;

let provided: StrengthEstimator | undefined;
const changes = new EventTarget();

/** Told when an estimator is provided after the fields were painted. */
export { changes as strengthChanges };

export function provideStrength(estimator: StrengthEstimator): void {
  provided = estimator;
  changes.dispatchEvent(new Event('provided'));
}

export function providedStrength(): StrengthEstimator | undefined {
  return provided;
}
