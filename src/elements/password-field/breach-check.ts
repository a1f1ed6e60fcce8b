/** Asks the host whether a password is among published breaches. Loaded where the host offers it. */
import type { LitElement, ReactiveController } from 'lit';
import { RequestController, type RequestState } from '../../ui/request.ts';
import { BreachCheckRequestEvent } from './password-field.events.ts';

export interface BreachVerdict {
  /** How often the password was seen; undefined while that is not known. */
  readonly count: number | undefined;
  readonly state: RequestState;
}

export class BreachCheck implements ReactiveController {
  readonly #host: LitElement;
  readonly #request: RequestController;
  #asked = '';
  #count: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#request = new RequestController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** What is known of this very text. */
  verdict(password: string): BreachVerdict {
    return this.#asked === password
      ? { count: this.#count, state: this.#request.state }
      : { count: undefined, state: 'idle' };
  }

  /** Asks once for each text; an answer for an older one is dropped. */
  async ask(password: string): Promise<void> {
    if (password === this.#asked) return;
    this.forget();
    this.#asked = password;
    const outcome = await this.#request.send(new BreachCheckRequestEvent(), { password });
    if (outcome.kind !== 'granted') return;
    this.#count = outcome.reply.count;
    this.#host.requestUpdate();
  }

  /** The text is another one: nothing of it is kept. */
  forget(): void {
    this.#asked = '';
    this.#count = undefined;
    if (this.#request.state !== 'idle') this.#request.abort();
  }
}
