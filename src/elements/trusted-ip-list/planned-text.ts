/** A text of entries while it is typed: read after a pause, a long one in slices, or at once when asked. */
import type { ReactiveControllerHost } from 'lit';
import type { ImportLine } from '../../domain/network/import.ts';
import { finish, type Steps } from '../../domain/steps.ts';
import { Debounce } from '../../ui/debounce.ts';
import { Slices } from '../../ui/slices.ts';

const pause = 350;

export class PlannedText {
  text = '';
  /** What the text would do; null while it is being typed, read, or empty. */
  plan: readonly ImportLine[] | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #steps: (text: string) => Steps<readonly ImportLine[]>;
  readonly #pause: Debounce;
  readonly #slices: Slices;

  constructor(host: ReactiveControllerHost, steps: (text: string) => Steps<readonly ImportLine[]>) {
    this.#host = host;
    this.#steps = steps;
    this.#pause = new Debounce(host, pause);
    this.#slices = new Slices(host);
  }

  /** The share that is read, from 0 to 1; null while nothing is being read. */
  get progress(): number | null {
    return this.#slices.progress;
  }

  type(text: string): void {
    this.#forgetPlan();
    this.text = text;
    if (text.trim() !== '')
      this.#pause.run(() => {
        this.read();
      });
  }

  /** Reads what was typed, in slices. */
  read(): void {
    this.#forgetPlan();
    if (this.text.trim() === '') return;
    this.#slices.start(this.#steps(this.text), (plan) => {
      this.plan = plan;
      this.#host.requestUpdate();
    });
  }

  /** Leaves the text unread, until it is typed on. */
  readonly stop = (): void => {
    this.#forgetPlan();
  };

  /** Reads what was typed, all of it now: for the few entries of one line. */
  settle(): readonly ImportLine[] {
    this.#forgetPlan();
    this.plan = this.text.trim() === '' ? null : finish(this.#steps(this.text));
    return this.plan ?? [];
  }

  /** Puts a network in the place of a refused text, wherever it stands alone, and reads again. */
  correct(refused: string, network: string): void {
    this.text = this.text
      .split(/([,;\t\r\n"]|#.*)/)
      .map((part) => (part.trim() === refused ? part.replace(refused, () => network) : part))
      .join('');
    this.read();
  }

  clear(): void {
    this.type('');
  }

  #forgetPlan(): void {
    this.#pause.cancel();
    this.#slices.stop();
    this.plan = null;
    this.#host.requestUpdate();
  }
}
