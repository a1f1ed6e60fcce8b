import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import { property } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { FormElement } from '../../ui/form-element.ts';
import { Lazy } from '../../ui/lazy.ts';
import { renderAccess, renderFetching } from './access.view.ts';
import { apiTokenPanelStyles } from './api-token-panel.styles.ts';
import type { OnAct, TokenScope } from './parts.ts';
import { renderSingleToken } from './single-token.view.ts';
import type { TokenActs } from './token-acts.ts';
import { renderTokenList } from './token-list.view.ts';

// Outside the class: in the fields of a decorated one TypeScript does not turn .ts into .js.
const fetchActs = () => import('./token-acts.ts');
const fetchTools = () => import('./list-tools.ts');

/** Lists up to here are seen at one glance; longer ones want their tools at once. */
const glance = 10;

/**
 * API access of one account: a switch, staged until the host saves it, and its tokens, which are made, renamed,
 * rotated and revoked at once by the host. A new token's secret is shown once, in a dialog, and held in one
 * private place until that closes. Read-only shows the tokens and offers nothing.
 *
 * @tag api-token-panel
 * @fires {Event} input - A person moved the switch.
 * @fires {Event} change - A person moved the switch.
 * @fires {TokenCreateRequestEvent} token-create-request - Asks for a new token.
 * @fires {TokenCreatedEvent} token-created - A token was made.
 * @fires {TokenRenameRequestEvent} token-rename-request - Asks for another name of a token.
 * @fires {TokenRenamedEvent} token-renamed - A token has another name.
 * @fires {TokenRotateRequestEvent} token-rotate-request - Asks for a successor of a token.
 * @fires {TokenRotatedEvent} token-rotated - A token got a successor.
 * @fires {TokenRevokeRequestEvent} token-revoke-request - Asks to revoke a token.
 * @fires {TokenRevokedEvent} token-revoked - A token was revoked.
 * @fires {OutcomeUnknownEvent} outcome-unknown - An act may be done all the same: a person stopped waiting for it, or its answer never came.
 * @csspart field - Switch and help together.
 * @csspart switch - The access switch with its label.
 * @csspart support - Help or problem.
 * @csspart list - The tokens.
 * @csspart dialog - A dialog.
 */
export class ApiTokenPanel extends FormElement<boolean> {
  static readonly version = version;
  static override readonly styles = apiTokenPanelStyles;

  static define(tag = 'api-token-panel', registry = customElements): void {
    define(tag, this, registry);
  }

  /** The tokens as the host last knew them; the element adds what it makes and marks what it changes. */
  @property({ attribute: false }) tokens: readonly TokenFacts[] = [];
  /** `list`: many, each with a name; `single`: one an account. */
  @property() variant: 'single' | 'list' = 'list';
  /** The saved login, which an application needs beside the token; empty for none yet. */
  @property() login = '';
  /** Where applications open a session, for the example; null or empty for none. */
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;
  /** Whether a token can get another name. */
  @property({ type: Boolean, attribute: 'offers-rename' }) offersRename = false;
  /** For how many seconds a rotated token may go on, the usual one first; empty where tokens cannot be rotated. */
  @property({ attribute: false }) overlaps: readonly number[] = [];
  /** What a token may be limited to; empty where it cannot be. */
  @property({ attribute: false }) scopes: readonly TokenScope[] = [];
  /** Whether a token may be limited to networks. */
  @property({ type: Boolean, attribute: 'offers-networks' }) offersNetworks = false;
  /** The editor's date format, in which the last day of a token is typed. */
  @property({ attribute: 'date-format' }) dateFormat = 'yyyy-MM-dd';
  /** What the date format is written in: Unicode letters or the billing system's. */
  @property() dialect: PatternDialect = 'unicode';

