/**
 * A text box with a list of options: the editable combobox with list autocomplete of the ARIA
 * Authoring Practices. Owns keys, pointer, filtering, paging and the popup. Does not own the value:
 * the host hands it in with each render and hears what a person chose. What matches is a function
 * handed in; no option's meaning is known here.
 */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { loadFailed } from '../../messages/combobox.ts';
import { Debounce } from '../debounce.ts';
import { comboboxView } from './combobox.view.ts';
import { FoundOptions } from './found-options.ts';
import { intentOf, type Intent, type Move } from './keys.ts';
import { matchOption } from './match.ts';
import type { ComboboxOption } from './options.ts';
import { PagedSource } from './paged-source.ts';
import { Popup } from './popup.ts';
import type { ComboboxParts, ComboboxSettings } from './settings.ts';

export type { ComboboxOption } from './options.ts';
export type { ComboboxParts, ComboboxSettings } from './settings.ts';

/** From here on rows have one height and only those near the visible ones exist. */
const longList = 200;
const typingPause = 250;

/**
 * @example
 * readonly #zone = new ComboboxController<ZoneOption>(this, {
 *   id: 'zone',
 *   onChoose: ({ id }) => { this.changeByUser(id, { commit: true }); },
 *   onEnter: (event) => { this.submitOnEnter(event); },
 * });
 * // In render, with comboboxStyles, fieldStyles and baseStyles among the styles:
 * field({ id: 'zone', label, problem, control: this.#zone.render({
 *   label, text: labelOf(this.value), chosen: this.value, options: zones, invalid: problem !== '' }) })
 *
 * @example Free text with suggestions
 * new ComboboxController(this, {
 *   id: 'pattern', allowsFreeText: true,
 *   onText: (text) => { this.changeByUser(text, { commit: false }); },
 *   onCommit: () => { this.commitByUser(); },
 *   onChoose: ({ label }) => { this.changeByUser(label, { commit: true }); },
 * });
 */
