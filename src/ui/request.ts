/**
 * Asking the host: an event that can be answered, and the controller that awaits the answer.
 *
 * The event shows facts without secrets and is heard by anyone on its path; the complete ask goes
 * to the one answering function alone. Nothing here fetches, and nothing times out: re-authentication
 * may take as long as a person takes. (docs/decisions/0003)
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, HostProblem } from '../contract/problem.ts';
import { noteAsking } from './asking.ts';

/** Answers one complete ask; `signal` is aborted when nobody waits any longer. */
export type Responder<Ask, Reply> = (ask: Ask, options: { readonly signal: AbortSignal }) => Promise<Reply>;

type Granted<A> = Extract<A, { readonly ok: true }>;
type Refused<A> = Extract<A, { readonly ok: false }>;

let open: <Ask, Reply>(event: RequestEvent<Ask, Reply>) => void;
let takeResponder: <Ask, Reply>(event: RequestEvent<Ask, Reply>) => Responder<Ask, Reply> | undefined;

/** Something only the backend can do. Subclasses add facts, never secrets. */
export abstract class RequestEvent<Ask, Reply> extends Event {
  #state: 'new' | 'open' | 'answered' | 'closed' = 'new';
  #responder: Responder<Ask, Reply> | undefined;

  static {
    open = (event) => {
      event.#state = 'open';
    };
    takeResponder = (event) => {
      const responder = event.#responder;
      event.#state = 'closed';
      event.#responder = undefined;
      return responder;
    };
  }

  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }

  /**
   * Takes the request over. Call it synchronously while the event is dispatched; the first call
   * wins and the event goes no further.
   */
  respondWith(responder: Responder<Ask, Reply>): void {
    if (this.#state !== 'open') {
      throw new DOMException(
        this.#state === 'answered'
          ? `${this.type} is already answered`
          : `${this.type} can only be answered synchronously, while it is dispatched`,
        'InvalidStateError',
      );
    }
    this.#state = 'answered';
    this.#responder = responder;
    this.stopImmediatePropagation();
  }
}

export type Outcome<A> =
  | { readonly kind: 'granted'; readonly reply: Granted<A> }
  | { readonly kind: 'refused'; readonly refusal: Refused<A>; readonly problems: readonly HostProblem[] }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'stale' };

/** Dispatches `event` and awaits whoever answers it. An aborted request is `stale`, whatever came of it. */
export async function request<Ask, A extends Answer>(
  target: EventTarget,
  event: RequestEvent<Ask, A>,
  ask: Ask,
  signal: AbortSignal,
): Promise<Outcome<A>> {
  open(event);
  target.dispatchEvent(event);
  const responder = takeResponder(event);
  if (!responder) {
    console.warn(`self-care-elements: nobody answered "${event.type}". Call event.respondWith(…).`);
    return { kind: 'unanswered' };
  }
  try {
    const answer = await responder(ask, { signal });
    if (signal.aborted) return { kind: 'stale' };
    return answer.ok
      ? { kind: 'granted', reply: answer as Granted<A> }
      : { kind: 'refused', refusal: answer as Refused<A>, problems: answer.problems };
  } catch (error) {
    return signal.aborted ? { kind: 'stale' } : { kind: 'failed', error };
  }
}

export type RequestState = 'idle' | 'pending' | 'refused' | 'failed' | 'unanswered';

/**
 * One kind of request of one element: its state, and that a newer ask aborts the older one.
 *
 * @example
 * #check = new RequestController(this);
 * const outcome = await this.#check.send(new LoginCheckRequestEvent(), {login});
 */
export class RequestController implements ReactiveController {
  state: RequestState = 'idle';
  readonly #host: ReactiveControllerHost & EventTarget;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  get pending(): boolean {
    return this.state === 'pending';
  }

  async send<Ask, A extends Answer>(event: RequestEvent<Ask, A>, ask: Ask): Promise<Outcome<A>> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.#set('pending');
    const outcome = await request(this.#host, event, ask, running.signal);
    if (outcome.kind === 'stale' || this.#running !== running) return { kind: 'stale' };
    this.#running = undefined;
    this.#set(outcome.kind === 'granted' ? 'idle' : outcome.kind);
    return outcome;
  }

  /** Drops a running request and forgets how the last one ended. */
  abort(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#set('idle');
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#note('idle');
  }

  #set(state: RequestState): void {
    this.#note(state);
    this.#host.requestUpdate();
  }

  #note(state: RequestState): void {
    this.state = state;
    noteAsking(this.#host, this, state === 'pending');
  }
}
