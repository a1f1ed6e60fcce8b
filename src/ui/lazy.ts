/** A module that is fetched when it is needed; a fetch that failed is tried again at the next need. */
import type { ReactiveControllerHost } from 'lit';

const waiting: (() => void)[] = [];
/** A page that is never idle gets it all the same, after so many milliseconds. */
const patience = 1000;

/** Once the page has nothing else to do. One call for all that wait: a page may hold a hundred elements. */
export function whenIdle(task: () => void): void {
  if (waiting.push(task) > 1) return;
  // Safari has no idle callback before 26.
  const later: (task: () => void, options: { timeout: number }) => unknown =
    globalThis.requestIdleCallback ?? ((all) => setTimeout(all));
  later(
    () => {
      for (const each of waiting.splice(0)) each();
    },
    { timeout: patience },
  );
}

export class Lazy<T> {
  /** Undefined until it has come. */
  value: T | undefined;
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<T>;
  #coming: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Resolves when it is there or could not be fetched; the host renders again then. Never rejects. */
  load(): Promise<void> {
    if (this.state === 'ready') return Promise.resolve();
    this.#coming ??= this.#load();
    return this.#coming;
  }

  /** Fetched ahead, once the page has nothing else to do. */
  loadWhenIdle(): void {
    whenIdle(() => void this.load());
  }

  async #load(): Promise<void> {
    this.state = 'loading';
    try {
      this.value = await this.#fetch();
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
    this.#coming = undefined;
    this.#host.requestUpdate();
  }
}