export class ComboboxController<O extends ComboboxOption = ComboboxOption> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #settings: ComboboxSettings<O>;
  readonly #found: FoundOptions<O>;
  readonly #popup = new Popup();
  readonly #source: PagedSource<O> | undefined;
  readonly #pause: Debounce;
  #parts: ComboboxParts<O> = { text: '' };
  #isOpen = false;
  /** What a person typed since the last choice; undefined shows the chosen text and every option. */
  #typed: string | undefined;
  #activeId: string | undefined;
  /** The active option was reached by keys, so Home and End move in the list. */
  #inList = false;
  #mustReveal = false;

  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost, settings: ComboboxSettings<O>) {
    this.#host = host;
    this.#settings = settings;
    this.#found = new FoundOptions(settings.match ?? matchOption);
    this.#pause = new Debounce(host, typingPause);
    this.#source = settings.load && new PagedSource(settings.load, this.#update, loadFailed);
    host.addController(this);
  }

  render(parts: ComboboxParts<O>): TemplateResult {
    // Another value takes the place of what was typed; a name that has come for the same one does not.
    const key = this.#settings.allowsFreeText ? 'text' : 'chosen';
    if (parts[key] !== this.#parts[key] && parts.text.trim() !== this.#typed?.trim()) this.#typed = undefined;
    this.#parts = parts;
    if (parts.disabled || parts.readonly) this.#isOpen = false;
    if (this.#isOpen) this.#find();
    const source = this.#paged;
    const { start, end } = this.#window;
    return comboboxView({
      id: this.#settings.id,
      parts,
      popup: this.#popup,
      isOpen: this.#isListShown,
      text: this.#typed ?? parts.text,
      query: this.#typed ?? '',
      rows: this.#isOpen ? this.#found.rows.slice(start, end) : [],
      fixed: this.#isFixed,
      before: this.#popup.room(start),
      after: this.#popup.room(this.#found.rows.length - end),
      total: source?.total ?? this.#found.all.length,
      active: this.#isOpen ? this.#active : undefined,
      pending: source?.pending ?? false,
      failure: source?.failure ?? '',
      ...this.#handlers,
      onInput: this.#onInput,
      onKeydown: this.#onKeydown,
    });
  }

  hostUpdated(): void {
    this.#popup.sync(this.#isListShown);
    if (!this.#isOpen) return;
    if (this.#isFixed && this.#popup.measure()) this.#update();
    if (this.#mustReveal) this.#reveal();
    this.#askForMore();
  }

  hostDisconnected(): void {
    this.#close();
  }

  // What is shown

  get #paged(): PagedSource<O> | undefined {
    return this.#parts.options ? undefined : this.#source;
  }

  /** Free text whose suggestions do not match needs no empty list. */
  get #isListShown(): boolean {
    return this.#isOpen && !(this.#settings.allowsFreeText && !this.#paged && this.#found.all.length === 0);
  }

  get #isFixed(): boolean {
    return this.#paged !== undefined || this.#found.rows.length > longList;
  }

  get #window(): { start: number; end: number } {
    const { length } = this.#found.rows;
    return this.#isFixed ? this.#popup.windowOf(length) : { start: 0, end: length };
  }

  #find(): void {
    const { options } = this.#parts;
    if (options) this.#found.update(options, this.#typed ?? '');
    else this.#found.update(this.#source?.options ?? [], ''); // pages come filtered
  }

  /** Where the keys stand; the first option that can be chosen while someone types to find one. */
  get #active(): O | undefined {
    const active = this.#found.withId(this.#activeId);
    if (active || !this.#typed?.trim() || this.#settings.allowsFreeText) return active;
    const isAnswered = !this.#paged || this.#paged.query === this.#typed;
    return isAnswered ? this.#found.first : undefined;
  }

  #reveal(): void {
    const index = this.#found.rowOf(this.#active);
    if (index < 0) return;
    this.#mustReveal = false;
    if (!this.#isFixed) this.#popup.revealOption();
    else if (this.#popup.revealRow(index, this.#found.rows.length)) this.#update();
  }

  #askForMore(): void {
    if (this.#paged?.hasMore && this.#popup.nearEnd) void this.#paged.more();
  }

  // What a person does

  #open(): void {
    if (this.#isOpen || this.#parts.disabled || this.#parts.readonly) return;
    this.#isOpen = true;
    this.#activeId = this.#parts.chosen ?? undefined;
    this.#mustReveal = true;
    this.#popup.toStart();
    this.#find();
    if (this.#paged) void this.#paged.search(this.#typed ?? '');
    this.#update();
  }

  #close(): void {
    this.#isOpen = false;
    this.#inList = false;
    this.#pause.cancel();
    this.#source?.abort();
    this.#update();
  }

  #restore(): void {
    if (!this.#settings.allowsFreeText) this.#typed = undefined;
    this.#close();
  }

  #choose(option: O): void {
    if (option.locked !== undefined) return;
    this.#typed = undefined;
    this.#close();
    this.#settings.onChoose(option);
  }

  /** The person is done: what was typed counts if it is beyond doubt. */
  #finish(): void {
    const typed = this.#typed?.trim();
    const meant = typed && !this.#settings.allowsFreeText ? this.#found.named(typed) : undefined;
    this.#typed = undefined;
    this.#close();
    if (this.#settings.allowsFreeText) this.#settings.onCommit?.();
    else if (meant) this.#settings.onChoose(meant);
    else if (typed === '') this.#settings.onClear?.();
  }

  #move(move: Move): void {
    const option = this.#found.reach(move, this.#active, this.#popup.page);
    if (!option) return;
    this.#activeId = option.id;
    this.#inList = true;
    this.#mustReveal = true;
    this.#update();
  }

  #onInput = ({ target }: InputEvent) => {
    this.#typed = (target as HTMLInputElement).value;
    this.#settings.onText?.(this.#typed);
    if (!this.#isOpen) this.#open();
    else if (this.#paged) this.#pause.run(() => void this.#paged?.search(this.#typed ?? ''));
    this.#activeId = undefined;
    this.#inList = false;
    this.#popup.toStart();
    this.#update();
  };

  #onKeydown = (event: KeyboardEvent) => {
    if (event.target !== this.#popup.input && event.key !== 'Escape') return;
    const intent = intentOf(event, { isOpen: this.#isOpen, inList: this.#inList });
    if (intent) this.#do(intent);
    else if (event.key === 'Enter') this.#settings.onEnter?.(event);
    // The arrows to the sides move the caret as well.
    if (intent && intent !== 'leave-list') event.preventDefault();
  };

  #do(intent: Intent): void {
    switch (intent) {
      case 'open':
      case 'open-at-start':
      case 'open-at-end':
        this.#open();
        if (intent !== 'open' && !this.#active) this.#move(intent === 'open-at-start' ? 'first' : 'last');
        break;
      case 'leave-list':
        this.#inList = false;
        break;
      case 'restore':
        this.#restore();
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
    else if (this.#settings.allowsFreeText || !this.#typed?.trim()) this.#finish();
  }

  readonly #handlers = {
    onFocusout: ({ currentTarget, relatedTarget }: FocusEvent) => {
      const stays = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
      if (!stays) this.#finish();
    },
    onTextClick: () => {
      if (this.#isOpen) return;
      this.#open();
      // The next key replaces the chosen text by a search.
      if (!this.#settings.allowsFreeText) this.#popup.input?.select();
    },
    onToggle: () => {
      if (this.#isOpen) {
        this.#restore();
      } else {
        this.#popup.input?.focus();
        this.#handlers.onTextClick();
      }
    },
    onScroll: () => {
      if (this.#isFixed && this.#popup.scrolled(this.#found.rows.length)) this.#update();
      this.#askForMore();
    },
    onHover: (option: O) => {
      if (this.#settings.allowsFreeText || option === this.#active) return;
      this.#activeId = option.id;
      this.#update();
    },
    onPick: (option: O) => {
      this.#popup.input?.focus();
      this.#choose(option);
    },
    onRetry: () => {
      this.#popup.input?.focus();
      this.#paged?.retry();
    },
  };
}
