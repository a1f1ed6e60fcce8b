import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from '../../ui/decorators.ts';
import type { HostProblem } from '../../contract/problem.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import { authenticatorUnder } from '../../domain/twofa/authenticator.ts';
import { checkTwofa } from '../../domain/twofa/check-twofa.ts';
import { readCode } from '../../domain/twofa/code.ts';
import { switchTwofa } from '../../domain/twofa/switch.ts';
import {
  effectiveTwofa,
  toTwofaMode,
  type Enrolment,
  type InheritedTwofa,
  type TwofaMode,
} from '../../domain/twofa/twofa.ts';
import * as words from '../../messages/twofa-select.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { codeFieldStyles } from '../../ui/code-field/code-field.styles.ts';
import { define, version } from '../../ui/define.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement } from '../../ui/form-element.ts';
import { Lazy } from '../../ui/lazy.ts';
import { requestProblem } from '../../ui/request-problem.ts';
import { RequestController } from '../../ui/request.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { renderAuthenticator } from './authenticator.view.ts';
import { renderChoices, renderSwitch } from './control.view.ts';
import {
  TwofaDisabledEvent,
  TwofaDisableRequestEvent,
  TwofaResetEvent,
  TwofaResetRequestEvent,
} from './twofa-select.events.ts';
import { twofaSelectStyles } from './twofa-select.styles.ts';

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const loadDialogs = () => import('./twofa-dialogs.view.ts');

type Question = 'reset' | 'disable';

/**
 * Two-factor authentication of one account: on, off, or as its customer class defines; and the reset of
 * the authenticator's key. The value is staged until the host saves it; a reset, and switching off in the
 * two-state form, act at once. Read-only offers neither.
 *
 * @tag twofa-select
 * @fires {Event} input - A person chose.
 * @fires {Event} change - A person chose.
 * @fires {TwofaResetRequestEvent} twofa-reset-request - Asks to forget the authenticator's key.
 * @fires {TwofaResetEvent} twofa-reset - The key was reset.
 * @fires {TwofaDisableRequestEvent} twofa-disable-request - Asks to switch off now, with a code.
 * @fires {TwofaDisabledEvent} twofa-disabled - Switched off and saved so.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart choices - The three choices.
 * @csspart switch - The switch of the two-state form, with its label.
 * @csspart support - Help or problem.
 * @csspart dialog - A dialog.
 */
export class TwofaSelect extends FormElement<TwofaMode> {
  static readonly version = version;
  static override readonly styles = [
    baseStyles,
    badgeStyles,
    fieldStyles,
    switchStyles,
    dialogStyles,
    codeFieldStyles,
    twofaSelectStyles,
  ];

  static define(tag = 'twofa-select', registry = customElements): void {
    define(tag, this, registry);
  }

  /** What the customer class gives and its name; null when the host does not tell. */
  @property({ attribute: false }) inherited: InheritedTwofa | null = null;
  /** State of the authenticator app; null when the host does not tell. */
  @property({ attribute: false }) enrolment: Enrolment | null = null;
  /** `select` offers three states; `switch`, for the reseller's own page, two. */
  @property() variant: 'select' | 'switch' = 'select';
  /** Whether the host can reset the key. */
  @property({ type: Boolean, attribute: 'reset-offered' }) resetOffered = false;
  /**
   * Length that a password needs to stand without a second factor, where the one in force falls below: then
   * two-factor cannot be switched off. Null where nothing stands in the way.
   */
  @property({ type: Number, attribute: 'password-minimum' }) passwordMinimum: number | null = null;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  @state() private question: Question | undefined;
  @state() private done: Question | undefined;
  /** Somebody tried to switch it off: what stands in the way is said before a code is asked for. */
  @state() private triedOff = false;
  @state() private refusal: HostProblem | undefined;
  /** What was typed into the dialog; forgotten when it closes. */
  #code = '';

  @query('input:checked') private readonly chosen!: HTMLInputElement | null;
  @query('#twofa') private readonly switch!: HTMLInputElement | null;
  @query('#code') private readonly codeInput!: HTMLInputElement | null;

