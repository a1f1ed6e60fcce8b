import type { HostProblem } from 'self-care-elements/contract';
import { words } from './words.ts';

/** A sentence of ours for the one code that is ours: the elements do not know it. */
export function inOurWords(problem: HostProblem): HostProblem {
  return problem.code === 'password.unchanged' ? { ...problem, text: words().passwordUnchanged } : problem;
}
