import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PlacedProblem } from '../../domain/result.ts';
import type { TwofaAction } from '../../domain/twofa/actions.ts';
import { authenticatorUnder } from '../../domain/twofa/authenticator.ts';
import { checkTwofa } from '../../domain/twofa/check-twofa.ts';
import { stage, type StageAction } from '../../domain/twofa/stage.ts';
import { twofaState, type TwofaFacts, type TwofaNotice, type TwofaState } from '../../domain/twofa/state.ts';
import {
  resolveTwofa,
  toTwofaMode,
  type Enrolment,
  type InheritedTwofa,
  type TwofaMode,
} from '../../domain/twofa/twofa.ts';
import * as words from '../../messages/twofa-select.ts';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { property, query, state } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement } from '../../ui/form-element.ts';
import { Lazy } from '../../ui/lazy.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { renderAuthenticator } from './authenticator.view.ts';
import { renderChoices, renderSwitch } from './control.view.ts';
import { twofaSelectStyles } from './twofa-select.styles.ts';

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const fetchActs = () => import('./twofa-acts.ts');

/**
 * Two-factor authentication of one account: on, off, or as its customer class defines; and what belongs to it:
 * the key of the authenticator app and recovery codes. The value is staged until the host saves it; resetting the
 * key, setting an app up, new recovery codes and, in the two-state form, switching off act at once and say so.
 * Key and recovery codes are shown once, in a dialog, and held nowhere else. Read-only offers no act.
 *
 * @tag twofa-select
 * @fires {Event} input - A person chose.
 * @fires {Event} change - A person chose.
 * @fires {TwofaResetRequestEvent} twofa-reset-request - Asks to forget the authenticator's key; the answer may bring a new one.
 * @fires {TwofaResetEvent} twofa-reset - The key was reset.
 * @fires {TwofaSetupRequestEvent} twofa-setup-request - Asks for a key to set up an authenticator app with.
 * @fires {TwofaConfirmRequestEvent} twofa-confirm-request - Asks to count that key, by a code made with it.
 * @fires {TwofaEnrolledEvent} twofa-enrolled - An authenticator app was set up and confirmed.
 * @fires {RecoveryCodesRequestEvent} recovery-codes-request - Asks for new recovery codes.
 * @fires {RecoveryCodesRenewedEvent} recovery-codes-renewed - There are new recovery codes.
 * @fires {TwofaDisableRequestEvent} twofa-disable-request - Asks to switch off now, with a code.
 * @fires {TwofaDisabledEvent} twofa-disabled - Switched off and saved so.
 * @fires {OutcomeUnknownEvent} outcome-unknown - An act may be done all the same: a person stopped waiting for it, or its answer never came.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart choices - The three choices.
 * @csspart switch - The switch of the two-state form, with its label.
 * @csspart support - Help or problem.
 * @csspart dialog - A dialog.
 */
export class TwofaSelect extends FormElement<TwofaMode> {
  static readonly version = version;
  static override readonly styles = [baseStyles, badgeStyles, fieldStyles, switchStyles, twofaSelectStyles];

  static define(tag = 'twofa-select', registry = customElements): void {
    define(tag, this, registry);
  }

  /** What the customer class gives and its name; null when the host does not tell. */
  @property({ attribute: false }) inherited: InheritedTwofa | null = null;
  /** State of the authenticator app; null when the host does not tell. The element keeps it in step with its acts. */
  @property({ attribute: false }) enrolment: Enrolment | null = null;
  /** `select` offers three states; `switch`, for the reseller's own page, two. */
  @property() variant: 'select' | 'switch' = 'select';
  /** Whether the host can reset the key. */
  @property({ type: Boolean, attribute: 'reset-offered' }) resetOffered = false;
  /** Whether an authenticator app can be set up here, where none is. */
  @property({ type: Boolean, attribute: 'setup-offered' }) setupOffered = false;
  /** Whether the host can make new recovery codes. */
  @property({ type: Boolean, attribute: 'recovery-codes-offered' }) recoveryCodesOffered = false;
  /** How many recovery codes are unused; null when the host does not tell. The element keeps it in step with its acts. */
  @property({ type: Number, attribute: 'recovery-codes-left' }) recoveryCodesLeft: number | null = null;
  /**
   * Length that a password needs to stand without a second factor, where the one in force falls below: then
   * two-factor cannot be switched off. Null where nothing stands in the way.
   */
  @property({ type: Number, attribute: 'password-minimum' }) passwordMinimum: number | null = null;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  /** What became of the last act. */
  @state() private notice: TwofaNotice | null = null;

  @query('input:checked') private readonly chosen!: HTMLInputElement | null;
  @query('#twofa') private readonly switch!: HTMLInputElement | null;

