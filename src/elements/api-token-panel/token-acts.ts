/**
 * All that is done with tokens: made, shown once, renamed, rotated, revoked. Comes ahead when the page is idle, or
 * with the first act: the list is painted without it. Owns the dialogs and which of them stands open.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  closedFlow,
  holdsSecret,
  tokenFlow,
  type TokenAction,
  type TokenFlow,
} from '../../domain/token/flow.ts';
import { heldTokens, type TokenAct } from '../../domain/token/order.ts';
import type { NewToken } from '../../domain/token/new-token.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { OutcomeUnknownEvent } from '../../ui/outcome-unknown.ts';
import { askedFields, CreateForm, type AskedField } from './create-form.ts';
import { HeldValue } from './held-value.ts';
import { NewSecret } from './new-secret.ts';
import { renderNotice, type Ending } from './notice.view.ts';
import type { RowExtras, Say, TokenHost } from './parts.ts';
import { Rename } from './rename.ts';
import { RowMenu } from './row-menu.ts';
import { tokenActsStyles } from './token-acts.styles.ts';
import { tokenDialog } from './token-dialogs.view.ts';
import type { ExampleKind } from './token-example.view.ts';
import { TokenRequests } from './token-requests.ts';

/** Where the focus goes when a field is to be mended. */
const controls: Readonly<Record<AskedField, string>> = {
  name: '#token-name',
  expiresAt: '#token-day, #token-expiry',
  scopes: '#token-scopes input',
  networks: '#token-networks',
};

export interface ActsDeeds {
  readonly say: Say;
  /** Focuses a control of the token's row; the nearest that there is where the row is gone. */
  readonly onFocusRow: (id: string) => void;
}

export class TokenActs {
  readonly #host: TokenHost;
  readonly #deeds: ActsDeeds;
  readonly #requests: TokenRequests;
  readonly #form: CreateForm;
  readonly #rename: Rename;
  readonly #value: HeldValue;
  readonly #menu: RowMenu;
  readonly #secret: NewSecret;
  readonly #dialog: DialogController;
  #flow: TokenFlow = closedFlow;
  #ending: Ending | undefined;
  #example: ExampleKind = 'curl';

