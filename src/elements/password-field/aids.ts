/**
 * What stands by a new password: its rules and its strength, the generator and copying. Loaded when entry
 * is near, so that a page paints the field without it.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { estimateStrength, type Strength } from '../../domain/password/entropy.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import { toPasswordRules } from '../../domain/password/rules-attribute.ts';
import * as words from '../../messages/password-aids.ts';
import { generatorProblem } from '../../messages/problems/generator.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { RevealController } from '../../ui/reveal.ts';
import { aidsStyles } from './aids.styles.ts';
import { checklist } from './checklist.view.ts';
import { Generator } from './generator.ts';
import type { BreachVerdict } from './breach-check.ts';
import { rulesId, type AidViews, type PasswordFacts } from './parts.ts';
import { breachRow, ruleRows, type JudgedText } from './rule-rows.ts';
import { SecretCopy } from './secret-copy.ts';
import { StrengthSource } from './strength-source.ts';
import { strengthMeter } from './strength.view.ts';

/** What the field is now, and what its aids may do with it. */
export interface AidedEntry extends JudgedText {
  readonly siteUrl: string;
  readonly disabled: boolean;
  /** Where the host looks passwords up among breached ones. */
  readonly breach: BreachVerdict | undefined;
  /** Broken rules are shown as problems already. */
  readonly strict: boolean;
  readonly input: () => HTMLInputElement | null;
  /** Announces a sentence; a new function is a new announcement. */
  readonly say: (sentence: () => string) => void;
  /** Takes a made password as if it had been typed. */
  readonly take: (password: string) => void;
}

/** How long a password stays readable, in milliseconds. */
const shownFor = 30_000;

export class PasswordAids {
  /** The value is a generated one. */
  generated = false;
  readonly #host: LitElement;
  readonly #entry: () => AidedEntry;
  readonly reveal: RevealController;
  readonly #generator: Generator;
  readonly #strength: StrengthSource;
  readonly #passwordCopy: SecretCopy;
  readonly #detailsCopy: SecretCopy;

  /**
   * @param entry asked anew by each handler: one that kept it would keep the password as long as its button
   * @param onHidden the password can no longer be read: nothing is to be said of it either
   */
  constructor(host: LitElement & PasswordFacts, entry: () => AidedEntry, onHidden: () => void) {
    const reveal = new RevealController(host, shownFor, () => {
      this.#detailsCopy.reset();
      onHidden();
    });
    this.#host = host;
    this.#entry = entry;
    this.reveal = reveal;
    this.#generator = new Generator(host);
    this.#strength = new StrengthSource(host);
    this.#passwordCopy = new SecretCopy(host, reveal);
    this.#detailsCopy = new SecretCopy(host, reveal);
    addStyles(host.renderRoot, aidsStyles);
  }

  /** The policy as the `passwordrules` attribute. */
  passwordRules(policy: PasswordPolicy): string {
    return toPasswordRules(policy);
  }

  async generate(): Promise<void> {
    const { policy, context, say, take } = this.#entry();
    const made = await this.#generator.generate(policy, context);
    if (!made?.ok) {
      say(() => (made && generatorProblem(made.problem)) ?? words.wordsFailed());
      return;
    }
    const { bits, password } = made.value;
    const { length } = password;
    this.generated = true;
    this.reveal.show();
    take(password);
    say(() => words.generated(length, bits));
  }

  /** Entry is over. */
  close(): void {
    this.generated = false;
    this.#generator.close();
    this.reveal.hide();
  }

  views(): AidViews {
    const entry = this.#entry();
    const { value, policy, disabled } = entry;
    return {
      inside: this.#renderInside(entry),
      strength: strengthMeter(value === '' ? null : this.#strengthOf(entry)),
      rules: checklist({
        id: rulesId,
        rows: [
          ...ruleRows(entry),
          // Nobody has ever used what was made at random.
          ...(entry.breach && !this.generated ? [breachRow(entry.breach)] : []),
        ],
        strict: entry.strict,
      }),
      actions: html`${this.#renderOptions(entry)}${offersDetails(entry) ? this.#renderCopyDetails(disabled) : nothing}`,
      options: this.#generator.render({
        policy,
        disabled,
        onChange: () => {
          if (this.generated) void this.generate();
        },
      }),
      details: this.#detailsCopy.state === 'by-hand' ? renderDetails(entry) : nothing,
    };
  }

  /** What lies beyond the longest password cannot be saved: it adds no strength, only time. */
  #strengthOf({ value, policy, context, breach }: AidedEntry): Strength {
    if (breach?.count) return { bits: 0, score: 0 };
    return this.#strength.strength ?? estimateStrength(value.slice(0, policy.length.max), context.blocklist);
  }

  #renderInside(entry: AidedEntry): TemplateResult {
    const { shown } = this.reveal;
    return html`<span class="actions">
      ${entry.value === '' ? nothing : this.#renderCopy(entry.disabled)}
      <button
        type="button"
        class="icon-only"
        aria-label=${shown ? words.hide() : words.show()}
        ?disabled=${entry.disabled}
        @click=${() => {
          this.reveal.toggle();
        }}
      >
        ${icon(shown ? icons.eyeOff : icons.eye)}
      </button>
    </span>`;
  }

  #renderOptions({ disabled }: AidedEntry): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      aria-expanded=${this.#generator.open}
      ?disabled=${disabled}
      @click=${() => {
        this.#generator.toggle();
      }}
    >
      ${words.options()} ${icon(icons.chevron)}
    </button>`;
  }

  #renderCopy(disabled: boolean): TemplateResult {
    const onCopy = async () => {
      const { value, input, say } = this.#entry();
      say(await this.#passwordCopy.copy(value, input));
    };
    return html`<button
      type="button"
      class="icon-only"
      aria-label=${words.copyPassword()}
      ?disabled=${disabled}
      @click=${onCopy}
    >
      ${icon(this.#passwordCopy.state === 'copied' ? icons.check : icons.copy)}
    </button>`;
  }

  #renderCopyDetails(disabled: boolean): TemplateResult {
    const onCopy = async () => {
      const entry = this.#entry();
      const shown = () => this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.details');
      entry.say(await this.#detailsCopy.copy(signInDetails(entry), shown));
    };
    return html`<button type="button" class="quiet" ?disabled=${disabled} @click=${onCopy}>
      ${words.copyDetails()}
    </button>`;
  }
}

function offersDetails({ value, context, siteUrl }: AidedEntry): boolean {
  return [value, context.login, siteUrl].every((each) => each !== '');
}

function signInDetails({ value, context, siteUrl }: AidedEntry): string {
  return words.signInDetails(siteUrl, context.login, value);
}

function renderDetails(entry: AidedEntry): TemplateResult {
  return html`<textarea
    class="details mono"
    rows="3"
    readonly
    aria-label=${words.details()}
    .value=${signInDetails(entry)}
  ></textarea>`;
}
