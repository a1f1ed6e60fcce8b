/**
 * The input a person types in: one of the element's own, or one that the host put into the slot `input`, where
 * password managers find it that look no deeper than the page (docs/decisions/0006). Both get the same state
 * and are heard in the same way. Owns which of them it is; what is typed is the caller's.
 */
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

export interface TextInputState {
  readonly value: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** Further attributes, true and false as ARIA writes them; null leaves one out. */
  readonly attributes: Readonly<Record<string, string | boolean | null>>;
  /** What an input of the host cannot find by id, being in another root: its name and its description. */
  readonly inWords: { readonly name: string; readonly description: string };
}

export interface TextInputEvents {
  readonly focus?: () => void;
  readonly input: (text: string) => void;
  readonly commit: () => void;
  readonly keydown?: (event: KeyboardEvent) => void;
}

export class TextInput implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #state: () => TextInputState;
  readonly #on: TextInputEvents;
  /** The host's input whose text has been looked at. */
  #known: HTMLInputElement | undefined;

  constructor(host: LitElement, id: string, state: () => TextInputState, on: TextInputEvents) {
    this.#host = host;
    this.#id = id;
    this.#state = state;
    this.#on = on;
    host.addController(this);
    host.addEventListener('click', this.#onLabel);
  }

  /** The one in use; null before the first render. */
  get element(): HTMLInputElement | null {
    return this.#slotted ?? this.#own;
  }

  get #own(): HTMLInputElement | null {
    return this.#host.renderRoot?.querySelector<HTMLInputElement>(`#${this.#id}`) ?? null;
  }

  get #slotted(): HTMLInputElement | undefined {
    const slot = this.#own?.parentElement as HTMLSlotElement | undefined;
    return slot?.assignedElements().find((each) => each instanceof HTMLInputElement);
  }

  render(): TemplateResult {
    const on = this.#on;
    return html`<slot
      name="input"
      @slotchange=${this.#onSlotChange}
      @focusin=${on.focus}
      @input=${({ target }: Event) => {
        on.input((target as HTMLInputElement).value);
      }}
      @change=${on.commit}
      @keydown=${on.keydown}
      ><input id=${this.#id}
    /></slot>`;
  }

  hostUpdated(): void {
    const own = this.#own;
    if (!own) return;
    const state = this.#state();
    const slotted = this.#slotted;
    show(own, state, {});
    if (!slotted || slotted !== this.#known) return;
    const { name, description } = state.inWords;
    const ownWords = { 'aria-label': slotted.labels?.length ? null : name, 'aria-description': description };
    show(slotted, state, { ...ownWords, 'aria-describedby': null });
  }

  /** What was filled in before we looked is typed as well. */
  #onSlotChange = () => {
    this.#known = this.#slotted;
    const { value = '' } = this.#known ?? {};
    if (value !== '' && this.#state().value === '') this.#on.input(value);
    this.#host.requestUpdate();
  };

  /** A label cannot reach an input of another root by itself. */
  #onLabel = (event: Event) => {
    const [target] = event.composedPath();
    if (target === this.#host || (target instanceof Element && target.closest(`[for=${this.#id}]`)))
      this.#slotted?.focus();
  };
}

/** The value is set as a property only: an attribute would be in every copy of the markup. */
function show(
  input: HTMLInputElement,
  { value, disabled, readonly, attributes }: TextInputState,
  more: TextInputState['attributes'],
): void {
  if (input.value !== value) input.value = value;
  input.disabled = disabled;
  input.readOnly = readonly;
  for (const [name, text] of Object.entries({ ...attributes, ...more })) {
    if (text === null) input.removeAttribute(name);
    else if (input.getAttribute(name) !== String(text)) input.setAttribute(name, String(text));
  }
}
