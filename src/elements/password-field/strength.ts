/**
 * Where the strength of a typed password comes from: the light estimate, or what a host switched on by
 * importing `self-care-elements/strength`.
 */
import type { Strength } from '../../domain/password/entropy.ts';

export interface StrengthContext {
  readonly login: string;
}

/** Never rejects; `undefined` where it has no answer, so that the light estimate stands. */
export type StrengthEstimator = (text: string, context: StrengthContext) => Promise<Strength | undefined>;

interface Seam {
  estimator: StrengthEstimator | undefined;
  /** Told when an estimator is provided after the fields were painted. */
  readonly listeners: Set<() => void>;
}

/** One for all copies of this module: the one-file bundle and the optional entry each bring their own. */
const slots = globalThis as unknown as Record<symbol, Seam | undefined>;
const seam = (slots[Symbol.for('self-care-elements.strength')] ??= {
  estimator: undefined,
  listeners: new Set(),
});

export function provideStrength(estimator: StrengthEstimator): void {
  seam.estimator = estimator;
  for (const listener of seam.listeners) listener();
}

export function providedStrength(): StrengthEstimator | undefined {
  return seam.estimator;
}

/** Until `stop` is called. */
export function onStrengthProvided(listener: () => void): { readonly stop: () => void } {
  seam.listeners.add(listener);
  return { stop: () => seam.listeners.delete(listener) };
}
