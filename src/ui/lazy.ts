/** A module that is fetched when it is needed; a fetch that failed is tried again at the next need. */
import type { ReactiveControllerHost } from 'lit';

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
    const later = globalThis.requestIdleCallback ?? setTimeout;
    later(() => void this.load());
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
