/**
 * The input a person types in: one of the element's own, or one that the host put into the slot `input`, where
 * password managers find it that look no deeper than the page (docs/decisions/0006). The element's template holds
 * `<slot name="input"><input …></slot>`; the page's input gets whatever the own one has, and both are heard in
 * the same way. Owns which of them it is; what is typed is the caller's.
 */
import type { LitElement, ReactiveController } from 'lit';

export interface TextInputState {
  readonly value: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** Attributes that change; null or false leaves one out. */
  readonly attributes: Readonly<Record<string, string | boolean | null>>;
  /** What an input of the host cannot find by id, being in another root: its name and its description. */
  readonly inWords: () => { readonly name: string; readonly description: string };
}

export interface TextInputEvents {
  readonly focus?: () => void;
  readonly input: (text: string) => void;
  readonly commit: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** They name things of one root. */
const ownAlone = new Set(['id', 'aria-label', 'aria-describedby']);

export class TextInput implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #state: () => TextInputState;
  readonly #on: TextInputEvents;
  #listening = false;
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
    const own = this.#own;
    return own && (slottedOver(own) ?? own);
  }

  get #own(): HTMLInputElement | null {
    return this.#host.renderRoot?.querySelector<HTMLInputElement>(`#${this.#id}`) ?? null;
  }

  hostConnected(): void {
    if (this.#listening) return;
    this.#listening = true;
    const on = this.#on;
    const root = this.#host.renderRoot;
    const listen = (type: string, heard: (input: HTMLInputElement, event: Event) => void) => {
      root.addEventListener(type, (event) => {
        const { element } = this;
        if (element && event.target === element) heard(element, event);
      });
    };
    listen('focusin', () => on.focus?.());
    listen('input', ({ value }) => {
      on.input(value);
    });
    listen('change', on.commit);
    listen('keydown', (_, event) => {
      on.keydown(event as KeyboardEvent);
    });
    root.addEventListener('slotchange', this.#onSlotChange);
  }

  hostUpdated(): void {
    const own = this.#own;
    if (!own) return;
    const state = this.#state();
    put(own, state);
    for (const [name, text] of Object.entries(state.attributes)) setAttribute(own, name, text);
    const slotted = slottedOver(own);
    if (!slotted || slotted !== this.#known) return;
    put(slotted, state);
    for (const { name, value } of own.attributes) if (!ownAlone.has(name)) setAttribute(slotted, name, value);
    for (const [name, text] of Object.entries(state.attributes))
      if (text === null || text === false) slotted.removeAttribute(name);
    const { name, description } = state.inWords();
    setAttribute(slotted, 'aria-label', slotted.labels?.length ? null : name);
    setAttribute(slotted, 'aria-description', description);
  }

  /** What was filled in before we looked is typed as well. */
  #onSlotChange = () => {
    const own = this.#own;
    this.#known = own ? slottedOver(own) : undefined;
    const { value = '' } = this.#known ?? {};
    if (value !== '' && this.#state().value === '') this.#on.input(value);
    this.#host.requestUpdate();
  };

  /** A label cannot reach an input of another root by itself. */
  #onLabel = (event: Event) => {
    const own = this.#own;
    const [target] = event.composedPath();
    const isOurs = target === this.#host || (target instanceof Element && target.closest(`[for=${this.#id}]`));
    const slotted = own && isOurs ? slottedOver(own) : undefined;
    if (!slotted) return;
    event.preventDefault(); // WebKit takes the focus away for the own input, which is not there
    slotted.focus();
  };
}

/** The page's input in place of the own one. */
function slottedOver(own: HTMLInputElement): HTMLInputElement | undefined {
  const slot = own.parentElement as HTMLSlotElement;
  return slot.assignedElements().find((each) => each instanceof HTMLInputElement);
}

/** The value is set as a property only: an attribute would be in every copy of the markup. */
function put(input: HTMLInputElement, { value, disabled, readonly }: TextInputState): void {
  if (input.value !== value) input.value = value;
  if (input.disabled !== disabled) input.disabled = disabled;
  if (input.readOnly !== readonly) input.readOnly = readonly;
}

function setAttribute(input: HTMLInputElement, name: string, text: string | boolean | null): void {
  const wanted = text === null || text === false ? null : String(text);
  if (input.getAttribute(name) === wanted) return;
  if (wanted === null) input.removeAttribute(name);
  else input.setAttribute(name, wanted);
}
