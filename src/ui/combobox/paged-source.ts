/**
 * Options that come page by page from elsewhere. Owns which query is being asked, that answers to an
 * older one are dropped, and what came so far; knows nothing of how the asking is done.
 */
export interface Page<O> {
  readonly kind: 'page';
  readonly options: readonly O[];
  /** Where the next page begins; null when this was the last. */
  readonly nextCursor: string | null;
  /** How many match in all, if that is known. */
  readonly total?: number;
}

/** A sentence for the person; `stale` answers are dropped without a word. */
export type Loaded<O> =
  Page<O> | { readonly kind: 'failed'; readonly sentence: string } | { readonly kind: 'stale' };

export interface PageAsk {
  readonly query: string;
  /** Where the page before ended; null asks for the first. */
  readonly cursor: string | null;
  /** Aborted when nobody waits for the answer any longer. */
  readonly signal: AbortSignal;
}

export type LoadPage<O> = (ask: PageAsk) => Promise<Loaded<O>>;

export class PagedSource<O extends { readonly id: string }> {
  /** What is known for the query last answered. */
  options: readonly O[] = [];
  total: number | undefined;
  query = '';
  pending = false;
  /** Why the last page did not come; empty when it did. */
  failure = '';

  readonly #load: LoadPage<O>;
  readonly #changed: () => void;
  readonly #unexpected: () => string;
  #cursor: string | null = null;
  #running: AbortController | undefined;
  #retry: () => void = () => undefined;

  /**
   * @param changed called after each change of what stands here
   * @param unexpected the sentence for a rejected promise
   */
  constructor(load: LoadPage<O>, changed: () => void, unexpected: () => string) {
    this.#load = load;
    this.#changed = changed;
    this.#unexpected = unexpected;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** Asks for the first page; what is here stays until it comes. */
  async search(query: string): Promise<void> {
    this.#retry = () => void this.search(query);
    const page = await this.#ask(query, null);
    if (!page) return;
    this.query = query;
    this.options = page.options;
    this.#take(page, null);
  }

  /** Asks for the next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const cursor = this.#cursor;
    if (cursor === null || this.pending || this.failure) return;
    this.#retry = () => {
      this.failure = '';
      void this.more();
    };
    const page = await this.#ask(this.query, cursor);
    if (!page) return;
    // A list that changed between two pages may give an option twice.
    const known = new Set(this.options.map(({ id }) => id));
    this.options = [...this.options, ...page.options.filter(({ id }) => !known.has(id))];
    this.#take(page, cursor);
  }

  retry(): void {
    this.#retry();
  }

  abort(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.pending = false;
  }

  #take(page: Page<O>, asked: string | null): void {
    this.total = page.total;
    this.#cursor = page.nextCursor === asked ? null : page.nextCursor;
    this.#changed();
  }

  async #ask(query: string, cursor: string | null): Promise<Page<O> | undefined> {
    this.abort();
    const running = (this.#running = new AbortController());
    this.pending = true;
    this.failure = '';
    this.#changed();
    const loaded = await this.#load({ query, cursor, signal: running.signal }).catch((): Loaded<O> => ({
      kind: 'failed',
      sentence: this.#unexpected(),
    }));
    if (this.#running !== running) return undefined;
    this.#running = undefined;
    this.pending = false;
    if (loaded.kind === 'page') return loaded;
    if (loaded.kind === 'failed') this.failure = loaded.sentence;
    if (cursor === null) this.#forget(query);
    this.#changed();
    return undefined;
  }

  #forget(query: string): void {
    this.query = query;
    this.options = [];
    this.total = undefined;
    this.#cursor = null;
  }
}