  #openRow: string | null = null;
  #again: () => void = () => undefined;
  /** What a person waits for; what is fetched ahead fails in silence. */
  #awaited: Lazy<unknown> | undefined;
  readonly #acts = new Lazy(this, async () => {
    const { TokenActs } = await fetchActs();
    return new TokenActs(this, {
      say: (problem) => this.sentence(problem),
      onFocusRow: (id) => void this.#focusRow(id),
    });
  });
  readonly #tools = new Lazy(this, async () => new (await fetchTools()).ListTools(this));

  override focus(options?: FocusOptions): void {
    this.anchor?.focus(options);
  }

  protected override emptyValue(): boolean {
    return false;
  }
  protected override adopt(value: boolean): boolean {
    return typeof value === 'boolean' && value;
  }
  protected override formValue(value: boolean): string | null {
    return value ? 'on' : null;
  }
  protected override stateToKeep(value: boolean): string {
    return value ? 'on' : 'off';
  }
  protected override valueFromState(kept: string): boolean {
    return kept === 'on';
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.#find('#access') ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    return this.required && !this.value ? [{ code: 'value.missing', path: [] }] : [];
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** Does `act` once its part is there: a secret must never arrive before what shows it. */
  async #withActs(act: (acts: TokenActs) => void): Promise<void> {
    this.#again = () => void this.#withActs(act);
    const acts = this.#acts;
    this.#awaited = acts;
    const fetched = acts.load();
    this.requestUpdate();
    await fetched;
    if (acts.value && this.isConnected) act(acts.value);
  }

  /** Rows come with the tools where the list is long: whoever looks at it waits for them. */
  #needTools(): void {
    if (this.#tools.state !== 'idle') return;
    this.#awaited = this.#tools;
    this.#again = () => void this.#tools.load();
    void this.#tools.load();
  }

  async #focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = await this.#tools.value?.reach(id);
    (row?.querySelector<HTMLElement>('.act button') ?? this.#find('.make, #access'))?.focus();
  }

  #onAct: OnAct = (act, token, anchor) =>
    void this.#withActs((acts) => {
      if (act === 'menu') acts.menu(token, anchor);
      else acts.act(act, token);
    });

  #onCreate = () =>
    void this.#withActs((acts) => {
      acts.create();
    });

  #onOpenRow = ({ id }: TokenFacts) => {
    this.#openRow = this.#openRow === id ? null : id;
    this.requestUpdate();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tokens') && this.variant === 'list' && this.tokens.length > glance) this.#needTools();
    // Showing and copying come with the acts.
    const holds = this.variant === 'single' && this.tokens.some(({ value }) => value !== undefined);
    if (holds && this.#acts.state === 'idle') void this.#acts.load();
  }

  protected override firstUpdated(): void {
    this.#acts.loadWhenIdle();
    this.#tools.loadWhenIdle();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderAccess()} ${this.#renderTokens()}
      <div class="status" role="status">
        ${
          this.#awaited && this.#awaited.state !== 'ready'
            ? renderFetching({ state: this.#awaited.state, onAgain: this.#again })
            : this.#acts.value?.notice()
        }
      </div>
      ${this.#acts.value?.render()}`;
  }

  #renderAccess(): TemplateResult {
    const help = this.value || this.tokens.length === 0 ? words.help() : words.helpOff();
    return renderAccess({
      label: this.label,
      name: this.accessibleName,
      on: this.value,
      help: (this.readonly && this.readonlyReason) || help,
      problem: this.problemText(),
      disabled: this.isDisabled,
      readonly: this.readonly,
      onSwitch: (on) => {
        this.changeByUser(on, { commit: true });
      },
      onCreate: this.readonly || this.variant === 'single' ? undefined : this.#onCreate,
    });
  }

  #renderTokens(): TemplateResult {
    const { tokens, timeZone, scopes, overlaps, isDisabled: disabled } = this;
    const acts = this.#acts.value;
    const parts = {
      tokens,
      now: Date.now(),
      timeZone,
      scopes,
      overlaps,
      rename: this.offersRename,
      acting: !this.readonly,
      disabled,
      extras: acts?.extras,
      openRow: this.#openRow,
      onOpenRow: this.#onOpenRow,
      onAct: this.#onAct,
    };
    if (this.variant === 'list')
      return renderTokenList({ ...parts, view: this.#tools.value?.view(disabled) });
    return renderSingleToken({
      ...parts,
      pending: acts?.pending ?? false,
      value: acts && ((token) => acts.heldValue(token, disabled)),
      onGenerate: () =>
        void this.#withActs((loaded) => {
          loaded.generate();
        }),
      onReplace: () =>
        void this.#withActs((loaded) => {
          loaded.replace();
        }),
    });
  }
}
