/**
 * Keys, pointer, filtering, paging and popup of a combobox, loaded when somebody comes near. What matches is handed in.
 */
import { loadFailed } from '../../messages/combobox.ts';
import { Debounce } from '../debounce.ts';
import { addStyles } from '../late-styles.ts';
import { Slices } from '../slices.ts';
import { comboboxListStyles } from './combobox-list.styles.ts';
import { FoundOptions } from './found-options.ts';
import { intentOf, type Intent, type Move } from './keys.ts';
import { optionId } from './ids.ts';
import { optionAt } from './list.view.ts';
import type { OpenList } from './open-list.ts';
import type { ComboboxOption } from './options.ts';
import { PagedSource } from './paged-source.ts';
import { Popup } from './popup.ts';
import { popupView, sentenceOf } from './popup.view.ts';
import { Said } from './said.ts';
import type { ComboboxHost, ComboboxSettings, ComboboxText, ShownList } from './settings.ts';

/** From here on rows have one height and only those near the visible ones exist. */
const longList = 200;
const typingPause = 250;
/** Shown after the last row while there are more. */
const placeholders = 3;

export class ComboboxList<O extends ComboboxOption> {
  isOpen = false;
  readonly #host: ComboboxHost;
  readonly #settings: ComboboxSettings<O>;
  readonly #text: ComboboxText<O>;
  readonly #found = new FoundOptions<O>();
  readonly #popup: Popup;
  readonly #source: PagedSource<O> | undefined;
  readonly #pause: Debounce;
  readonly #slices: Slices;
  readonly #said: Said;
  #activeId: string | undefined;
  /** The active option was reached by keys, so Home and End move in the list. */
  #inList = false;
  #mustReveal = false;
  #drawn: OpenList<O> | undefined;

  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ComboboxHost, settings: ComboboxSettings<O>, text: ComboboxText<O>) {
    this.#host = host;
    this.#settings = settings;
    this.#text = text;
    this.#popup = new Popup(host, settings.id);
    this.#pause = new Debounce(host, typingPause);
    this.#slices = new Slices(host);
    this.#said = new Said(host);
    if (settings.load) this.#source = new PagedSource(settings.load, this.#update, loadFailed);
    addStyles(host.renderRoot, comboboxListStyles);
  }

  /** As it is to be rendered now. */
  show(): ShownList {
    const { id } = this.#settings;
    const { parts, typed = '' } = this.#text;
    if (parts.disabled || parts.readonly) this.isOpen = false;
    if (this.isOpen) this.#find();
    const source = this.#paged;
    const { start, end } = this.#window;
    const active = this.isOpen ? this.#active : undefined;
    const index = this.#found.indexOf(active);
    const rows = this.isOpen ? this.#found.rows(start, end) : [];
    const isRendered = rows.some((row) => row.kind === 'option' && row.index === index);
    const state = {
      total: source?.total ?? this.#found.all.length,
      pending: source?.pending ?? this.#slices.progress !== null,
      failure: source?.failure ?? '',
      query: typed,
    };
    this.#drawn = {
      ...state,
      id,
      parts,
      isOpen: this.#isShown,
      rows,
      fixed: this.#isFixed,
      before: this.#popup.room(start),
      after: this.#popup.room(this.#found.rowCount - end),
      placeholders: source?.hasMore && end === this.#found.rowCount ? placeholders : 0,
      active,
      ...this.#handlers,
    };
    return {
      isShown: this.#isShown,
      activeId: isRendered ? optionId(id, index) : undefined,
      said: this.#said.of(this.#isShown ? sentenceOf(state) : ''),
      popup: popupView(this.#drawn),
    };
  }

  updated(): void {
    this.#popup.sync(this.#isShown);
    if (!this.isOpen) return;
    const rows = this.#drawn?.rows ?? [];
    const isTall = rows.some((row) => row.kind === 'option' && row.option.description);
    if (this.#isFixed && this.#popup.measure(isTall)) {
      if (this.#mustReveal) this.#begin();
      this.#update();
    } else if (this.#mustReveal) this.#reveal();
    this.#askForMore();
  }

  open(): void {
    const { parts, typed } = this.#text;
    if (this.isOpen || parts.disabled || parts.readonly) return;
    this.isOpen = true;
    this.#activeId = parts.chosen ?? undefined;
    this.#mustReveal = true;
    this.#find();
    this.#begin();
    void this.#paged?.search(typed ?? '');
    this.#update();
  }

  /** With the chosen option in sight. */
  #begin(): void {
    const row = this.#isFixed ? this.#found.rowOf(this.#active) : -1;
    this.#popup.startAt(row, Boolean(this.#found.all[0]?.description));
  }

  close(): void {
    this.isOpen = false;
    this.#inList = false;
    this.#pause.cancel();
    this.#slices.stop();
    this.#source?.abort();
    this.#update();
  }

  /** Closed without a choice: the chosen text comes back. */
  restore(): void {
    if (!this.#settings.allowsFreeText) this.#text.typed = undefined;
    this.close();
  }

  /** Somebody typed. */
  search(): void {
    if (!this.isOpen) this.open();
    else if (this.#paged) this.#pause.run(() => void this.#paged?.search(this.#text.typed ?? ''));
    this.#activeId = undefined;
    this.#inList = false;
    this.#popup.toStart();
    this.#update();
  }

  /** A click: on an option it is the choice. */
  pick(event: Event): void {
    const option = this.#drawn && optionAt(this.#drawn, event);
    if (!option) return;
    this.#text.input?.focus();
    this.#choose(option);
  }

  press(event: KeyboardEvent, isInText: boolean): void {
    if (!isInText && event.key !== 'Escape') return;
    const intent = intentOf(event, { isOpen: this.isOpen, inList: this.#inList });
    if (intent) this.#do(intent);
    else if (event.key === 'Enter') this.#settings.onEnter?.(event);
    // The arrows to the sides move the caret as well.
    if (intent && intent !== 'leave-list') event.preventDefault();
  }

  /** Whoever typed is gone: a whole name of one option is the choice. */
  finish(): void {
    this.#find({ atOnce: true });
    const meant = this.#found.named(this.#text.typed?.trim() ?? '');
    this.#text.typed = undefined;
    this.close();
    if (meant) this.#settings.onChoose(meant);
  }

  get #paged(): PagedSource<O> | undefined {
    return this.#text.parts.options ? undefined : this.#source;
  }

  /** Free text whose suggestions do not match needs no empty list. */
  get #isShown(): boolean {
    const isNothing = this.#settings.allowsFreeText && !this.#paged && this.#found.all.length === 0;
    return this.isOpen && !isNothing;
  }

  get #isFixed(): boolean {
    return this.#paged !== undefined || this.#found.rowCount > longList;
  }

  get #window(): { start: number; end: number } {
    const { rowCount } = this.#found;
    return this.#isFixed ? this.#popup.windowOf(rowCount) : { start: 0, end: rowCount };
  }

  /** Many options are made ready for a search a slice at a time; those found before stay meanwhile. */
  #find({ atOnce = false } = {}): void {
    const { parts, typed = '' } = this.#text;
    const isPaged = parts.options === undefined; // pages come filtered
    const options = parts.options ?? this.#source?.options ?? [];
    const steps = this.#found.prepare(options, isPaged ? undefined : parts.match);
    if (isPaged || atOnce) this.#found.find(isPaged ? '' : typed);
    else if (typed.trim() === '' || !steps) this.#found.find(typed);
    if (steps && !isPaged && !atOnce && this.#slices.progress === null)
      this.#slices.start(steps, this.#update, typed.trim() === '' ? 'later' : 'now');
  }

  /** Where the keys stand; the first option that can be chosen while someone types to find one. */
  get #active(): O | undefined {
    const { typed } = this.#text;
    const active = this.#found.withId(this.#activeId);
    if (active || !typed?.trim() || this.#settings.allowsFreeText) return active;
    const isAnswered = this.#paged ? this.#paged.query === typed : this.#found.query === typed;
    return isAnswered ? this.#found.first : undefined;
  }

  #reveal(): void {
    const row = this.#found.rowOf(this.#active);
    if (row < 0) return;
    // Other rows than those that are rendered: once more when they are, for WebKit scrolls as they change.
    this.#mustReveal = this.#isFixed && this.#popup.revealRow(row, this.#found.rowCount);
    if (this.#mustReveal) this.#update();
    else if (!this.#isFixed) this.#popup.revealOption();
  }

  #askForMore(): void {
    if (this.#paged?.hasMore && this.#popup.nearEnd) void this.#paged.more();
  }

  #choose(option: O): void {
    if (option.locked !== undefined) return;
    this.#text.typed = undefined;
    this.close();
    this.#settings.onChoose(option);
  }

  #move(move: Move): void {
    const option = this.#found.reach(move, this.#active, this.#popup.page);
    if (!option) return;
    this.#activeId = option.id;
    this.#inList = true;
    this.#mustReveal = true;
    this.#update();
  }

  #do(intent: Intent): void {
    switch (intent) {
      case 'open':
      case 'open-at-start':
      case 'open-at-end':
        this.open();
        if (intent !== 'open' && !this.#active) this.#move(intent === 'open-at-start' ? 'first' : 'last');
        break;
      case 'leave-list':
        this.#inList = false;
        break;
      case 'restore':
        this.restore();
        break;
      case 'choose':
        this.#chooseActive();
        break;
      default:
        this.#move(intent);
    }
  }

  #chooseActive(): void {
    const active = this.#active;
    if (active) this.#choose(active);
    else if (this.#settings.allowsFreeText) {
      this.#text.typed = undefined;
      this.close();
      this.#settings.onCommit?.();
    } else if (!this.#text.typed?.trim()) {
      const isErased = this.#text.typed !== undefined;
      this.restore();
      if (isErased) this.#settings.onClear?.();
    }
  }

  readonly #handlers = {
    onScroll: () => {
      if (this.#isFixed && this.#popup.scrolled(this.#found.rowCount)) this.#update();
      this.#askForMore();
    },
    onHover: (option: O) => {
      if (this.#settings.allowsFreeText || option === this.#active) return;
      this.#activeId = option.id;
      this.#update();
    },
    onRetry: () => {
      this.#text.input?.focus();
      this.#paged?.retry();
    },
  };
}
