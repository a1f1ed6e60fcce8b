/** Finding and sorting tokens, and the window on many of them. Comes once there is a list to look through. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  findTokens,
  nextStateChange,
  sortTokens,
  type TokenSort,
  type TokenSortKey,
} from '../../domain/token/arrange.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-list.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { searchLineStyles } from '../../ui/search-line/search-line.styles.ts';
import { searchLine } from '../../ui/search-line/search-line.ts';
import { sortHeadStyles } from '../../ui/sort-head/sort-head.styles.ts';
import { sortDirection, sortHead } from '../../ui/sort-head/sort-head.ts';
import { VirtualList } from '../../ui/virtual-list/virtual-list.ts';
import { WakeAt } from '../../ui/wake-at.ts';
import { listToolsStyles } from './list-tools.styles.ts';
import type { ListView, TokenHost } from './parts.ts';

/** Lists up to here are seen at one glance. */
const glance = 10;

export class ListTools {
  readonly #host: TokenHost;
  readonly #list: VirtualList;
  readonly #wake: WakeAt;
  readonly #sorted = lastAnswer(sortTokens);
  readonly #found = lastAnswer(findTokens);
  #text = '';
  #sort: TokenSort = null;
  /** Between these no token gets another state, so the order holds. */
  #known: { readonly tokens: unknown; readonly since: number; readonly until: number } | undefined;

  constructor(host: TokenHost) {
    this.#host = host;
    this.#list = new VirtualList(host);
    this.#wake = new WakeAt(host);
    addStyles(host.renderRoot, [searchLineStyles, sortHeadStyles, listToolsStyles]);
  }

  view(disabled: boolean): ListView {
    const { tokens } = this.#host;
    const shown = this.#found(this.#sorted(tokens, this.#sort, this.#since(tokens)), this.#text);
    return {
      shown,
      window: this.#list.window(shown.length),
      scroller: ref(this.#list.scroller),
      search:
        tokens.length > glance || this.#text !== ''
          ? this.#renderSearch(shown.length, tokens.length, disabled)
          : nothing,
      none: shown.length === 0 ? html`<p class="none">${words.noneFound()}</p>` : nothing,
      sortOf: (by) => sortDirection(this.#sort, by),
      head: (by, name) => this.#renderHead(by, name, disabled),
      rows: (places, row) => repeat(places, (place) => place, row),
    };
  }

  /** Brings a token into sight and answers its row; shows all again where it was filtered out. */
  async reach(id: string): Promise<HTMLElement | null> {
    const place = () => this.#shown.findIndex((each) => each.id === id);
    if (place() < 0) this.#find('');
    await this.#host.updateComplete;
    const row = () =>
      this.#host.renderRoot.querySelector<HTMLElement>(`[role=row][aria-rowindex="${place() + 2}"]`);
    if (!row()) await this.#list.scrollTo(place());
    return row();
  }

  get #shown(): readonly TokenFacts[] {
    const { tokens } = this.#host;
    return this.#found(this.#sorted(tokens, this.#sort, this.#since(tokens)), this.#text);
  }

  /** The moment for which the list is sorted: the same until a state changes. */
  #since(tokens: readonly TokenFacts[]): number {
    const now = Date.now();
    const known = this.#known;
    if (known?.tokens === tokens && now >= known.since && now < known.until) return known.since;
    const next = nextStateChange(tokens, now);
    this.#wake.set(next);
    this.#known = { tokens, since: now, until: next ?? Infinity };
    return now;
  }

  #find = (text: string): void => {
    this.#text = text;
    this.#host.requestUpdate();
  };

  /** Ascending, then descending, then the usual order. */
  #sortBy(by: TokenSortKey): void {
    if (this.#sort?.by !== by) this.#sort = { by, descending: false };
    else this.#sort = this.#sort.descending ? null : { by, descending: true };
    this.#host.requestUpdate();
  }

  #renderHead(by: TokenSortKey, name: string, disabled: boolean): unknown {
    if (this.#host.tokens.length < 2) return name;
    return sortHead(name, disabled, () => {
      this.#sortBy(by);
    });
  }

  #renderSearch(shown: number, count: number, disabled: boolean): TemplateResult {
    return searchLine({
      text: this.#text,
      label: words.find(),
      found: words.found(shown, count),
      showAll: words.showAll(),
      disabled,
      onInput: this.#find,
    });
  }
}
