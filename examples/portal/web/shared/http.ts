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

/**
 * A fetch for whoever is signed in. When the session has ended it waits for `signInAgain`, which shows
 * the sign-in over the page, and asks once more: nothing that was typed is lost.
 */
export function fetchSignedIn(signInAgain: () => Promise<boolean>): typeof fetch {
  let pending: Promise<boolean> | undefined;
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (answer.status !== 401 || !(await saysSessionEnded(answer))) return answer;
    pending ??= signInAgain().finally(() => (pending = undefined));
    return (await pending) ? fetch(input, init) : answer;
  };
}

async function saysSessionEnded(answer: Response): Promise<boolean> {
  const { problems } = (await answer.clone().json()) as { problems: readonly HostProblem[] };
  return problems.some(({ code }) => code === 'session.ended');
}
