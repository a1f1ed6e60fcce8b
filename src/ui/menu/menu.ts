/**
 * A menu of acts on one thing (WAI-ARIA menu button): opened at a button, closed by a choice, Escape, Tab or
 * when the focus goes elsewhere. Owns keys, focus and place; what the acts do is the caller's. The button has
 * `aria-haspopup="menu"` and says by `aria-expanded` that it is the one that the menu stands at.
 */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

export interface MenuItem {
  readonly label: string;
  readonly destroys?: boolean;
  readonly onChoose: () => void;
}

export class Menu implements ReactiveController {
  readonly #host: LitElement;
  readonly #popup = createRef<HTMLElement>();
  #anchor: HTMLElement | undefined;
  #items: readonly MenuItem[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#anchor !== undefined;
  }

  open(anchor: HTMLElement, items: readonly MenuItem[]): void {
    this.#anchor = anchor;
    this.#items = items;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#focus(0);
    });
  }

  /** @param refocus the button, when the focus is inside */
  close(refocus = true): void {
    const anchor = this.#anchor;
    if (!anchor) return;
    const inside = this.#popup.value?.matches(':focus-within') ?? false;
    this.#anchor = undefined;
    this.#items = [];
    if (refocus && inside) anchor.focus();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const popup = this.#popup.value;
    if (!popup?.isConnected || popup.matches(':popover-open') === this.isOpen) return;
    if (this.isOpen) popup.showPopover();
    else popup.hidePopover();
  }

  hostDisconnected(): void {
    this.close(false);
  }

  /** Place it once in the host's template. */
  render(): TemplateResult {
    return html`<div
      class="popup menu-popup"
      popover="manual"
      role=${this.isOpen ? 'menu' : nothing}
      aria-label=${this.#anchor?.ariaLabel ?? nothing}
      ${ref(this.#popup)}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusout}
    >
      ${this.#items.map(
        ({ label, destroys, onChoose }) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            class=${destroys ? 'danger quiet' : ''}
            @click=${() => {
              this.close();
              onChoose();
            }}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#popup.value?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #focus(index: number): void {
    this.#buttons.at(index)?.focus();
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    switch (event.key) {
      case 'ArrowDown':
        this.#focus((at + 1) % buttons.length);
        break;
      case 'ArrowUp':
        this.#focus(at - 1);
        break;
      case 'Home':
        this.#focus(0);
        break;
      case 'End':
        this.#focus(-1);
        break;
      case 'Escape':
        this.close();
        break;
      case 'Tab':
        this.close();
        return; // goes on from the button
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent) => {
    if (!this.#popup.value?.contains(relatedTarget as Node | null)) this.close(false);
  };
}
