import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { StoredPassword } from '../../contract/settings.ts';
import { nistPolicy, type PasswordPolicy } from '../../domain/password/policy.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as words from '../../messages/password-field.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define, version } from '../../ui/define.ts';
import { FormElement } from '../../ui/form-element.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Lazy } from '../../ui/lazy.ts';
import { RevealController } from '../../ui/reveal.ts';
import { switchControl } from '../../ui/switch/switch.ts';
import { entry } from './entry.view.ts';
import { Generator } from './generator.ts';
import { judgePassword } from './judge-password.ts';
import { MustChangeChangeEvent } from './password-field.events.ts';
import { passwordFieldStyles } from './password-field.styles.ts';
import { SecretCopy } from './secret-copy.ts';
import { storedPassword } from './stored.view.ts';
import { StrengthSource } from './strength-source.ts';

/** How long a password stays readable, in milliseconds. */
const shownFor = 30_000;

const fetchBlocklist = async () => (await import('../../domain/password/blocklist.ts')).default;

/**
 * A new password, typed or generated, under the host's policy. Write-only: the stored one is never
 * known here, and what is entered is in no attribute, event, log or storage.
 *
 * @tag password-field
 * @fires {Event} input - A person typed or generated.
 * @fires {Event} change - A person finished typing, generated or cancelled.
 * @fires {MustChangeChangeEvent} must-change-change - A person moved the must-change switch.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart support - Help or problem.
 * @csspart meter - The strength.
 * @csspart rules - The checklist.
 * @csspart options - The options of the generator.
 * @csspart switch - The must-change switch.
 */
export class PasswordField extends FormElement<string> {
  static readonly version = version;
  static override readonly styles = [baseStyles, passwordFieldStyles];

  static define(tag = 'password-field', registry = customElements): void {
    define(tag, this, registry);
  }

  /** The rules, the same data as on the server. */
  @property({ attribute: false }) policy: PasswordPolicy = nistPolicy;
  /** The login of the same draft. */
  @property() login = '';
  /** Whether sign-in will ask for a one-time code: the effective value of the same draft. */
  @property({ type: Boolean }) twofa = false;
  /** What is known of the saved password; undefined when the host does not tell. */
  @property({ attribute: false }) stored: StoredPassword | undefined;
  /** Where the reseller signs in; with it and `login`, the sign-in details can be copied. */
  @property({ attribute: 'site-url' }) siteUrl = '';
  /** Whether the password must be changed at the next sign-in; shown where `offersMustChange`. */
  @property({ type: Boolean, attribute: 'must-change' }) mustChange = false;
  @property({ type: Boolean, attribute: 'offers-must-change' }) offersMustChange = false;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  /** A new password is being entered although one is stored. */
  @state() private entering = false;
  /** The value is a generated one. */
  @state() private generated = false;
  /** What was last announced; a new function is a new announcement. */
  @state() private said: (() => string) | undefined;

  @query('#password') private readonly input!: HTMLInputElement | null;
  @query('#change') private readonly changeButton!: HTMLButtonElement | null;
  @query('#generate') private readonly generateButton!: HTMLButtonElement | null;
  @query('.details') private readonly details!: HTMLTextAreaElement | null;

