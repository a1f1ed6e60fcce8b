/** How the search stands, told once typing pauses: each number on the way there would be read out. */
import type { ReactiveControllerHost } from 'lit';
import { Debounce } from '../debounce.ts';

const typingPause = 400;

export class Said {
  readonly #host: ReactiveControllerHost;
  readonly #pause: Debounce;
  #told = '';
  #wanted = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#pause = new Debounce(host, typingPause);
  }

  /** What is to be told by now of what there is to say. */
  of(sentence: string): string {
    if (sentence === this.#wanted) return this.#told;
    this.#wanted = sentence;
    if (sentence === '') this.#told = '';
    this.#pause.run(() => {
      this.#told = sentence;
      this.#host.requestUpdate();
    });
    return this.#told;
  }
}
