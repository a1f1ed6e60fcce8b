/**
 * A window on many rows: only those in sight, and a few around them, are in the document.
 *
 * Owns which rows these are and the space of those that are not. Rows, roles and `aria-rowindex` are the
 * caller's; rows of the class `fixed` are of one height, measured from the first of them. Short lists are
 * rendered whole and keep their natural heights.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createRef } from 'lit/directives/ref.js';

export interface RowWindow {
  readonly start: number;
  /** Behind the last row. */
  readonly end: number;
  /** False: all rows are there. */
  readonly partial: boolean;
}

/** Lists up to here are rendered whole. */
const wholeUpTo = 50;
/** Rows before and behind those in sight: a Tab from the last visible row finds the next one. */
const around = 6;

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

export class VirtualList implements ReactiveController {
  /** Place it on the scrolling element; its rows stand inside an element of the class `virtual-rows`. */
  readonly scroller = createRef<HTMLElement>();
  readonly #host: Host;
  #sheet: CSSStyleSheet | undefined;
  #space = '';
  #count = 0;
  #rowHeight = 45;
  #shown: RowWindow = { start: 0, end: 0, partial: false };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The rows to render of `count`. */
  window(count: number): RowWindow {
    this.#count = count;
    return (this.#shown = this.#windowNow());
  }

  /** Brings a row into sight, in the middle where there is room. */
  async scrollTo(index: number): Promise<void> {
    const scroller = this.scroller.value;
    if (!scroller || !this.#shown.partial) return;
    scroller.scrollTop = (index + 0.5) * this.#rowHeight - scroller.clientHeight / 2;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostUpdated(): void {
    const scroller = this.scroller.value;
    scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#keepSpace(); // before anything is measured: a list too short for a moment would lose its place
    if (!this.#shown.partial) return;
    const height = scroller?.querySelector('.fixed')?.getBoundingClientRect().height ?? 0;
    if (height === 0 || Math.abs(height - this.#rowHeight) < 0.5) return;
    this.#rowHeight = height;
    void this.#host.updateComplete.then(() => {
      this.#host.requestUpdate();
    });
  }

  readonly #onScroll = () => {
    const { start, end } = this.#windowNow();
    if (start !== this.#shown.start || end !== this.#shown.end) this.#host.requestUpdate();
  };

  #windowNow(): RowWindow {
    const count = this.#count;
    if (count <= wholeUpTo) return { start: 0, end: count, partial: false };
    const { scrollTop = 0, clientHeight = 0 } = this.scroller.value ?? {};
    const visible = Math.ceil((clientHeight || 500) / this.#rowHeight);
    const first = Math.min(Math.floor(scrollTop / this.#rowHeight), count - visible);
    // In steps, so that not every row scrolled renders anew.
    const start = Math.max(0, Math.floor(first / around - 1) * around);
    const end = Math.ceil((first + visible) / around + 1) * around;
    return { start, end: Math.min(count, end), partial: true };
  }

  /** By a sheet of the shadow root: a style attribute is refused by strict pages. */
  #keepSpace(): void {
    const { start, end, partial } = this.#shown;
    const before = start * this.#rowHeight;
    const behind = (this.#count - end) * this.#rowHeight;
    const space = partial ? `.virtual-rows { padding-block: ${before}px ${behind}px; }` : '';
    if (space === this.#space) return;
    this.#space = space;
    this.#ownSheet().replaceSync(space);
  }

  #ownSheet(): CSSStyleSheet {
    if (this.#sheet) return this.#sheet;
    const sheet = (this.#sheet = new CSSStyleSheet());
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  }
}
