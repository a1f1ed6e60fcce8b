/** Sentences for the codes that are this portal's own: the elements do not know them. */
import type { SelfCareClient } from 'self-care-elements';
import type { HostProblem } from 'self-care-elements/contract';

export type TextOf = (code: string) => string | undefined;

type Answer = { readonly ok: true } | { readonly ok: false; readonly problems: readonly HostProblem[] };

/** The same client, whose refusals say in words what only this portal knows. */
export function inWords(client: Required<SelfCareClient>, textOf: TextOf): Required<SelfCareClient> {
  const calls = Object.entries(client) as [string, (...asked: unknown[]) => Promise<Answer>][];
  const wrapped = calls.map(([name, call]) => [
    name,
    async (...asked: unknown[]): Promise<Answer> => {
      const answer = await call(...asked);
      return answer.ok
        ? answer
        : { ...answer, problems: answer.problems.map((one) => withText(one, textOf)) };
    },
  ]);
  return Object.fromEntries(wrapped) as Required<SelfCareClient>;
}

export function withText(problem: HostProblem, textOf: TextOf): HostProblem {
  const text = textOf(problem.code ?? '');
  return text === undefined ? problem : { ...problem, text };
}
