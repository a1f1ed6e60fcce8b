import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from '../../ui/decorators.ts';
import { live } from 'lit/directives/live.js';
import type { LogInAsMode, SignIn } from '../../contract/settings.ts';
import { checkLogin, defaultLoginRules, type LoginRules } from '../../domain/login/login.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/reseller-login.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { Debounce } from '../../ui/debounce.ts';
import { define, version } from '../../ui/define.ts';
import { field, helpId } from '../../ui/field/field.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement } from '../../ui/form-element.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { NewTab, webUrl } from '../../ui/new-tab.ts';
import { RequestController } from '../../ui/request.ts';
import { LogInAsRequestEvent, LoginCheckRequestEvent } from './reseller-login.events.ts';
import { resellerLoginStyles } from './reseller-login.styles.ts';

/**
 * The self-care login: typed, checked by the host's rules, asked whether it is free, and opened as
 * the reseller by *Log in as*.
 *
 * @tag reseller-login
 * @fires {Event} input - A person typed.
 * @fires {Event} change - A person finished typing.
 * @fires {LoginCheckRequestEvent} login-check-request - Asks whether the typed login is free.
 * @fires {LogInAsRequestEvent} log-in-as-request - Asks for the address of a session as the reseller.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart support - Help or problem.
 */
export class ResellerLogin extends FormElement<string> {
  static readonly version = version;
  static override readonly styles = [baseStyles, fieldStyles, resellerLoginStyles];

  static define(tag = 'reseller-login', registry = customElements): void {
    define(tag, this, registry);
  }

  @property({ attribute: false }) rules: LoginRules = defaultLoginRules;
  /** How the account is called: "reseller", "customer"; empty for the default. */
  @property() noun = '';
  /** Ways to log in as the reseller that the host offers, the first being the usual one. */
  @property({ attribute: false }) logInAsModes: readonly LogInAsMode[] = [];
  @property({ type: Boolean, attribute: 'can-log-in-as' }) canLogInAs = false;
  /** Why logging in as is not possible now. */
  @property({ attribute: 'log-in-as-reason' }) logInAsReason = '';
  /** Last sign-in: facts, null for never, undefined when the host does not tell. */
  @property({ attribute: false }) lastSignIn: SignIn | null | undefined;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  @state() private availability: 'unknown' | 'free' | 'taken' | 'unchecked' = 'unknown';
  @state() private blockedUrl: URL | undefined;
  @state() private badAddress = false;
  /** Why the host refused the last log-in-as, in words. */
  @state() private refusal = '';

  @query('input') private readonly input!: HTMLInputElement | null;

  readonly #check = new RequestController(this);
  readonly #logInAs = new RequestController(this);
  readonly #pause = new Debounce(this, 400);

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  protected override emptyValue(): string {
    return '';
  }
  protected override adopt(value: string): string {
    return typeof value === 'string' ? value.trim() : '';
  }
  protected override formValue(value: string): string {
    return value;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.input ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    if (this.value === '') return this.required ? [{ code: 'value.missing', path: [] }] : [];
    const checked = checkLogin(this.value, this.rules);
    if (!checked.ok) return [{ ...checked.problem, path: [] }];
    return this.availability === 'taken' ? [{ code: 'login.taken', login: this.value, path: [] }] : [];
  }

