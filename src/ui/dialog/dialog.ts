/**
 * A modal dialog: the native `<dialog>`, so focus is held inside and returned, Escape closes, and the
 * rest of the page is inert. Owns opening and closing; heading, body and actions are the caller's.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { Unheard } from './unheard.ts';

export interface DialogParts {
  readonly heading: string;
  readonly body: unknown;
  /** Buttons; the primary one last. */
  readonly actions: unknown;
  /** `narrow` (default) for a question, `wide` for a list or a code. */
  readonly width?: 'narrow' | 'wide';
}

export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #mayClose: () => boolean;
  readonly #onClosed: () => void;
  #open = false;
  #unheard: Unheard | undefined;

  /**
   * @param mayClose asked when Escape wants to close: false keeps the dialog open
   * @param onClosed called once after each close, however it came about
   */
  constructor(
    host: ReactiveControllerHost,
    { mayClose, onClosed }: { mayClose?: () => boolean; onClosed?: () => void } = {},
  ) {
    this.#host = host;
    this.#mayClose = mayClose ?? (() => true);
    this.#onClosed = onClosed ?? (() => undefined);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  show(): void {
    this.#open = true;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#dialog.value?.close();
    this.#unheard?.tell();
    this.#unheard = undefined;
    this.#onClosed();
    this.#host.requestUpdate();
  }

  /** For a dialog whose content changed while it stood open: what it is now about is read out. */
  focusHeading(): void {
    const heading = this.#dialog.value?.querySelector<HTMLElement>('.dialog-heading');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  hostUpdated(): void {
    this.#showModal();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Place it once in the host's template; it holds nothing while closed. */
  render(parts: () => DialogParts): TemplateResult {
    return html`<dialog
      ${ref(this.#dialog)}
      class="dialog"
      part="dialog"
      aria-labelledby="dialog-heading"
      @cancel=${this.#onCancel}
      @close=${this.#showModal}
    >
      ${this.#open ? this.#renderParts(parts()) : nothing}
    </dialog>`;
  }

  #renderParts({ heading, body, actions, width }: DialogParts): TemplateResult {
    return html`<div class="dialog-box ${width ?? 'narrow'}">
      <h2 class="dialog-heading" id="dialog-heading">${heading}</h2>
      <div class="dialog-body">${body}</div>
      <div class="dialog-actions">${actions}</div>
    </div>`;
  }

  /**
   * Also after a `close` of the browser's own: Chromium lets nobody prevent a second Escape, and what
   * must not close stands open again. Our own closing has set `#open` before.
   */
  readonly #showModal = () => {
    const dialog = this.#dialog.value;
    if (!this.#open || !dialog?.isConnected || dialog.open) return;
    this.#unheard ??= new Unheard(dialog);
    dialog.showModal();
  };

  readonly #onCancel = (event: Event) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (this.#mayClose()) this.close();
  };
}
