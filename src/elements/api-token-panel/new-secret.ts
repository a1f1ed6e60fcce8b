/**
 * The secret of a token just made, and the ways to take it along: copied, as part of the example, as a
 * file. Held in one private field and forgotten when told, on disconnect, when the page is left and after
 * a time; nothing here renders it.
 */
import type { ReactiveControllerHost } from 'lit';
import { tokenFile } from '../../domain/token/example.ts';
import { CopyController, type CopyState } from '../../ui/copy/copy.ts';
import { downloadText } from '../../ui/download.ts';
import { RevealController } from '../../ui/reveal.ts';
import { exampleText, type ExampleKind } from './token-example.view.ts';

/** A new token is hidden by itself after ten minutes. */
const shownFor = 600_000;

type Host = ReactiveControllerHost & { readonly login: string; readonly apiUrl: string | null };

export class NewSecret {
  readonly #host: Host;
  readonly #onTaken: () => void;
  readonly #reveal: RevealController;
  #secret: string | undefined;
  readonly #tokenCopy: CopyController;
  readonly #exampleCopy: CopyController;

  /**
   * @param onTaken called each time it was taken along
   * @param onLapsed called when it was forgotten by itself
   */
  constructor(host: Host, { onTaken, onLapsed }: { onTaken: () => void; onLapsed: () => void }) {
    this.#host = host;
    this.#onTaken = onTaken;
    this.#reveal = new RevealController(host, shownFor, () => {
      if (this.#secret === undefined) return; // told to forget it
      this.#secret = undefined;
      onLapsed();
    });
    this.#tokenCopy = new CopyController(host);
    this.#exampleCopy = new CopyController(host);
  }

  get text(): string {
    return this.#secret ?? '';
  }
  get tokenCopy(): CopyState {
    return this.#tokenCopy.state;
  }
  get exampleCopy(): CopyState {
    return this.#exampleCopy.state;
  }

  keep(secret: string): void {
    this.#secret = secret;
    this.#reveal.show();
  }

  forget(): void {
    this.#secret = undefined;
    this.#reveal.hide();
    this.#tokenCopy.reset();
    this.#exampleCopy.reset();
  }

  /** Where copying is refused, `shown` stands selected. */
  async copyToken(shown: Element | null): Promise<void> {
    if (await this.#tokenCopy.copy(this.text, shown)) this.#onTaken();
  }

  async copyExample(kind: ExampleKind, shown: Element | null): Promise<void> {
    const { apiUrl, login } = this.#host;
    const text = exampleText(kind, apiUrl ?? '', login, this.text);
    if (await this.#exampleCopy.copy(text, shown)) this.#onTaken();
  }

  download(lastFour: string): void {
    const { apiUrl, login } = this.#host;
    downloadText(
      `api-token-${lastFour}.json`,
      'application/json',
      tokenFile(apiUrl || null, login, this.text),
    );
    this.#onTaken();
  }
}
