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
  #scrollTop = 0;
  #viewHeight = 500;
  #rowHeight = 45;
  #shown: RowWindow = { start: 0, end: 0, partial: false };
  /** Sizes are read when the browser has just worked them out: asked for while rendering they cost a layout. */
  readonly #sizes = new ResizeObserver(() => {
    this.#measure();
  });
  #observed: { readonly scroller: HTMLElement; readonly partial: boolean } | undefined;

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
    this.#scrollTop = scroller.scrollTop;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostUpdated(): void {
    this.#keepSpace();
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = undefined;
  }

  hostConnected(): void {
    if (this.scroller.value) this.#observe();
  }

  /** Anew, too, when rows become of one height: whoever is observed is told of once at least. */
  #observe(): void {
    const scroller = this.scroller.value;
    const { partial } = this.#shown;
    if (!scroller || (this.#observed?.scroller === scroller && this.#observed.partial === partial)) return;
    this.#sizes.disconnect();
    this.#sizes.observe(scroller);
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#observed = { scroller, partial };
  }

  #measure(): void {
    const scroller = this.scroller.value;
    if (!scroller || !this.#shown.partial) return;
    const height = scroller.querySelector('.fixed')?.getBoundingClientRect().height ?? 0;
    const isOther = height > 0 && Math.abs(height - this.#rowHeight) >= 0.5;
    if (isOther) this.#rowHeight = height;
    this.#viewHeight = scroller.clientHeight || this.#viewHeight;
    if (isOther || this.#hasMoved()) this.#host.requestUpdate();
  }

  readonly #onScroll = () => {
    this.#scrollTop = this.scroller.value?.scrollTop ?? 0;
    if (this.#hasMoved()) this.#host.requestUpdate();
  };

  #hasMoved(): boolean {
    const { start, end } = this.#windowNow();
    return start !== this.#shown.start || end !== this.#shown.end;
  }

  #windowNow(): RowWindow {
    const count = this.#count;
    if (count <= wholeUpTo) return { start: 0, end: count, partial: false };
    const visible = Math.ceil(this.#viewHeight / this.#rowHeight);
    const first = Math.max(0, Math.min(Math.floor(this.#scrollTop / this.#rowHeight), count - visible));
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
    this.#keepPlace();
  }

  /** WebKit scrolls back while rows are changed for others. */
  #keepPlace(): void {
    const scroller = this.scroller.value;
    if (!scroller || this.#scrollTop === 0) return;
    if (Math.abs(scroller.scrollTop - this.#scrollTop) >= 1) scroller.scrollTop = this.#scrollTop;
  }

  #ownSheet(): CSSStyleSheet {
    if (this.#sheet) return this.#sheet;
    const sheet = (this.#sheet = new CSSStyleSheet());
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  }
}
