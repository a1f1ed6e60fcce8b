/**
 * Where the strength of a typed password comes from: the light estimate, or what a host switched on by
 * importing `self-care-elements/strength`.
 */
import type { Strength } from '../../domain/password/entropy.ts';
import { provided } from '../../ui/provided.ts';

export interface StrengthContext {
  readonly login: string;
}

/** Never rejects; `undefined` where it has no answer, so that the light estimate stands. */
export type StrengthEstimator = (text: string, context: StrengthContext) => Promise<Strength | undefined>;

export const strengthEstimator = provided<StrengthEstimator>('strength');
