import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from '../../ui/decorators.ts';
import type { HostProblem } from '../../contract/problem.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import {
  closedFlow,
  holdsSecret,
  tokenFlow,
  type TokenAction,
  type TokenFlow,
} from '../../domain/token/flow.ts';
import { expiryAfter, readTokenName } from '../../domain/token/new-token.ts';
import { heldTokens } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import { define, version } from '../../ui/define.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { FormElement } from '../../ui/form-element.ts';
import { Lazy } from '../../ui/lazy.ts';
import { renderAccess, renderNotice, type Ending } from './access.view.ts';
import { apiTokenPanelStyles } from './api-token-panel.styles.ts';
import { NewSecret } from './new-secret.ts';
import { renderSingleToken } from './single-token.view.ts';
import type { TokenDraft } from './token-form.view.ts';
import { renderTokenList } from './token-list.view.ts';
import { TokenRequests } from './token-requests.ts';

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const loadDialogs = () => import('./token-dialogs.view.ts');

const usualDays = 90;
const emptyDraft: TokenDraft = { name: '', days: usualDays, expiresAt: null };

/**
 * API access of one account: a switch, staged until the host saves it, and its tokens, which are made and
 * revoked at once by the host. A new token's secret is shown once, in a dialog, and held in one private
 * place until that closes. Read-only shows the tokens and offers nothing.
 *
 * @tag api-token-panel
 * @fires {Event} input - A person moved the switch.
 * @fires {Event} change - A person moved the switch.
 * @fires {TokenCreateRequestEvent} token-create-request - Asks for a new token.
 * @fires {TokenCreatedEvent} token-created - A token was made.
 * @fires {TokenRevokeRequestEvent} token-revoke-request - Asks to revoke a token.
 * @fires {TokenRevokedEvent} token-revoked - A token was revoked.
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

  /** The tokens as the host last knew them; the element adds what it makes and marks what it revokes. */
  @property({ attribute: false }) tokens: readonly TokenFacts[] = [];
  /** `list`: many, each with a name; `single`: one an account. */
  @property() variant: 'single' | 'list' = 'list';
  /** The saved login, which an application needs beside the token; empty for none yet. */
  @property() login = '';
  /** Where applications open a session, for the example; null for none. */
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  @state() private flow: TokenFlow = closedFlow;
  @state() private draft: TokenDraft = emptyDraft;
  @state() private ending: Ending | undefined;

  @query('#access') private readonly switch!: HTMLInputElement | null;
  @query('#token-name') private readonly nameInput!: HTMLInputElement | null;
  @query('#secret') private readonly secretInput!: HTMLInputElement | null;
  @query('.example') private readonly example!: HTMLElement | null;
  @query('.make') private readonly makeButton!: HTMLButtonElement | null;

  readonly #requests = new TokenRequests(this);
  readonly #views = new Lazy(this, loadDialogs);
  #again: () => void = () => undefined;
  readonly #secret = new NewSecret(this, {
    onTaken: () => {
      this.#go({ type: 'take' });
    },
    onLapsed: () => {
      if (this.flow.step !== 'show' || !this.flow.taken) this.ending = 'secret-lapsed';
      this.#go({ type: 'finish' });
    },
  });
  readonly #dialog = new DialogController(this, {
    mayClose: () => {
      this.#go({ type: 'close' });
      return false; // if it may close, it is closed by now
    },
    onClosed: () => {
      this.#forget();
    },
  });

  override focus(options?: FocusOptions): void {
    this.switch?.focus(options);
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
    return this.switch ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    return this.required && !this.value ? [{ code: 'value.missing', path: [] }] : [];
  }

  /** Takes the flow on; the dialog stands open exactly while the flow is not closed. */
  #go = (action: TokenAction) => {
    this.flow = tokenFlow(this.flow, action);
    if (this.flow.step === 'closed') this.#dialog.close();
    else this.#dialog.show();
  };

  #forget(): void {
    this.flow = closedFlow;
    this.#secret.forget();
    this.draft = emptyDraft;
    this.#requests.abort();
  }

  /** Does `act` once its dialogs are there: a secret must never arrive before what shows it. */
  async #withViews(act: () => void): Promise<void> {
    this.ending = undefined;
    this.#again = () => void this.#withViews(act);
    const fetched = this.#views.load();
    this.requestUpdate();
    await fetched;
    if (this.#views.value && this.isConnected) act();
  }

  #onOpen = (action: TokenAction) => {
    void this.#withViews(() => {
      if (action.type === 'create') this.#onDays(usualDays);
      this.#go(action);
    });
  };

  #onDays = (days: number | null) => {
    this.draft = { ...this.draft, days, expiresAt: expiryAfter(days, Date.now()) };
    this.#requests.mend('expiresAt');
  };

  #onName = (name: string) => {
    this.draft = { ...this.draft, name };
    this.#requests.mend('name');
  };

  #onConfirmCreate = async () => {
    const name = readTokenName(this.draft.name);
    if (name.ok) await this.#make(name.value, this.draft.expiresAt);
    else this.#requests.refuse([{ ...name.problem, path: ['name'] }]);
    if (this.#requests.problemAt('name', this.#say)) this.nameInput?.focus();
  };

  #onConfirmReplace = async () => {
    const replaced = heldTokens(this.tokens);
    const made = await this.#make(words.singleName(), null);
    if (made && !(await this.#requests.end(replaced))) this.ending = 'old-stays';
  };

  #onConfirmRevoke = async (token: TokenFacts) => {
    if (!(await this.#requests.revoke(token))) return;
    this.#go({ type: 'finish' });
    this.ending = { revoked: token.name };
    await this.updateComplete;
    (this.makeButton ?? this.switch)?.focus(); // the token's own button is gone
  };

  #make(name: string, expiresAt: string | null): Promise<boolean> {
    return this.#requests.make({ name, expiresAt }, ({ token, secret }) => {
      this.#secret.keep(secret);
      this.#go({ type: 'show', token });
    });
  }

  #say = (problem: HostProblem) => this.sentence(problem);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const before = changed.get('flow') as TokenFlow | undefined;
    // Not the field that holds the secret: it would be read out.
    if (before && before.step !== this.flow.step && holdsSecret(this.flow)) this.#dialog.focusHeading();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderAccess()} ${this.#renderTokens()} ${this.#renderNotice()}
    ${this.#dialog.render(() => this.#renderDialog())}`;
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
      onCreate: this.readonly || this.variant === 'single' ? undefined : this.#onOpen,
    });
  }

  #renderTokens(): TemplateResult {
    const list = {
      tokens: this.tokens,
      now: Date.now(),
      timeZone: this.timeZone,
      acting: !this.readonly,
      disabled: this.isDisabled,
      onOpen: this.#onOpen,
    };
    if (this.variant === 'list') return renderTokenList(list);
    const onGenerate = () => void this.#withViews(() => void this.#make(words.singleName(), null));
    return renderSingleToken({ ...list, pending: this.#requests.pending, onGenerate });
  }

  #renderNotice(): TemplateResult {
    return renderNotice({
      ending: this.ending,
      fetching: this.#views.state,
      problem: this.flow.step === 'closed' ? this.#requests.problem(this.#say) : '',
      onFetchAgain: this.#again,
    });
  }

  #renderDialog(): DialogParts {
    const { flow, draft, login, apiUrl, timeZone } = this;
    const parts = this.#views.value?.tokenDialog({
      flow,
      draft,
      login,
      apiUrl,
      timeZone,
      secret: this.#secret.text,
      pending: this.#requests.pending,
      problem: this.#requests.problem(this.#say),
      nameProblem: this.#requests.problemAt('name', this.#say),
      expiryProblem: this.#requests.problemAt('expiresAt', this.#say),
      tokenCopy: this.#secret.tokenCopy,
      exampleCopy: this.#secret.exampleCopy,
      onName: this.#onName,
      onDays: this.#onDays,
      onCreate: () => void this.#onConfirmCreate(),
      onReplace: () => void this.#onConfirmReplace(),
      onRevoke: (token) => void this.#onConfirmRevoke(token),
      onCopyToken: () => void this.#secret.copyToken(this.secretInput),
      onCopyExample: () => void this.#secret.copyExample(this.example),
      onDownload: ({ lastFour }) => {
        this.#secret.download(lastFour);
      },
      onGo: this.#go,
    });
    return parts ?? { heading: '', body: nothing, actions: nothing };
  }
}
