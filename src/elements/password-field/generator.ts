/** The generator beside the entry: what a person wishes of it, and its options. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { generatePassword } from '../../domain/password/generate.ts';
import type { PasswordContext, PasswordPolicy } from '../../domain/password/policy.ts';
import {
  generatorOptions,
  type GeneratorOptionsParts,
  type GeneratorWishes,
} from './generator-options.view.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

export class Generator {
  open = false;
  readonly #host: ReactiveControllerHost;
  #wishes: GeneratorWishes = {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  generate(policy: PasswordPolicy, context: PasswordContext) {
    return generatePassword(policy, randomBytes, { ...context, ...this.#wishes });
  }

  toggle(): void {
    this.#setOpen(!this.open);
  }

  close(): void {
    this.#setOpen(false);
  }

  /** The options while they are open. */
  render(
    parts: Omit<GeneratorOptionsParts, 'wishes' | 'onChange'> & { readonly onChange: () => void },
  ): TemplateResult | undefined {
    if (!this.open) return undefined;
    return generatorOptions({
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
    this.open = open;
    this.#host.requestUpdate();
  }
}
