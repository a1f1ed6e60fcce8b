/** An address under test: admissions are told as one types, mistakes after a pause. */
import type { ReactiveControllerHost } from 'lit';
import type { Admission } from '../../domain/network/admission.ts';
import { testAddress, type Asker } from '../../domain/network/lock-out.ts';
import type { Problem } from '../../domain/result.ts';
import { Debounce } from '../../ui/debounce.ts';

export type TestAnswer =
  | { readonly kind: 'admission'; readonly admission: Admission }
  | { readonly kind: 'problem'; readonly problem: Problem };

const pause = 350;

export class TestBox {
  text = '';
  #settled = false;
  readonly #host: ReactiveControllerHost;
  readonly #pause: Debounce;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#pause = new Debounce(host, pause);
  }

  readonly type = (text: string): void => {
    this.text = text;
    this.#settled = false;
    this.#pause.run(this.settle);
    this.#host.requestUpdate();
  };

  readonly settle = (): void => {
    this.#pause.cancel();
    this.#settled = true;
    this.#host.requestUpdate();
  };

  /** Null while there is nothing to say. */
  answer(ask: Asker): TestAnswer | null {
    if (this.text.trim() === '') return null;
    const answer = testAddress(this.text, ask, Date.now());
    if (answer.ok) return { kind: 'admission', admission: answer.value };
    return this.#settled ? { kind: 'problem', problem: answer.problem } : null;
  }
}
