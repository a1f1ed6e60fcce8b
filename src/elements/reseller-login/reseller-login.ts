import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import type { LogInAsMode, RefusedSignIn, SignIn } from '../../contract/settings.ts';
import { checkLogin, defaultLoginRules, type LoginRules } from '../../domain/login/login.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as words from '../../messages/reseller-login.ts';
import { property } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { field } from '../../ui/field/field.ts';
import { FormElement } from '../../ui/form-element.ts';
import { requestProblem } from '../../ui/request-problem.ts';
import { TextInput, type TextInputState } from '../../ui/text-input/text-input.ts';
import { AccountPart } from './account.ts';
import { AvailabilityCheck, type Availability } from './availability.ts';
import { LogInAs } from './log-in-as.ts';
import { logInAsButtons, logInAsStatus, visitReasonLine, type LogInAsParts } from './log-in-as.view.ts';
import { resellerLoginStyles } from './reseller-login.styles.ts';

/**
 * The self-care login: typed, checked by the host's rules, asked whether it is free, and opened as the reseller
 * by *Log in as*. Below it stands what the host tells of the account's sign-ins: last one, lock, open sessions,
 * refused ones; a lock is ended and sessions are ended at once, without saving.
 *
 * @tag reseller-login
 * @fires {Event} input - A person typed.
 * @fires {Event} change - A person finished typing.
 * @fires {LoginCheckRequestEvent} login-check-request - Asks whether the typed login is free.
 * @fires {LogInAsRequestEvent} log-in-as-request - Asks for the address of a session as the reseller.
 * @fires {UnlockRequestEvent} unlock-request - Asks to end the account's lock.
 * @fires {AccountUnlockedEvent} account-unlocked - The lock was ended; `lockedUntil` is null.
 * @fires {SessionsEndRequestEvent} sessions-end-request - Asks to end all sessions, after a question.
 * @fires {SessionsEndedEvent} sessions-ended - They were ended; `openSessions` is 0.
 * @slot input - An `<input>` of the page's own, for password managers that look at the page only.
 * @fires {OutcomeUnknownEvent} outcome-unknown - An act may be done all the same: a person stopped waiting for it, or its answer never came.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart support - Help or problem.
 * @csspart dialog - The question before all sessions are ended.
 */
export class ResellerLogin extends FormElement<string> {
  static readonly version = version;
  static override readonly styles = resellerLoginStyles;

  static define(tag = 'reseller-login', registry = customElements): void {
    define(tag, this, registry);
  }