  readonly #reset = new RequestController(this);
  readonly #disable = new RequestController(this);
  readonly #views = new Lazy(this, loadDialogs);
  readonly #dialog = new DialogController(this, {
    onClosed: () => {
      this.#forget();
    },
  });

  override focus(options?: FocusOptions): void {
    this.anchor?.focus(options);
  }

  protected override emptyValue(): TwofaMode {
    return 'inherit';
  }
  protected override adopt(value: TwofaMode): TwofaMode {
    return toTwofaMode(value);
  }
  protected override formValue(value: TwofaMode): string {
    return value;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.switch ?? this.chosen ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    const problem = this.#problemOf(this.value);
    return problem ? [{ ...problem, path: [] }] : [];
  }

  #problemOf(mode: TwofaMode) {
    const { defaultValue: saved, inherited, passwordMinimum } = this;
    return checkTwofa(mode, { saved, inherited, passwordMinimum });
  }

  /** Whether sign-in asks for a code under this mode; undefined where only the class knows. */
  #asks(mode: TwofaMode): boolean | undefined {
    return mode === 'inherit' && !this.inherited
      ? undefined
      : effectiveTwofa(mode, this.inherited ?? { value: false });
  }

  #onChoice = ({ target }: Event) => {
    this.done = undefined;
    this.changeByUser(toTwofaMode((target as HTMLInputElement).value), { commit: true });
  };

  #onSwitch = (on: boolean) => {
    this.done = undefined;
    const outcome = switchTwofa(on, this.defaultValue, this.inherited ?? { value: false });
    this.triedOff = outcome.kind === 'ask-code';
    if (outcome.kind === 'stage') this.changeByUser(outcome.mode, { commit: true });
    else if (!this.#problemOf('no')) void this.#ask('disable');
    this.requestUpdate(); // the switch shows what holds
  };

  async #ask(question: Question): Promise<void> {
    this.question = question;
    this.done = undefined;
    await this.#views.load();
    if (this.#views.value && this.isConnected) this.#dialog.show();
  }

  async #onReset(): Promise<void> {
    this.refusal = undefined;
    const outcome = await this.#reset.send(new TwofaResetRequestEvent(), {});
    if (outcome.kind === 'refused') this.refusal = outcome.problems[0];
    if (outcome.kind !== 'granted') return;
    this.enrolment = outcome.reply.enrolment;
    this.#succeed('reset');
    this.dispatchEvent(new TwofaResetEvent(outcome.reply.enrolment));
  }

  async #onDisable(): Promise<void> {
    const code = readCode(this.#code);
    this.refusal = code.ok ? undefined : { ...code.problem, path: ['code'] };
    if (!code.ok) {
      this.codeInput?.focus();
      return;
    }
    const outcome = await this.#disable.send(new TwofaDisableRequestEvent(), { code: code.value });
    if (outcome.kind === 'refused') this.#refuseCode(outcome.problems[0]);
    if (outcome.kind !== 'granted') return;
    this.value = 'no';
    this.defaultValue = 'no';
    this.#succeed('disable');
    this.dispatchEvent(new TwofaDisabledEvent(outcome.reply.settings));
  }

  #refuseCode(problem: HostProblem | undefined): void {
    this.refusal = problem;
    this.codeInput?.focus();
    this.codeInput?.select();
  }

  #succeed(question: Question): void {
    this.#dialog.close();
    this.done = question;
    void this.updateComplete.then(() => {
      this.focus(); // what opened the dialog may be gone
    });
  }

  #forget(): void {
    this.#code = '';
    this.#reset.abort();
    this.#disable.abort();
    this.refusal = undefined;
  }

  #onCode = (code: string) => {
    this.#code = code;
    this.refusal = undefined;
    this.#disable.abort(); // what was said of the code before no longer holds
  };

  protected override render(): TemplateResult {
    return html`${this.#renderControl()} ${this.#renderAuthenticator()}
    ${this.#dialog.render(() => this.#renderDialog())}`;
  }

  #renderControl(): TemplateResult {
    const { label, required, readonly, value, inherited, triedOff } = this;
    const inTheWay = triedOff ? this.#problemOf('no') : null;
    const control = {
      label,
      name: this.accessibleName,
      help: (readonly && this.readonlyReason) || words.help(),
      problem: this.problemText() || (inTheWay ? this.sentence({ ...inTheWay, path: [] }) : ''),
      required,
      disabled: this.isDisabled,
      readonly,
    };
    return this.variant === 'switch'
      ? renderSwitch({ ...control, on: this.#asks(value) ?? false, onSwitch: this.#onSwitch })
      : renderChoices({ ...control, value, inherited, onChoice: this.#onChoice });
  }

  #renderAuthenticator(): TemplateResult {
    const { enrolment } = this;
    const asks = this.#asks(this.value) ?? enrolment?.state !== 'none';
    return renderAuthenticator({
      authenticator: enrolment ? authenticatorUnder(asks, enrolment) : undefined,
      since: enrolment?.since ?? null,
      timeZone: this.timeZone,
      resettable: this.resetOffered && enrolment?.state === 'active' && !this.readonly,
      disabled: this.isDisabled,
      done: this.done,
      fetching: this.#views.state,
      onReset: () => void this.#ask('reset'),
      onFetchAgain: () => void this.#ask(this.question ?? 'reset'),
    });
  }

  #renderDialog(): DialogParts {
    const views = this.#views.value;
    if (!views) return { heading: '', body: nothing, actions: nothing };
    const onCancel = () => {
      this.#dialog.close();
    };
    const reason = this.refusal ? this.#reason(this.refusal) : '';
    if (this.question === 'reset')
      return views.resetDialog({
        pending: this.#reset.pending,
        problem: requestProblem(this.#reset.state, reason),
        onConfirm: () => void this.#onReset(),
        onCancel,
      });
    return views.disableDialog({
      pending: this.#disable.pending,
      problem: reason || requestProblem(this.#disable.state),
      codeAtFault: this.refusal?.path[0] === 'code',
      code: this.#code,
      onCode: this.#onCode,
      onConfirm: () => void this.#onDisable(),
      onCancel,
    });
  }

  /** A host may refuse the code by a name of its own. */
  #reason(problem: HostProblem): string {
    const known = this.describe(problem as PlacedProblem);
    return (
      known ?? (problem.path[0] === 'code' && !problem.text ? words.wrongCode() : this.sentence(problem))
    );
  }
}
