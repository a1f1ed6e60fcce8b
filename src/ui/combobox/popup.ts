/**
 * The popup on the screen: in the top layer, tied to its control by CSS anchor positioning, so that
 * nothing clips it. Of a list in fixed rows only those near the visible ones exist. Owns geometry; no
 * option and no key.
 */
import { listId, popupId } from './ids.ts';
import type { ComboboxHost } from './settings.ts';

/** Height in px that the styles allow the popup. */
const highest = 400;

/** Rows kept beyond each edge, so that a quick scroll does not show a gap. */
const overscan = 8;

export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

export class Popup {
  readonly #host: ComboboxHost;
  readonly #id: string;
  #scrollTop = 0;
  #rowHeight = 36;
  /** Of rows with a second line and of those without: by the styles until they are measured. */
  readonly #heights = new Map([
    [true, 52],
    [false, 36],
  ]);
  /** What the height of a row was read for; undefined asks to read it anew. */
  #measuredFor: boolean | undefined;

  constructor(host: ComboboxHost, id: string) {
    this.#host = host;
    this.#id = id;
  }

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`#${listId(this.#id)}`);
  }

  /** Rows that fit on the screen: the step of the page keys. */
  get page(): number {
    return Math.max(1, Math.floor((this.#list?.clientHeight ?? 0) / this.#rowHeight) - 1);
  }

  windowOf(count: number): RowWindow {
    const first = Math.floor(this.#scrollTop / this.#rowHeight);
    const end = Math.min(count, first + Math.ceil(highest / this.#rowHeight) + overscan);
    return { start: Math.max(0, Math.min(first, end) - overscan), end };
  }

  /** Height in px that `rows` take while they are not there. */
  room(rows: number): number {
    return rows * this.#rowHeight;
  }

  sync(open: boolean): void {
    const popup = this.#host.renderRoot.querySelector<HTMLElement>(`#${popupId(this.#id)}`);
    if (!popup?.isConnected || popup.matches(':popover-open') === open) return;
    if (open) popup.showPopover();
    else popup.hidePopover();
    this.#measuredFor = undefined;
  }

  /**
   * Reads how high a row really is, once for those with a second line and once for those without: reading makes the
   * browser lay out at once. True when the room of absent rows was taken for another one.
   */
  measure(hasDescriptions: boolean): boolean {
    if (this.#measuredFor === hasDescriptions) return false;
    const option = this.#list?.querySelector<HTMLElement>('.option');
    if (!option) return false;
    const before = this.#rowHeight;
    this.#rowHeight = option.offsetHeight || before;
    this.#measuredFor = hasDescriptions;
    this.#heights.set(hasDescriptions, this.#rowHeight);
    return this.#rowHeight !== before;
  }

  /** Scrolls a row of a fixed list into view; true when other rows must be rendered for it. */
  revealRow(index: number, count: number): boolean {
    const before = this.windowOf(count);
    const list = this.#list;
    if (list && Math.abs(list.scrollTop - this.#scrollTop) >= 1) list.scrollTop = this.#scrollTop;
    this.#scrollTo(index * this.#rowHeight, this.#rowHeight);
    const after = this.windowOf(count);
    return before.start !== after.start || before.end !== after.end;
  }

  /** Scrolls the active option of a list in rows of any height into view. */
  revealOption(): void {
    const option = this.#list?.querySelector<HTMLElement>('.option.active');
    if (option) this.#scrollTo(option.offsetTop, option.offsetHeight);
  }

  /**
   * Where the list is to begin when it opens: a row in its middle, before anything is laid out.
   *
   * @param isTall rows have a second line
   */
  startAt(row: number, isTall: boolean): void {
    this.#rowHeight = this.#heights.get(isTall) ?? this.#rowHeight;
    this.#scrollTop = Math.max(0, (row + 0.5) * this.#rowHeight - highest / 2);
  }

  toStart(): void {
    if (this.#scrollTop === 0) return;
    this.#scrollTop = 0;
    if (this.#list) this.#list.scrollTop = 0;
  }

  /** A person scrolled; true when other rows must be rendered. */
  scrolled(count: number): boolean {
    const { start } = this.windowOf(count);
    this.#scrollTop = this.#list?.scrollTop ?? 0;
    return Math.abs(this.windowOf(count).start - start) >= overscan / 2;
  }

  get nearEnd(): boolean {
    const list = this.#list;
    return !!list && list.scrollTop + list.clientHeight >= list.scrollHeight - overscan * this.#rowHeight;
  }

  #scrollTo(top: number, height: number): void {
    const list = this.#list;
    if (!list) return;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + height > list.scrollTop + list.clientHeight)
      list.scrollTop = top + height - list.clientHeight;
    this.#scrollTop = list.scrollTop;
  }
}
