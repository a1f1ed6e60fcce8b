import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs the newest task once it has been quiet for `delay` milliseconds; nothing runs after a disconnect. */
export class Debounce implements ReactiveController {
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, delay: number) {
    this.#delay = delay;
    host.addController(this);
  }

  run(task: () => void): void {
    this.cancel();
    this.#timer = setTimeout(task, this.#delay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.cancel();
  }
}
