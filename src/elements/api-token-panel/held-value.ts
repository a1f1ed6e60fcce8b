/** The value of a token where the host's data holds it: masked, shown for a while, copied. Nothing of it is kept here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import * as common from '../../messages/common.ts';
import { CopyController } from '../../ui/copy/copy.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { RevealController } from '../../ui/reveal.ts';
import type { TokenHost } from './parts.ts';

/** A value shown is hidden by itself after half a minute, as a password is. */
const shownFor = 30_000;

export class HeldValue {
  readonly #host: TokenHost;
  readonly #reveal: RevealController;
  readonly #copy: CopyController;
  /** The token whose value is shown or was copied. */
  #of: string | undefined;

  constructor(host: TokenHost) {
    this.#host = host;
    this.#reveal = new RevealController(host, shownFor);
    this.#copy = new CopyController(host);
  }

  isShown({ id, value }: TokenFacts): boolean {
    return value !== undefined && this.#reveal.shown && this.#of === id;
  }

  toggle(token: TokenFacts): void {
    const shown = this.isShown(token);
    this.#turnTo(token);
    if (shown) this.#reveal.hide();
    else this.#reveal.show();
  }

  /** Where the browser refuses, the value is shown and stands selected. */
  async copy(token: TokenFacts): Promise<void> {
    this.#turnTo(token);
    if (await this.#copy.copy(token.value ?? '')) return;
    this.#reveal.show();
    await this.#host.updateComplete;
    const shown = this.#host.renderRoot.querySelector('.value');
    if (shown) getSelection()?.selectAllChildren(shown);
  }

  /** What is said of the last copy. */
  get said(): string {
    const { state } = this.#copy;
    return state === 'copied' ? common.copied() : state === 'by-hand' ? common.copyByHand() : '';
  }

  /** In a row: the value while it is shown, in place of its ends. */
  inRow(token: TokenFacts): unknown {
    return this.isShown(token) ? renderValue(token) : undefined;
  }

  /** With its own buttons. */
  alone(token: TokenFacts, disabled: boolean): TemplateResult {
    const shown = this.isShown(token);
    const copied = this.#of === token.id && this.#copy.state === 'copied';
    return html`${shown ? renderValue(token) : html`<span class="mono">${masked(token)}</span>`}
      <span class="value-acts"
        ><button
          type="button"
          class="icon-only"
          aria-label=${shown ? words.hideValue() : words.showValue()}
          title=${shown ? words.hideValue() : words.showValue()}
          ?disabled=${disabled}
          @click=${() => {
            this.toggle(token);
          }}
        >
          ${icon(shown ? icons.eyeOff : icons.eye)}</button
        ><button
          type="button"
          class="icon-only"
          aria-label=${words.copyValue()}
          title=${words.copyValue()}
          ?disabled=${disabled}
          @click=${() => void this.copy(token)}
        >
          ${icon(copied ? icons.check : icons.copy)}
        </button></span
      >`;
  }

  #turnTo({ id }: TokenFacts): void {
    if (this.#of === id) return;
    this.#of = id;
    this.#reveal.hide();
    this.#copy.reset();
  }
}

function renderValue({ name, value }: TokenFacts): unknown {
  return value === undefined
    ? nothing
    : html`<span class="mono value" role="group" aria-label=${words.valueOf(name)}>${value}</span>`;
}

/** As many dots for every value: its length is nobody's business. */
function masked({ lastFour }: TokenFacts): string {
  return '•'.repeat(12) + lastFour;
}
