/** JSON over HTTP, and a fetch that survives the end of a session. */
import type { HostProblem } from 'self-care-elements/contract';

/** The server said no, and why. Nothing was changed. */
export class Refused extends Error {
  readonly problems: readonly HostProblem[];

  constructor(problems: readonly HostProblem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }

  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

export interface JsonClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, ask: object): Promise<T>;
  patch<T>(path: string, ask: object): Promise<T>;
}

export function createJsonClient(baseUrl: string, send: typeof fetch = fetch): JsonClient {
  async function call<T>(method: string, path: string, ask?: object): Promise<T> {
    const answer = await send(baseUrl + path, {
      method,
      ...(ask && { body: JSON.stringify(ask), headers: { 'content-type': 'application/json' } }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Refused(body.problems);
    return body;
  }
  return {
    get: (path) => call('GET', path),
    post: (path, ask) => call('POST', path, ask),
    patch: (path, ask) => call('PATCH', path, ask),
  };
}

/** Why a running page asks for a sign-in: the session is over, or too old for what is asked. */
export type AgainReason = 'session.ended' | 'session.too-old';

/**
 * A fetch for whoever is signed in. When that is not enough any more it waits for `signInAgain`, which
 * shows the sign-in over the page, and asks once more: nothing that was typed is lost.
 */
export function fetchSignedIn(signInAgain: (reason: AgainReason) => Promise<boolean>): typeof fetch {
  let pending: Promise<boolean> | undefined;
  return async (input, init) => {
    const answer = await fetch(input, init);
    const reason = answer.status === 401 ? await readReason(answer) : undefined;
    if (reason === undefined) return answer;
    pending ??= signInAgain(reason).finally(() => (pending = undefined));
    return (await pending) ? fetch(input, init) : answer;
  };
}

async function readReason(answer: Response): Promise<AgainReason | undefined> {
  const { problems } = (await answer.clone().json()) as { problems: readonly HostProblem[] };
  return (['session.ended', 'session.too-old'] as const).find((reason) =>
    problems.some(({ code }) => code === reason),
  );
}
