/** A module that is fetched when it is needed; a fetch that failed is tried again at the next need. */
import type { ReactiveControllerHost } from 'lit';

const waiting: (() => void)[] = [];
/** A page that is never idle waits no longer, in milliseconds. */
const latest = 2000;

/** Once the page has nothing else to do. One call for all that wait: a page may hold a hundred elements. */
export function whenIdle(task: () => void): void {
  if (waiting.push(task) > 1) return;
  const go = () => {
    for (const each of waiting.splice(0)) each();
  };
  // Safari has no idle callback before 26.
  const idle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
  if (idle) idle(go, { timeout: latest });
  else setTimeout(go);
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
