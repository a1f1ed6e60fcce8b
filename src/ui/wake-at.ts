import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longer waits than this end at once: the browser's timers count in 32 bits. */
const longestTimer = 2 ** 31 - 1;

/** Renders the host again at one moment; nothing runs after a disconnect. */
export class WakeAt implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #moment: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @param moment milliseconds since the epoch; null for never */
  set(moment: number | null): void {
    if (moment === this.#moment) return;
    this.#moment = moment;
    this.#wait();
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#moment === null) return;
    const left = Math.max(0, this.#moment - Date.now());
    this.#timer = setTimeout(this.#wake, Math.min(left, longestTimer));
  }

  /** A timer may be early, and a long wait comes in pieces. */
  readonly #wake = () => {
    if (this.#moment !== null && Date.now() < this.#moment) this.#wait();
    else this.#host.requestUpdate();
  };
}
