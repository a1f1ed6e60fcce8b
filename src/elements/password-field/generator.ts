/** The generator beside the entry: what a person wishes of it, and its options, loaded when opened. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { generatePassword } from '../../domain/password/generate.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import { Lazy } from '../../ui/lazy.ts';
import type { GeneratorOptionsParts, GeneratorWishes } from './generator-options.view.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

export class Generator {
  readonly #host: ReactiveControllerHost;
  readonly #view: Lazy<typeof import('./generator-options.view.ts')>;
  #wishes: GeneratorWishes = {};
  #open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#view = new Lazy(host, () => import('./generator-options.view.ts'));
  }

  generate(policy: PasswordPolicy, login: string, blocklist: ReadonlySet<string> | undefined) {
    return generatePassword(policy, randomBytes, { ...this.#wishes, login, blocklist });
  }

  /** Opens or closes the options; false when they could not be loaded. */
  async toggle(): Promise<boolean> {
    this.#setOpen(!this.#open);
    if (!this.#open) return true;
    await this.#view.load();
    if (this.#view.state === 'failed') this.#setOpen(false);
    return this.#view.state !== 'failed';
  }

  close(): void {
    this.#setOpen(false);
  }

  /** The options while they are open. */
  render(
    parts: Omit<GeneratorOptionsParts, 'wishes' | 'onChange'> & { readonly onChange: () => void },
  ): TemplateResult | undefined {
    if (!this.#open) return undefined;
    return this.#view.value?.generatorOptions({
      ...parts,
      wishes: this.#wishes,
      onChange: (change) => {
        this.#wishes = { ...this.#wishes, ...change };
        this.#host.requestUpdate();
        parts.onChange();
      },
    });
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.#host.requestUpdate();
  }
}
