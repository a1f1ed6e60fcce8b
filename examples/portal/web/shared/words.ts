/** Words that both sites use, and what the server's refusals mean. */
import type { HostProblem } from 'self-care-elements/contract';
import { Refused } from './http.ts';
import { dictionary, formatNumber } from './language.ts';
import { ar } from './words.ar.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

export const words = dictionary({ en, de, ar });

/** A refusal in words: the server's own text, ours for its code, or the general sentence. */
export function describeProblem({ code = '', text, ...facts }: HostProblem): string {
  const { problems, throttled, failed } = words();
  if (text !== undefined) return text;
  if (code === 'throttled') return throttled(formatWait(Number(facts['retryAfterSeconds'])));
  return problems[code] ?? failed;
}

export function describeFailure(failure: unknown): string {
  const [problem] = failure instanceof Refused ? failure.problems : [];
  return problem ? describeProblem(problem) : words().failed;
}

function formatWait(seconds: number): string {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
}
