/**
 * Whether a secret is readable: for a limited time, and never after its element or its page was left
 * (a page may come back out of the browser's cache).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class RevealController implements ReactiveController {
  shown = false;
  readonly #host: ReactiveControllerHost;
  readonly #duration: number;
  readonly #onHidden: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param duration milliseconds after the last `show` */
  constructor(host: ReactiveControllerHost, duration: number, onHidden: () => void = () => undefined) {
    this.#host = host;
    this.#duration = duration;
    this.#onHidden = onHidden;
    host.addController(this);
  }

  /** Shows it, or goes on showing it for the whole duration. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#lapse, this.#duration);
    globalThis.addEventListener('pagehide', this.#lapse);
    this.shown = true;
    this.#host.requestUpdate();
  }

  hide(): void {
    clearTimeout(this.#timer);
    globalThis.removeEventListener('pagehide', this.#lapse);
    if (!this.shown) return;
    this.shown = false;
    this.#onHidden();
    this.#host.requestUpdate();
  }

  toggle(): void {
    if (this.shown) this.hide();
    else this.show();
  }

  hostDisconnected(): void {
    this.hide();
  }

  readonly #lapse = () => {
    this.hide();
  };
}