  /** What waits for the acts to be fetched. */
  #wanted: TwofaAction | undefined;
  readonly #acts = new Lazy(this, async () => {
    const { TwofaActs } = await fetchActs();
    return new TwofaActs(this, {
      state: () => this.#model,
      adopt: (before, after) => {
        this.#adopt(before, after);
      },
      sentence: (problem) => this.sentence(problem),
    });
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
    const problem = checkTwofa(this.value, this.#facts);
    return problem ? [{ ...problem, path: [] }] : [];
  }

  protected override willUpdate(): void {
    this.#acts.value?.tell(this.#facts);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isNear = this.#keyAct !== undefined || this.#isRenewable || this.variant === 'switch';
    if (isNear && this.#acts.state === 'idle') this.#acts.loadWhenIdle();
  }

  get #facts(): TwofaFacts {
    const { defaultValue: saved, inherited, enrolment, recoveryCodesLeft: codesLeft, passwordMinimum } = this;
    return { saved, inherited, enrolment, codesLeft, passwordMinimum };
  }
  get #model(): TwofaState {
    return { ...twofaState(this.#facts, this.value), notice: this.notice };
  }
  get #hasKey(): boolean {
    return this.enrolment?.state === 'active';
  }
  get #keyAct(): 'reset' | 'set-up' | undefined {
    if (this.readonly || !this.enrolment) return undefined;
    if (this.#hasKey) return this.resetOffered ? 'reset' : undefined;
    return this.setupOffered ? 'set-up' : undefined;
  }
  get #isRenewable(): boolean {
    return this.#hasKey && this.recoveryCodesOffered && !this.readonly;
  }

  #adopt(before: TwofaState, after: TwofaState): void {
    this.notice = after.notice;
    if (after.staged !== before.staged) this.value = after.staged;
    if (after.saved !== before.saved) this.defaultValue = after.saved;
    if (after.enrolment !== before.enrolment) this.enrolment = after.enrolment;
    if (after.codesLeft !== before.codesLeft) this.recoveryCodesLeft = after.codesLeft;
  }

  #onStage = (action: StageAction) => {
    const next = stage(this.#model, action);
    if (next === 'ask-code') void this.#act(action);
    else {
      this.notice = next.notice;
      if (next.staged !== this.value) this.changeByUser(next.staged, { commit: true });
    }
    this.requestUpdate(); // the control shows what holds
  };

  async #act(action: TwofaAction): Promise<void> {
    this.#wanted = action;
    this.notice = null;
    this.requestUpdate();
    await this.#acts.load();
    if (!this.#acts.value || !this.isConnected) return;
    this.#wanted = undefined;
    this.#acts.value.begin(action);
  }

  protected override render(): TemplateResult {
    return html`${this.#renderControl()} ${this.#renderAuthenticator()}
    ${this.#acts.value?.render() ?? nothing}`;
  }

  #renderControl(): TemplateResult {
    const { label, required, readonly, value, inherited } = this;
    const inTheWay = this.notice === 'password-in-the-way' ? checkTwofa('no', this.#facts) : null;
    const control = {
      label,
      name: this.accessibleName,
      help: (readonly && this.readonlyReason) || words.help(),
      problem: this.problemText() || (inTheWay ? this.sentence({ ...inTheWay, path: [] }) : ''),
      required,
      disabled: this.isDisabled,
      readonly,
      onStage: this.#onStage,
    };
    return this.variant === 'switch'
      ? renderSwitch({ ...control, on: resolveTwofa(value, inherited).asks ?? false })
      : renderChoices({ ...control, value, inherited });
  }

  #renderAuthenticator(): TemplateResult {
    const { enrolment, notice, inherited } = this;
    const { asks } = resolveTwofa(this.value, inherited);
    const willAsk = asks ?? enrolment?.state !== 'none';
    return renderAuthenticator({
      authenticator: enrolment ? authenticatorUnder(willAsk, enrolment) : undefined,
      since: enrolment?.since ?? null,
      timeZone: this.timeZone,
      onceSaved: asks !== resolveTwofa(this.defaultValue, inherited).asks,
      keyAct: this.#keyAct,
      codesLeft: this.#hasKey ? this.recoveryCodesLeft : null,
      renewable: this.#isRenewable,
      disabled: this.isDisabled,
      notice:
        notice === null || notice === 'password-in-the-way'
          ? nothing
          : (this.#acts.value?.renderNotice(notice) ?? nothing),
      fetching: this.#wanted ? this.#acts.state : 'idle',
      onAct: (type) => void this.#act({ type }),
      onFetchAgain: () => void (this.#wanted && this.#act(this.#wanted)),
    });
  }
}
