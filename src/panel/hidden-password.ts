/** A password that was shown is hidden again when it is sent, and when somebody works elsewhere. */
import type { LitElement } from 'lit';
import { passwordField } from './inner-controls.ts';

export class HiddenPassword {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addEventListener('focusout', () => {
      // A control that gives way to another hands the focus on.
      setTimeout(() => {
        if (!host.matches(':focus-within')) this.hide();
      });
    });
  }

  hide(): void {
    passwordField(this.#host.renderRoot)?.hidePassword();
  }
}
