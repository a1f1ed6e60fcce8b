/** A text of entries while it is typed: read after a pause, or at once when asked. */
import type { ReactiveControllerHost } from 'lit';
import type { ImportLine } from '../../domain/network/import.ts';
import { Debounce } from '../../ui/debounce.ts';

const pause = 350;

export class PlannedText {
  text = '';
  /** What the text would do; null while it is being typed or empty. */
  plan: readonly ImportLine[] | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #read: (text: string) => readonly ImportLine[];
  readonly #pause: Debounce;

  constructor(host: ReactiveControllerHost, read: (text: string) => readonly ImportLine[]) {
    this.#host = host;
    this.#read = read;
    this.#pause = new Debounce(host, pause);
  }

  type(text: string): void {
    this.text = text;
    this.plan = null;
    this.#host.requestUpdate();
    if (text.trim() === '') this.#pause.cancel();
    else this.#pause.run(() => this.settle());
  }

  /** Reads what was typed, now. */
  settle(): readonly ImportLine[] {
    this.#pause.cancel();
    this.plan = this.text.trim() === '' ? null : this.#read(this.text);
    this.#host.requestUpdate();
    return this.plan ?? [];
  }

  /** Puts a network in the place of a refused text, wherever it stands alone, and reads again. */
  correct(refused: string, network: string): readonly ImportLine[] {
    this.text = this.text
      .split(/([,;\r\n]|#.*)/)
      .map((part) => (part.trim() === refused ? part.replace(refused, () => network) : part))
      .join('');
    return this.settle();
  }

  clear(): void {
    this.type('');
  }
}
