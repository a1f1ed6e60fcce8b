/** The generator beside the entry: what a person wishes of it, and its options. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { generatePassword, type GeneratedPassword } from '../../domain/password/generate.ts';
import type { PasswordContext, PasswordPolicy } from '../../domain/password/policy.ts';
import type { Result } from '../../domain/result.ts';
import { Lazy } from '../../ui/lazy.ts';
import {
  generatorOptions,
  type GeneratorOptionsParts,
  type GeneratorWishes,
} from './generator-options.view.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

export class Generator {
  open = false;
  readonly #host: ReactiveControllerHost;
  readonly #phrases: Lazy<typeof import('./passphrases.ts')>;
  #wishes: GeneratorWishes = { form: 'characters' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#phrases = new Lazy(host, () => import('./passphrases.ts'));
  }

  /** Undefined when the list of words did not come. */
  async generate(
    policy: PasswordPolicy,
    context: PasswordContext,
  ): Promise<Result<GeneratedPassword> | undefined> {
    const { form, count, ...wishes } = this.#wishes;
    if (form === 'characters') return generatePassword(policy, randomBytes, { ...context, ...wishes });
    await this.#phrases.load();
    const phrases = this.#phrases.value;
    return phrases?.generatePassphrase(policy, randomBytes, { ...context, words: phrases.list, count });
  }

  toggle(): void {
    this.#setOpen(!this.open);
  }

  close(): void {
    this.#setOpen(false);
  }

  /** The options while they are open. */
  render(
    parts: Pick<GeneratorOptionsParts, 'policy' | 'disabled'> & { readonly onChange: () => void },
  ): TemplateResult | undefined {
    if (!this.open) return undefined;
    const phrases = this.#phrases.value;
    return generatorOptions({
      ...parts,
      wishes: this.#wishes,
      counts: phrases?.passphraseCounts(parts.policy, phrases.list),
      wordsFailed: this.#phrases.state === 'failed',
      onChange: (change) => {
        this.#wishes = { ...this.#wishes, ...change };
        if (this.#wishes.form === 'words') void this.#phrases.load();
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