  #onInput = ({ target }: InputEvent) => {
    this.availability = 'unknown';
    this.#check.abort();
    this.changeByUser((target as HTMLInputElement).value, { commit: false });
    if (this.dirty && checkLogin(this.value, this.rules).ok && this.value !== '') {
      this.#pause.run(() => void this.#askWhetherFree(this.value));
    } else {
      this.#pause.cancel();
    }
  };

  #onCommit = () => {
    if (this.input) this.input.value = this.value; // the ends were trimmed
    this.commitByUser();
  };

  async #askWhetherFree(login: string): Promise<void> {
    const outcome = await this.#check.send(new LoginCheckRequestEvent(), { login });
    if (outcome.kind === 'stale' || login !== this.value) return;
    if (outcome.kind === 'granted') this.availability = outcome.reply.available ? 'free' : 'taken';
    else this.availability = 'unchecked';
    // Whoever has left the field meanwhile would not learn of a taken login before saving.
    if (this.shadowRoot?.activeElement !== this.input) this.commitByUser();
  }

  async #onLogInAs(mode: LogInAsMode): Promise<void> {
    const tab = new NewTab();
    this.blockedUrl = undefined;
    this.badAddress = false;
    this.refusal = '';
    const outcome = await this.#logInAs.send(new LogInAsRequestEvent(mode), { mode, reason: '' });
    const url = outcome.kind === 'granted' ? webUrl(outcome.reply.url) : undefined;
    if (!url) {
      tab.close();
      this.badAddress = outcome.kind === 'granted';
      const [first] = outcome.kind === 'refused' ? outcome.problems : [];
      if (first) this.refusal = this.sentence(first);
    } else if (!tab.go(url)) {
      this.blockedUrl = url;
    }
  }

  #onOpenBlocked = () => {
    if (this.blockedUrl) window.open(this.blockedUrl, '_blank', 'noopener');
    this.blockedUrl = undefined;
  };

  protected override render(): TemplateResult {
    return html`${this.#renderField(this.problemText())}
      <div class="facts" id="log-in-as-help" aria-live="polite">${this.#renderFacts()}</div>`;
  }

  #renderField(problem: string): TemplateResult {
    return field({
      id: 'login',
      label: this.label,
      problem,
      required: this.required,
      help: this.#renderHelp(),
      control: html`<div class="line">
        <div class="control ${problem ? 'invalid' : ''}">
          <input
            id="login"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            dir="auto"
            .value=${live(this.input?.value.trim() === this.value ? this.input.value : this.value)}
            ?disabled=${this.isDisabled}
            ?readonly=${this.readonly}
            aria-label=${this.label ? nothing : this.accessibleName}
            aria-required=${this.required}
            aria-invalid=${problem !== ''}
            aria-describedby=${helpId('login')}
            @input=${this.#onInput}
            @change=${this.#onCommit}
            @keydown=${(event: KeyboardEvent) => {
              this.submitOnEnter(event);
            }}
          />
        </div>
        ${this.logInAsModes.map((mode, index) => this.#renderLogInAs(mode, index))}
      </div>`,
    });
  }

  #renderHelp(): unknown {
    if (this.readonly) return this.readonlyReason;
    if (this.#check.pending) return words.checking();
    if (this.availability === 'free') return words.free();
    if (this.availability === 'unchecked') return words.checkFailed();
    return words.help(this.rules.min, this.rules.max);
  }

  #renderFacts(): unknown {
    const signIn = this.lastSignIn;
    return html`${this.#renderLogInAsOutcome()}${
      signIn === undefined
        ? nothing
        : html`<span
            >${
              signIn ? words.lastSignIn(signIn.at, signIn.address, this.timeZone) : words.neverSignedIn()
            }</span
          >`
    }`;
  }

  #renderLogInAsOutcome(): unknown {
    if (this.logInAsModes.length === 0) return nothing;
    if (this.blockedUrl) {
      return html`<span
        >${words.tabBlocked()}
        <button type="button" class="quiet" @click=${this.#onOpenBlocked}>${words.openTab()}</button></span
      >`;
    }
    if (this.badAddress) return this.#renderProblem(words.badAddress());
    switch (this.#logInAs.state) {
      case 'failed':
      case 'refused':
        return this.#renderProblem(this.refusal || common.failed());
      case 'unanswered':
        return this.#renderProblem(common.notConnected());
      case 'pending':
        return html`<span>${common.working()}</span>`;
      case 'idle':
        return this.canLogInAs || !this.logInAsReason ? nothing : html`<span>${this.logInAsReason}</span>`;
    }
  }

  #renderProblem(sentence: string): TemplateResult {
    return html`<span class="problem">${icon(icons.warning)}<span>${sentence}</span></span>`;
  }

  #renderLogInAs(mode: LogInAsMode, index: number): TemplateResult {
    const blocked = !this.canLogInAs || this.#logInAs.pending;
    return html`<button
      type="button"
      class=${index === 0 ? '' : 'quiet'}
      aria-disabled=${blocked}
      aria-describedby="log-in-as-help"
      @click=${() => (blocked ? undefined : this.#onLogInAs(mode))}
    >
      ${words.logInAs(mode, this.noun || words.defaultNoun())} ${icon(icons.external)}
    </button>`;
  }
}