  @property({ attribute: false }) rules: LoginRules = defaultLoginRules;
  /** How the account is called: "reseller", "customer"; empty for the default. */
  @property() noun = '';
  /** The reseller's own page: nothing acts on the account here, and refused sign-ins are not told. */
  @property({ type: Boolean, attribute: 'own-account' }) ownAccount = false;
  /** Ways to log in as the reseller that the host offers, the first being the usual one. */
  @property({ attribute: false }) logInAsModes: readonly LogInAsMode[] = [];
  /** Whether logging in as is possible now; never while the login itself is unsaved. */
  @property({ type: Boolean, attribute: 'can-log-in-as' }) canLogInAs = false;
  /** Why logging in as is not possible now. */
  @property({ attribute: 'log-in-as-reason' }) logInAsReason = '';
  /** Whether the editor may say why, in up to 255 characters. */
  @property({ type: Boolean, attribute: 'reason-offered' }) reasonOffered = false;
  /** Last sign-in, `at` an ISO instant in UTC; null for never, undefined when the host does not tell. */
  @property({ attribute: false }) lastSignIn: SignIn | null | undefined;
  /** ISO instant in UTC; null for no lock, undefined when the host does not tell. A past one is not shown. */
  @property({ attribute: false }) lockedUntil: string | null | undefined;
  /** Whether the host can end a lock. */
  @property({ type: Boolean, attribute: 'unlock-offered' }) unlockOffered = false;
  /** Number of open sessions; undefined when the host does not tell. */
  @property({ attribute: false }) openSessions: number | undefined;
  /** Whether the host can end all sessions. */
  @property({ type: Boolean, attribute: 'end-sessions-offered' }) endSessionsOffered = false;
  /** Sign-ins that were refused, in any order, `at` an ISO instant in UTC. */
  @property({ attribute: false }) refusedSignIns: readonly RefusedSignIn[] = [];
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  readonly #box = new TextInput(this, 'login', () => this.#inputState, {
    input: (text) => {
      this.#onInput(text);
    },
    commit: () => {
      if (this.#box.element) this.#box.element.value = this.value; // the ends were trimmed
      this.commitByUser();
    },
    keydown: (event) => {
      this.submitOnEnter(event);
    },
  });
  readonly #check = new AvailabilityCheck(this, (problems) => {
    this.#onChecked(problems);
  });
  readonly #logInAs = new LogInAs(this);
  readonly #account = new AccountPart(this);

  override focus(options?: FocusOptions): void {
    this.#box.element?.focus(options);
  }

  protected override emptyValue(): string {
    return '';
  }
  /** As it would be stored, where it could be. */
  protected override adopt(value: string): string {
    if (typeof value !== 'string') return '';
    const checked = checkLogin(value, this.rules);
    return checked.ok ? checked.value : value.trim();
  }
  protected override formValue(value: string): string {
    return value;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.#box.element ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    if (this.value === '') return this.required ? [{ code: 'value.missing', path: [] }] : [];
    const checked = checkLogin(this.value, this.rules);
    if (!checked.ok) return [{ ...checked.problem, path: [] }];
    return this.#availability === 'taken' ? [{ code: 'login.taken', login: this.value, path: [] }] : [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Other credentials are saved now, perhaps another account's: what was asked was not for them.
    if (changed.has('defaultValue')) {
      this.#logInAs.forget();
      this.#logInAs.reason = '';
      this.#account.forget();
    }
  }

  /** Of what is typed; nobody is asked about what is saved. */
  get #availability(): Availability {
    return this.dirty ? this.#check.of(this.value) : 'unknown';
  }

  #onInput(text: string): void {
    this.changeByUser(text, { commit: false });
    const askable = this.dirty && this.value !== '' && checkLogin(this.value, this.rules).ok;
    this.#check.ask(askable ? this.value : null);
  }

  /** Typing has paused, or the field was left: waiting longer would only be a surprise at the save. */
  #onChecked(problems: readonly HostProblem[]): void {
    if (problems.length > 0) this.problems = problems.map((problem) => ({ ...problem, path: [] }));
    if (this.#availability === 'taken') this.showProblems();
  }

  protected override render(): TemplateResult {
    const logInAs = this.ownAccount || this.logInAsModes.length === 0 ? undefined : this.#logInAsParts();
    const beside = logInAs && !this.reasonOffered ? logInAsButtons(logInAs) : nothing;
    return html`${this.#renderField(this.problemText(), beside)}
    ${logInAs && this.reasonOffered ? visitReasonLine(logInAs) : nothing}
    ${logInAs ? logInAsStatus(logInAs) : nothing} ${this.#account.render(this.isDisabled)}
    ${this.#account.renderDialog()}`;
  }

  #renderField(problem: string, beside: unknown): TemplateResult {
    return field({
      id: 'login',
      label: this.label,
      problem,
      required: this.required,
      help: this.#help,
      helpIsNews: true,
      control: html`<div class="line">
        <div class="control ${problem ? 'invalid' : ''}">
          <slot name="input"
            ><input
              id="login"
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              dir="auto"
              aria-describedby="login-help"
          /></slot>
        </div>
        ${beside}
      </div>`,
    });
  }

  get #inputState(): TextInputState {
    const typed = this.#box.element?.value ?? '';
    const problem = this.problemText();
    return {
      value: this.adopt(typed) === this.value ? typed : this.value,
      disabled: this.isDisabled,
      readonly: this.readonly,
      attributes: {
        'aria-label': this.label ? null : this.accessibleName,
        'aria-required': this.required,
        'aria-invalid': problem !== '',
      },
      inWords: () => ({ name: this.accessibleName, description: problem || this.#help }),
    };
  }

  get #help(): string {
    if (this.readonly) return this.readonlyReason;
    switch (this.#availability) {
      case 'checking':
        return words.checking();
      case 'free':
        return words.free();
      case 'unchecked':
        return words.checkFailed();
      case 'taken':
      case 'unknown':
        return words.help(this.rules.min, this.rules.max);
    }
  }

  #logInAsParts(): LogInAsParts {
    const { canLogInAs, dirty, logInAsModes: modes, noun, logInAsReason, reasonOffered } = this;
    const { state, reason, refusal, badAddress, blockedUrl } = this.#logInAs;
    const possible = canLogInAs && !dirty && !this.isDisabled;
    return {
      modes,
      noun: noun || words.defaultNoun(),
      possible,
      pending: state === 'pending',
      reason: reasonOffered ? reason : null,
      problem: badAddress
        ? words.badAddress()
        : requestProblem(state, refusal && words.logInAsRefusal(refusal)),
      blocked: blockedUrl !== undefined,
      why: possible ? '' : logInAsReason || (dirty ? words.unsavedCredentials() : ''),
      onGo: (mode) => void this.#logInAs.go(mode),
      onReason: (text) => {
        this.#logInAs.reason = text;
      },
      onOpenBlocked: () => {
        this.#logInAs.openBlocked();
      },
    };
  }
}
