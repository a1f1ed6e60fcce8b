/**
 * Long work a slice at a time, so that between two slices the page paints and answers. What fits into the first
 * slice is done at once. Nothing goes on after a disconnect.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A third of a frame at 60 Hz, in milliseconds: the page needs the rest. */
const slice = 6;

export class Slices implements ReactiveController {
  /** The share that is done, from 0 to 1; null while nothing runs. */
  progress: number | null = null;
  readonly #host: ReactiveControllerHost;
  #run = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Takes the place of what runs. `done` is called once, unless it is stopped before.
   * @param when `later`: the first slice waits for the next paint too
   */
  start<T>(steps: Generator<number, T>, done: (result: T) => void, when: 'now' | 'later' = 'now'): void {
    this.stop();
    const run = this.#run;
    const go = () => {
      if (run !== this.#run) return;
      const end = performance.now() + slice;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          this.stop();
          done(step.value);
          return;
        }
        this.progress = step.value;
        if (performance.now() >= end) break;
      }
      this.#host.requestUpdate();
      setTimeout(go);
    };
    if (when === 'now') go();
    else afterPaint(go);
  }

  stop(): void {
    this.#run += 1;
    if (this.progress === null) return;
    this.progress = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }
}

function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task, 20));
}
