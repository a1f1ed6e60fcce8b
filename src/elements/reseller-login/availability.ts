/**
 * Whether a typed login is free. Asked once typing pauses; every answer belongs to the text it was asked for,
 * so that one for an older text, also one put back by a script, says nothing.
 */
import type { ReactiveControllerHost } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import { Debounce } from '../../ui/debounce.ts';
import { RequestController } from '../../ui/request.ts';
import { LoginCheckRequestEvent } from './reseller-login.events.ts';

/** `unchecked`: the host could not tell. `unknown`: nobody was asked, or nobody answers here. */
export type Availability = 'unknown' | 'checking' | 'free' | 'taken' | 'unchecked';

/** Milliseconds without a key. */
const pause = 400;

export class AvailabilityCheck {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #request: RequestController;
  readonly #pause: Debounce;
  readonly #onAnswer: (problems: readonly HostProblem[]) => void;
  #login = '';
  #answer: Availability = 'unknown';

  /** @param onAnswer called after each answer, with the problems that a refused one had with the login */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    onAnswer: (problems: readonly HostProblem[]) => void,
  ) {
    this.#host = host;
    this.#onAnswer = onAnswer;
    this.#request = new RequestController(host);
    this.#pause = new Debounce(host, pause);
  }

  of(login: string): Availability {
    if (login !== this.#login) return 'unknown';
    return this.#request.pending ? 'checking' : this.#answer;
  }

  /** Takes the place of an earlier ask; null when there is nothing to ask. */
  ask(login: string | null): void {
    this.#answer = 'unknown';
    this.#request.abort();
    this.#pause.cancel();
    if (login !== null) this.#pause.run(() => void this.#send(login));
  }

  async #send(login: string): Promise<void> {
    this.#login = login;
    const outcome = await this.#request.send(new LoginCheckRequestEvent(), { login });
    if (outcome.kind === 'stale') return;
    const problems =
      outcome.kind === 'refused' ? outcome.problems.filter(({ path }) => path[0] === 'login') : [];
    if (outcome.kind === 'granted') this.#answer = outcome.reply.available ? 'free' : 'taken';
    else if (outcome.kind !== 'unanswered' && problems.length === 0) this.#answer = 'unchecked';
    this.#host.requestUpdate();
    this.#onAnswer(problems);
  }
}
