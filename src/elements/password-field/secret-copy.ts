/** Copies a text that may be shown as dots: where the browser refuses, it is made readable and selected. */
import type { ReactiveControllerHost } from 'lit';
import * as common from '../../messages/common.ts';
import { CopyController, type CopyState } from '../../ui/copy/copy.ts';
import type { RevealController } from '../../ui/reveal.ts';

export class SecretCopy {
  readonly #host: ReactiveControllerHost;
  readonly #reveal: RevealController;
  readonly #copier: CopyController;

  constructor(host: ReactiveControllerHost, reveal: RevealController) {
    this.#host = host;
    this.#reveal = reveal;
    this.#copier = new CopyController(host);
  }

  get state(): CopyState {
    return this.#copier.state;
  }

  /** Answers what to tell the person; `shown` is asked once the text can be read. */
  async copy(
    text: string,
    shown: () => HTMLInputElement | HTMLTextAreaElement | null,
  ): Promise<() => string> {
    if (await this.#copier.copy(text)) return common.copied;
    this.#reveal.show();
    await this.#host.updateComplete;
    shown()?.select();
    return common.copyByHand;
  }

  reset(): void {
    this.#copier.reset();
  }
}
