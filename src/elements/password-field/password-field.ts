import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { StoredPassword } from '../../contract/settings.ts';
import { checkPassword } from '../../domain/password/check.ts';
import { nistPolicy, type PasswordContext, type PasswordPolicy } from '../../domain/password/policy.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as words from '../../messages/password-field.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { property } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { FormElement } from '../../ui/form-element.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { Lazy } from '../../ui/lazy.ts';
import type { BreachVerdict } from './breach-check.ts';
import { NewPassword } from './new-password.ts';
import { passwordFieldStyles } from './password-field.styles.ts';
import { storedPassword } from './stored.view.ts';

// Outside the class: in the fields of a decorated one TypeScript does not turn .ts into .js.
const fetchBlocklist = async () => (await import('../../domain/password/blocklist.ts')).default;
const fetchChoices = () => import('./choices.view.ts');
const fetchBreachCheck = () => import('./breach-check.ts');

/**
 * A new password, typed or generated, under the host's policy. Write-only: the stored one is never
 * known here, and what is entered is in no attribute, event, log or storage.
 *
 * @tag password-field
 * @fires {Event} input - A person typed or generated.
 * @fires {Event} change - A person finished typing, generated or cancelled.
 * @fires {MustChangeChangeEvent} must-change-change - A person moved the must-change switch.
 * @fires {BreachCheckRequestEvent} breach-check-request - Asks whether the password is known from breaches.
 * @fires {EndSessionsChangeEvent} end-sessions-change - A person moved the switch that ends open sessions.
 * @slot input - An `<input>` of the page's own, for password managers that look at the page only.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart support - Help or problem.
 * @csspart meter - The strength.
 * @csspart rules - The checklist.
 * @csspart options - The options of the generator.
 * @csspart switch - The switches.
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
  /** The name of the service, which no password may be. */
  @property({ attribute: 'service-name' }) serviceName = '';
  /** Whether sign-in will ask for a one-time code: the effective value of the same draft. */
  @property({ type: Boolean }) twofa = false;
  /** What is known of the saved password; undefined when the host does not tell. */
  @property({ attribute: false }) stored: StoredPassword | undefined;
  /** Where the reseller signs in; with it and `login`, the sign-in details can be copied. */
  @property({ attribute: 'site-url' }) siteUrl = '';
  /** Whether the password must be changed at the next sign-in; shown where `offersMustChange`. */
  @property({ type: Boolean, attribute: 'must-change' }) mustChange = false;
  @property({ type: Boolean, attribute: 'offers-must-change' }) offersMustChange = false;
  /** Whether saving a new password ends open sessions; shown beside one where `offersEndSessions`. */
  @property({ attribute: false }) endSessions = true;
  @property({ type: Boolean, attribute: 'offers-end-sessions' }) offersEndSessions = false;
  /** Whether a typed password is looked up among breached ones, by `breach-check-request`, once it is committed. */
  @property({ type: Boolean, attribute: 'checks-breaches' }) checksBreaches = false;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  readonly #blocklist = new Lazy(this, fetchBlocklist);
  readonly #choices = new Lazy(this, async () => {
    const { choices, switchStyles } = await fetchChoices();
    addStyles(this.renderRoot, [switchStyles]);
    return choices;
  });
  readonly #breach = new Lazy(this, async () => new (await fetchBreachCheck()).BreachCheck(this));
  readonly #entry = new NewPassword(this, {
    prepare: () => {
      this.#prepare();
    },
    change: (text, how) => {
      this.changeByUser(text, how);
    },
    commit: () => {
      this.commitByUser();
      void this.#askForBreaches();
    },
    keydown: (event) => {
      this.submitOnEnter(event);
    },
    look: () => this.#look,
  });
  readonly #check = lastAnswer(checkPassword);
  readonly #context = lastAnswer(
    (login: string, twofa: boolean, serviceName: string, blocklist: PasswordContext['blocklist']) => ({
      login,
      twofa,
      serviceName,
      blocklist,
    }),
  );
  #listensTo: HTMLFormElement | null = null;

  override formAssociatedCallback(form: HTMLFormElement | null = null): void {
    super.formAssociatedCallback();
    this.#listensTo?.removeEventListener('submit', this.#onSubmit);
    this.#listensTo = form;
    form?.addEventListener('submit', this.#onSubmit);
  }
  override formResetCallback(): void {
    super.formResetCallback();
    this.#entry.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.offersMustChange || this.offersEndSessions) void this.#choices.load();
    if (!changed.has('value')) return;
    this.#breach.value?.forget();
    if (this.value !== '') this.#prepare();
    else {
      this.#check.forget(); // it holds the password that it judged last
      this.endSessions = true;
      if (this.#entry.input?.value) this.#entry.close(); // the host saved it, or threw it away
    }
  }

  protected override firstUpdated(): void {
    this.#entry.fetchAids();
  }

  override focus(options?: FocusOptions): void {
    this.anchor?.focus(options);
  }

  /** Makes the password unreadable again, as a panel does when it saves. */
  hidePassword(): void {
    this.#entry.hide();
  }

  protected override emptyValue(): string {
    return '';
  }
  protected override adopt(value: string): string {
    return typeof value === 'string' ? value : '';
  }
  protected override formValue(value: string): string | null {
    return value || null;
  }
  protected override stateToKeep(): null {
    return null;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.#entry.input ?? this.renderRoot?.querySelector<HTMLElement>('#change') ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    if (this.value === '') return this.#isRequired ? [{ code: 'value.missing', path: [] }] : [];
    const count = this.#breachVerdict?.count ?? 0;
    return [
      ...this.#check(this.value, this.policy, this.#judgedIn),
      ...(count > 0 ? [{ code: 'password.breached', count } as const] : []),
    ].map((problem) => ({ ...problem, path: [] }));
  }

  get #judgedIn(): PasswordContext {
    return this.#context(this.login, this.twofa, this.serviceName, this.#blocklist.value);
  }
  get #isRequired(): boolean {
    return this.required && !this.stored?.set;
  }
  get #breachVerdict(): BreachVerdict | undefined {
    if (!this.checksBreaches) return undefined;
    return this.#breach.value?.verdict(this.value) ?? { count: undefined, state: 'idle' };
  }
  get #look() {
    return {
      name: this.label ? undefined : this.accessibleName,
      problem: this.problemText(),
      required: this.#isRequired,
      disabled: this.isDisabled,
      context: this.#judgedIn,
      blocklistFailed: this.#blocklist.state === 'failed',
      breach: this.#breachVerdict,
    };
  }

  /** A new password is near: what judges it is fetched. */
  #prepare(): void {
    if (this.policy.blocklist) void this.#blocklist.load();
    if (this.hasUpdated) this.#entry.fetchAids();
  }

  #onSubmit = () => {
    this.hidePassword();
  };

  /** What breaks a rule is not asked about, nor what nobody can have used before. */
  async #askForBreaches(): Promise<void> {
    const { value } = this;
    if (!this.checksBreaches || value === '' || this.#entry.isGenerated || !this.validity.valid) return;
    await this.#breach.load();
    if (value !== this.value) return;
    await this.#breach.value?.ask(value);
    this.commitByUser(); // the field was left already: what was found is to be seen
  }

  /** The button that was pressed gives way to the entry's own. */
  #onGenerateInstead = async () => {
    await this.#entry.generate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#generate')?.focus();
  };

  protected override render(): TemplateResult {
    return html`<div class="parts">
      ${this.#entry.isOpen ? this.#entry.render(this.#look) : this.#renderStored()}
      <div class="said" role="status">${this.#entry.announcement}</div>
      ${this.#renderChoices()}
    </div>`;
  }

  #renderStored(): TemplateResult {
    return storedPassword({
      ...this.#look,
      host: this,
      on: { change: () => void this.#entry.open(), generate: () => void this.#onGenerateInstead() },
    });
  }

  /** Sessions end with a new password only; the place of what is still to come is kept. */
  #renderChoices(): unknown {
    const { offersMustChange, readonly } = this;
    const offersEndSessions = this.offersEndSessions && this.value !== '' && this.stored?.set === true;
    if (!offersMustChange && !offersEndSessions) return nothing;
    const choices = this.#choices.value;
    if (!choices) return html`<div class="coming"></div>`;
    return choices({ host: this, disabled: this.isDisabled, readonly, offersMustChange, offersEndSessions });
  }
}
