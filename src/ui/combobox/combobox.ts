/**
 * A text box with a list of options: the editable combobox with list autocomplete of the ARIA
 * Authoring Practices. Owns the text box, and brings the list once the page is idle or somebody comes
 * near; what is done before it has come is kept and done then. Does not own the value: the host hands it
 * in with each render and hears what a person chose.
 */
import type { ReactiveController, TemplateResult } from 'lit';
import { Lazy } from '../lazy.ts';
import type { ComboboxList } from './combobox-list.ts';
import { comboboxView } from './combobox.view.ts';
import type { ComboboxOption } from './options.ts';
import type { ComboboxHost, ComboboxParts, ComboboxSettings, ComboboxText } from './settings.ts';

export type { ComboboxOption } from './options.ts';
export type { ComboboxHost, ComboboxParts, ComboboxSettings } from './settings.ts';

const fetchList = () => import('./combobox-list.ts');

/** Keys that mean something to a list that is about to open. */
const awaited = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter', 'Escape']);

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
export class ComboboxController<O extends ComboboxOption = ComboboxOption>
  implements ReactiveController, ComboboxText<O>
{
  parts: ComboboxParts<O> = { text: '' };
  typed: string | undefined;
  readonly #host: ComboboxHost;
  readonly #settings: ComboboxSettings<O>;
  readonly #list: Lazy<ComboboxList<O>>;
  /** What was done before the list had come, in order. */
  #kept: ((list: ComboboxList<O>) => void)[] = [];

  constructor(host: ComboboxHost, settings: ComboboxSettings<O>) {
    this.#host = host;
    this.#settings = settings;
    this.#list = new Lazy(host, async () => {
      const [{ ComboboxList }] = await Promise.all([fetchList(), settings.fetchOptions?.()]);
      return new ComboboxList(host, settings, this);
    });
    host.addController(this);
  }

  get input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${this.#settings.id}`);
  }

  render(parts: ComboboxParts<O>): TemplateResult {
    // Another value takes the place of what was typed; a name that has come for the same one does not.
    const key = this.#settings.allowsFreeText ? 'text' : 'chosen';
    if (parts[key] !== this.parts[key] && parts.text.trim() !== this.typed?.trim()) this.typed = undefined;
    this.parts = parts;
    return comboboxView({
      id: this.#settings.id,
      parts,
      text: this.typed ?? parts.text,
      list: this.#list.value?.show(),
      coming: this.#kept.length > 0 ? this.#list.state : 'idle',
      onFetchAgain: () => {
        this.input?.focus();
        void this.#list.load().then(this.#catchUp);
      },
      ...this.#handlers,
    });
  }

  hostConnected(): void {
    this.#list.loadWhenIdle();
  }

  hostUpdated(): void {
    this.#list.value?.updated();
  }

  hostDisconnected(): void {
    this.#kept = [];
    this.#list.value?.close();
  }

  /** Now, or as soon as the list is there. */
  #tell(act: (list: ComboboxList<O>) => void): void {
    const list = this.#list.value;
    if (list) {
      act(list);
      return;
    }
    this.#kept.push(act);
    void this.#list.load().then(this.#catchUp);
    this.#host.requestUpdate();
  }

  readonly #catchUp = async () => {
    const list = this.#list.value;
    while (list && this.#kept.length > 0) {
      await this.#host.updateComplete; // with the options that came, and as between two keys
      this.#kept.shift()?.(list);
    }
  };

  /** The person is done: what was typed counts if it is beyond doubt, which the list knows. */
  #finish(): void {
    this.#kept = [];
    const typed = this.typed?.trim();
    const list = this.#list.value;
    if (list) list.close();
    if (this.#settings.allowsFreeText || !typed) {
      this.typed = undefined;
      this.#host.requestUpdate();
      if (this.#settings.allowsFreeText) this.#settings.onCommit?.();
      else if (typed === '') this.#settings.onClear?.();
    } else {
      this.#tell((each) => {
        each.finish();
      });
    }
  }

  readonly #handlers = {
    onFocusin: () => void this.#list.load(),
    onFocusout: ({ currentTarget, relatedTarget }: FocusEvent) => {
      const stays = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
      if (!stays) this.#finish();
    },
    onInput: ({ target }: InputEvent) => {
      this.typed = (target as HTMLInputElement).value;
      this.#settings.onText?.(this.typed);
      this.#tell((list) => {
        list.search();
      });
    },
    onKeydown: (event: KeyboardEvent) => {
      const isInText = event.target === this.input;
      const list = this.#list.value;
      const waits = awaited.has(event.key) && (this.#kept.length > 0 || event.key.startsWith('Arrow'));
      if (list) {
        list.press(event, isInText);
      } else if (isInText && waits && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.#tell((each) => {
          each.press(event, true);
        });
      } else if (isInText && event.key === 'Enter') {
        this.#settings.onEnter?.(event);
      }
    },
    onClick: (event: Event) => {
      this.#list.value?.pick(event);
    },
    onTextClick: () => {
      if (this.#list.value?.isOpen) return;
      // The next key replaces the chosen text by a search.
      if (!this.#settings.allowsFreeText) this.input?.select();
      this.#tell((list) => {
        list.open();
      });
    },
    onToggle: () => {
      if (this.#list.value?.isOpen) {
        this.#list.value.restore();
      } else {
        this.input?.focus();
        this.#handlers.onTextClick();
      }
    },
  };
}
