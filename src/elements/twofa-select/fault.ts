/** Why the last try of an act did not work, in words, and whether that belongs to the code. */
import type { HostProblem } from '../../contract/problem.ts';
import type { Problem } from '../../domain/result.ts';
import type { HostRefusal, TwofaFlow } from '../../domain/twofa/state.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-dialogs.ts';

export interface FaultText {
  /** Empty when there is none. */
  readonly text: string;
  readonly atCode: boolean;
}

export function faultOf(
  { fault, step, lockedUntil }: TwofaFlow,
  timeZone: string | null,
  sentence: (problem: HostProblem) => string,
): FaultText {
  if (!fault) return { text: '', atCode: false };
  if (fault.kind !== 'refused')
    return { text: fault.kind === 'failed' ? common.failed() : common.notConnected(), atCode: false };
  const { problem } = fault;
  if (step.endsWith('-locked'))
    return { text: problem?.text || words.locked(fullMinute(lockedUntil), timeZone), atCode: true };
  if (!problem) return { text: common.failed(), atCode: false };
  const atCode = problem.path[0] === 'code';
  return { text: known(problem) ?? other(problem, atCode, sentence), atCode };
}

function known(problem: HostRefusal): string | undefined {
  return problem.code === undefined ? undefined : words.problem(problem as unknown as Problem);
}

/** A host may refuse the code by a name of its own. */
function other(problem: HostRefusal, atCode: boolean, sentence: (problem: HostProblem) => string): string {
  return atCode && !problem.text ? words.wrongCode() : sentence(problem);
}

/** Times are shown without seconds: the minute after is true, the one before is not. */
function fullMinute(moment: number | null): string | null {
  return moment === null ? null : new Date(Math.ceil(moment / 60_000) * 60_000).toISOString();
}