  readonly #blocklist = new Lazy(this, fetchBlocklist);
  readonly #generator = new Generator(this);
  readonly #reveal = new RevealController(this, shownFor, () => {
    this.#detailsCopy.reset();
    this.said = undefined;
  });
  readonly #passwordCopy = new SecretCopy(this, this.#reveal);
  readonly #detailsCopy = new SecretCopy(this, this.#reveal);
  readonly #judge = lastAnswer(judgePassword);
  readonly #strength = new StrengthSource(this);
  #listensTo: HTMLFormElement | null = null;

  override formAssociatedCallback(form: HTMLFormElement | null = null): void {
    super.formAssociatedCallback();
    this.#listensTo?.removeEventListener('submit', this.#onSubmit);
    this.#listensTo = form;
    form?.addEventListener('submit', this.#onSubmit);
  }
  override formResetCallback(): void {
    super.formResetCallback();
    this.#closeEntry();
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    if (this.value !== '') this.#loadBlocklist();
    else if (this.input?.value) this.#closeEntry(); // the host saved it, or threw it away
  }

  override focus(options?: FocusOptions): void {
    (this.input ?? this.changeButton)?.focus(options);
  }

  /** Makes the password unreadable again, as a panel does when it saves. */
  hidePassword(): void {
    this.#reveal.hide();
  }

  protected override emptyValue(): string {
    return '';
  }
  protected override adopt(value: string): string {
    return typeof value === 'string' ? value : '';
  }
  protected override formValue(value: string): string | null {
    return value === '' ? null : value;
  }
  protected override stateToKeep(): null {
    return null;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.input ?? this.changeButton ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    const { problems } = this.#judgement;
    return this.value === '' && this.#isRequired ? [{ code: 'value.missing', path: [] }] : problems;
  }

  get #isRequired(): boolean {
    return this.required && !this.stored?.set;
  }
  get #isOpen(): boolean {
    return this.value !== '' || (!this.readonly && (this.entering || !this.stored?.set));
  }
  get #judgement() {
    return this.#judge(this.value, this.policy, this.login, this.twofa, this.#blocklist.value);
  }
  get #signInDetails(): string {
    return words.signInDetails(this.siteUrl, this.login, this.value);
  }

  #loadBlocklist = () => {
    if (this.policy.blocklist) void this.#blocklist.load();
  };

  #onSubmit = () => {
    this.hidePassword();
  };

  #onChangeClick = async () => {
    this.entering = true;
    await this.updateComplete;
    this.input?.focus();
  };

  #onCancel = async () => {
    this.#closeEntry();
    if (this.value !== '') this.changeByUser('', { commit: true });
    await this.updateComplete;
    this.changeButton?.focus();
  };

  #onInput = (text: string) => {
    this.generated = false;
    this.said = undefined;
    if (this.#reveal.shown) this.#reveal.show();
    this.changeByUser(text, { commit: false });
  };

  #onGenerate = () => {
    const made = this.#generator.generate(this.policy, this.login, this.#blocklist.value);
    if (made.ok) {
      const { bits, password } = made.value;
      const { length } = password;
      this.generated = true;
      this.#reveal.show();
      this.changeByUser(password, { commit: true });
      this.said = () => words.generated(length, bits);
    } else {
      this.said = () => this.sentence({ ...made.problem, path: [] });
    }
  };

  /** The button that was pressed gives way to the entry's own. */
  #onGenerateInstead = async () => {
    this.entering = true;
    this.#onGenerate();
    await this.updateComplete;
    this.generateButton?.focus();
  };

  #onOptions = async () => {
    if (!(await this.#generator.toggle())) this.said = words.optionsFailed;
  };

  #onCopy = async () => {
    this.said = await this.#passwordCopy.copy(this.value, () => this.input);
  };

  #onCopyDetails = async () => {
    this.said = await this.#detailsCopy.copy(this.#signInDetails, () => this.details);
  };

  #onMustChange = (mustChange: boolean) => {
    this.mustChange = mustChange;
    this.dispatchEvent(new MustChangeChangeEvent(mustChange));
  };

  #closeEntry(): void {
    this.#reveal.hide();
    this.entering = false;
    this.generated = false;
    this.#generator.close();
    this.said = undefined;
  }

  protected override render(): TemplateResult {
    const problem = this.problemText();
    return html`<div class="parts">
      ${this.#isOpen ? this.#renderEntry(problem) : this.#renderStored(problem)}
      <div class="said" role="status">
        ${this.said && keyed(this.said, html`<span>${this.said()}</span>`)}
      </div>
      ${this.offersMustChange ? this.#renderMustChange() : nothing}
    </div>`;
  }

  #common(problem: string) {
    const name = this.label ? undefined : this.accessibleName;
    return { host: this, name, problem, disabled: this.isDisabled };
  }

  #renderStored(problem: string): TemplateResult {
    return storedPassword({
      ...this.#common(problem),
      on: { change: () => void this.#onChangeClick(), generate: () => void this.#onGenerateInstead() },
    });
  }

  #renderEntry(problem: string): TemplateResult {
    return entry({
      ...this.#common(problem),
      value: this.value,
      required: this.#isRequired,
      visible: this.#reveal.shown,
      copied: this.#passwordCopy.state === 'copied',
      judgement: this.#strength.refine(this.#judgement),
      blocklistFailed: this.#blocklist.state === 'failed',
      options: this.#generator.render({
        policy: this.policy,
        disabled: this.isDisabled,
        onChange: () => {
          if (this.generated) this.#onGenerate();
        },
      }),
      detailsByHand: this.#detailsCopy.state === 'by-hand' ? this.#signInDetails : undefined,
      on: {
        focus: this.#loadBlocklist,
        input: this.#onInput,
        commit: () => {
          this.commitByUser();
        },
        keydown: (event) => {
          this.submitOnEnter(event);
        },
        toggle: () => {
          this.#reveal.toggle();
        },
        copy: () => void this.#onCopy(),
        copyDetails: () => void this.#onCopyDetails(),
        generate: this.#onGenerate,
        options: () => void this.#onOptions(),
        cancel: () => void this.#onCancel(),
      },
    });
  }

  #renderMustChange(): TemplateResult {
    return switchControl({
      id: 'must-change',
      label: words.mustChange(),
      checked: this.mustChange,
      disabled: this.isDisabled,
      readonly: this.readonly,
      onChange: this.#onMustChange,
    });
  }
}