  constructor(host: TokenHost, deeds: ActsDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#requests = new TokenRequests(host);
    this.#form = new CreateForm(host, this.#requests);
    this.#value = new HeldValue(host);
    this.#menu = new RowMenu(host, this.#value, (act, token) => {
      this.act(act, token);
    });
    this.#rename = new Rename(host, this.#requests, {
      say: this.#say,
      onLeft: ({ id, name }, renamed) => {
        if (renamed) this.#end({ renamed: name });
        this.#deeds.onFocusRow(id);
      },
      onAbandoned: () => {
        this.#abandon();
      },
    });
    this.#secret = new NewSecret(host, {
      onTaken: () => {
        this.#go({ type: 'take' });
      },
      onLapsed: () => {
        if (this.#flow.step !== 'show' || !this.#flow.taken) this.#end('secret-lapsed');
        this.#go({ type: 'finish' });
      },
    });
    this.#dialog = new DialogController(host, {
      mayClose: () => {
        this.#go({ type: 'close' });
        return false; // if it may close, it is closed by now
      },
      onClosed: () => {
        this.#forget();
      },
    });
    addStyles(host.renderRoot, tokenActsStyles);
    host.addController({
      hostDisconnected: () => {
        this.#rename.drop();
        this.#end(undefined);
      },
    });
  }

  get pending(): boolean {
    return this.#requests.pending;
  }

  /** What stands inside the rows. */
  get extras(): RowExtras {
    return {
      menuOf: this.#menu.openOf,
      edit: (token) => this.#rename.render(token),
      value: (token) => this.#value.inRow(token),
    };
  }

  /** Of the one token of an account, with its buttons. */
  heldValue(token: TokenFacts, disabled: boolean): TemplateResult {
    return this.#value.alone(token, disabled);
  }

  create(): void {
    this.#end(undefined);
    this.#form.begin();
    this.#go({ type: 'create' });
  }

  /** The one token of an account: at a click, without name or end. */
  generate(): void {
    this.#end(undefined);
    void this.#make({ name: words.singleName(), expiresAt: null });
  }

  /** In place of the one token: a successor where the host makes such, else a new one and the old one's end. */
  replace(): void {
    this.#end(undefined);
    this.#go({ type: 'replace' });
  }

  /** What can be done with a token, at its button. */
  menu(token: TokenFacts, anchor: HTMLElement): void {
    this.#end(undefined);
    this.#menu.toggle(token, anchor);
  }

  /** Begins an act on a token. */
  act(act: TokenAct, token: TokenFacts): void {
    this.#end(undefined);
    switch (act) {
      case 'show':
        this.#value.toggle(token);
        break;
      case 'rename':
        void this.#rename.begin(token);
        break;
      case 'rotate':
        this.#go({ type: 'rotate', token, overlap: this.#host.overlaps[0] ?? 0 });
        break;
      case 'revoke':
        this.#go({ type: 'revoke', token });
        break;
    }
  }

  /** How the last act ended, where no dialog says it. */
  notice(): unknown {
    const problem = this.#flow.step === 'closed' ? this.#requests.problem(this.#say, ['name']) : '';
    return renderNotice({ ending: this.#ending, problem, said: this.#value.said });
  }

  render(): TemplateResult {
    return html`${this.#menu.menu.render()} ${this.#dialog.render(() => this.#renderDialog())}`;
  }

  readonly #say: Say = (problem) =>
    ('code' in problem ? words.problem(problem as never) : undefined) ?? this.#deeds.say(problem);

  /** Takes the flow on; the dialog stands open exactly while the flow is not closed. */
  readonly #go = (action: TokenAction) => {
    const before = this.#flow;
    const isAbandoned = action.type === 'close' && this.#requests.pending;
    this.#flow = tokenFlow(before, action);
    if (this.#flow.step === 'closed') this.#dialog.close();
    else this.#dialog.show();
    if (isAbandoned) this.#abandon();
    this.#host.requestUpdate();
    if (before.step === this.#flow.step || !holdsSecret(this.#flow)) return;
    // Not the field that holds the secret: it would be read out.
    void this.#host.updateComplete.then(() => {
      this.#dialog.focusHeading();
    });
  };

  /** A token may have been made, changed or revoked that the list does not know of. */
  #abandon(): void {
    this.#end('abandoned');
    this.#host.dispatchEvent(new OutcomeUnknownEvent());
  }

  #end(ending: Ending | undefined): void {
    this.#ending = ending;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#flow = closedFlow;
    this.#secret.forget();
    this.#form.reset();
    this.#example = 'curl';
    this.#requests.abort();
  }

  readonly #onCreate = async () => {
    const ask = this.#form.submit();
    if (ask && (await this.#make(ask))) return;
    await this.#host.updateComplete;
    const wrong = this.#form.firstWrong;
    if (wrong) this.#find(controls[wrong])?.focus();
  };

  readonly #onReplace = async () => {
    const replaced = heldTokens(this.#host.tokens);
    const [newest] = replaced;
    if (newest && replaced.length === 1 && this.#host.overlaps.includes(0)) {
      await this.#onRotate(newest, 0);
      return;
    }
    const made = await this.#make({ name: words.singleName(), expiresAt: null });
    if (made && !(await this.#requests.end(replaced))) this.#end('old-stays');
  };

  readonly #onRotate = async (token: TokenFacts, overlap: number) => {
    await this.#requests.rotate(token, overlap, ({ token: successor, replaced, secret }) => {
      this.#secret.keep(secret);
      this.#go({ type: 'show', token: successor, replaced });
    });
  };

  readonly #onRevoke = async (token: TokenFacts) => {
    if (!(await this.#requests.revoke(token))) return;
    this.#go({ type: 'finish' });
    this.#end({ revoked: token.name });
    await this.#host.updateComplete;
    this.#find('.make, #access')?.focus(); // the token's own button is gone
  };

  #make(ask: NewToken): Promise<boolean> {
    return this.#requests.make(ask, ({ token, secret }) => {
      this.#secret.keep(secret);
      this.#go({ type: 'show', token });
    });
  }

  #find(selector: string): HTMLElement | null {
    for (const each of selector.split(', ')) {
      const found = this.#host.renderRoot.querySelector<HTMLElement>(each);
      if (found) return found;
    }
    return null;
  }

  #renderDialog(): DialogParts {
    const { login, apiUrl, timeZone } = this.#host;
    if (this.#flow.step === 'closed') return { heading: '', body: nothing, actions: nothing };
    return tokenDialog({
      host: this.#host,
      flow: this.#flow,
      form: this.#form,
      login,
      apiUrl,
      timeZone,
      secret: this.#secret.text,
      example: this.#example,
      pending: this.#requests.pending,
      problem: this.#requests.problem(this.#say, this.#flow.step === 'create' ? askedFields : []),
      say: this.#say,
      tokenCopy: this.#secret.tokenCopy,
      exampleCopy: this.#secret.exampleCopy,
      onCreate: () => void this.#onCreate(),
      onReplace: () => void this.#onReplace(),
      onRotate: (token, overlap) => void this.#onRotate(token, overlap),
      onRevoke: (token) => void this.#onRevoke(token),
      onCopyToken: () => void this.#secret.copyToken(this.#find('#secret')),
      onExample: (kind) => {
        this.#example = kind;
        this.#host.requestUpdate();
      },
      onCopyExample: () => void this.#secret.copyExample(this.#example, this.#find('.example')),
      onDownload: ({ lastFour }) => {
        this.#secret.download(lastFour);
      },
      onGo: this.#go,
    });
  }
}
