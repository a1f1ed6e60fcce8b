/** A module that is fetched when it is needed; a fetch that failed is tried again at the next need. */
import type { ReactiveControllerHost } from 'lit';

export class Lazy<T> {
  /** Undefined until it has come. */
  value: T | undefined;
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<T>;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Fetches it unless it is there or coming; the host renders again when that ends. Never rejects. */
  async load(): Promise<void> {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.state = 'loading';
    try {
      this.value = await this.#fetch();
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
