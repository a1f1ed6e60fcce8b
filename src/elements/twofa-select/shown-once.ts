/**
 * Something secret that is shown once. Held in one private field and forgotten when told, on disconnect, when the
 * page is left and after a time; nothing here renders it.
 */
import type { ReactiveControllerHost } from 'lit';
import { CopyController, type CopyState } from '../../ui/copy/copy.ts';
import { RevealController } from '../../ui/reveal.ts';

/** Long enough to install an app first. */
const shownFor = 600_000;

export class ShownOnce<T> {
  #value: T | undefined;
  readonly #reveal: RevealController;
  readonly #copy: CopyController;
  readonly #onForgotten: (value: T) => void;

  /** `onLapsed` is called when it was forgotten by itself, `onForgotten` whenever it was. */
  constructor(
    host: ReactiveControllerHost,
    { onLapsed, onForgotten }: { onLapsed: () => void; onForgotten?: (value: T) => void },
  ) {
    this.#onForgotten = onForgotten ?? (() => undefined);
    this.#copy = new CopyController(host);
    this.#reveal = new RevealController(host, shownFor, () => {
      if (this.#value === undefined) return; // told to forget it
      this.forget();
      onLapsed();
    });
  }

  get value(): T | undefined {
    return this.#value;
  }
  get copyState(): CopyState {
    return this.#copy.state;
  }

  keep(value: T): void {
    this.forget();
    this.#value = value;
    this.#reveal.show();
  }

  forget(): void {
    const value = this.#value;
    this.#value = undefined;
    if (value !== undefined) this.#onForgotten(value);
    this.#reveal.hide();
    this.#copy.reset();
  }

  /** Where copying is refused, `shown` stands selected. */
  async copy(text: string, shown: Element | null): Promise<void> {
    await this.#copy.copy(text, shown);
  }
}
