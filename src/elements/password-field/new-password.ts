/**
 * Entering a new password: whether entry is open, the box and what it shows, and its aids, which are loaded when
 * entry is near. Owns no value and no rule: these are the element's.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { minimumLength } from '../../domain/password/policy.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/password-field.ts';
import { Lazy } from '../../ui/lazy.ts';
import { TextInput, type TextInputState } from '../../ui/text-input/text-input.ts';
import type { AidedEntry } from './aids.ts';
import { entry } from './entry.view.ts';
import { passwordId, type PasswordFacts, type PasswordLook } from './parts.ts';

/** What a password is written like while it can be read. */
const readable = { type: 'text', class: 'mono', dir: 'ltr', autocapitalize: 'none', spellcheck: 'false' };
const hidden = { type: 'password', class: null, dir: null, autocapitalize: null, spellcheck: null };

export interface NewPasswordActs {
  /** Somebody is about to type: what the rules need may be fetched. */
  readonly prepare: () => void;
  readonly change: (text: string, how: { readonly commit: boolean }) => void;
  readonly commit: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly look: () => PasswordLook & Pick<AidedEntry, 'blocklistFailed' | 'breach'>;
}

export class NewPassword {
  readonly #box: TextInput;
  readonly #aids;
  readonly #host: LitElement & PasswordFacts;
  readonly #act: NewPasswordActs;
  /** A new one is being entered although one is stored. */
  #entering = false;
  /** Someone was in the box: from then on its rules stand beside it. */
  #visited = false;
  #said: (() => string) | undefined;
  #isOdd = false;

  constructor(host: LitElement & PasswordFacts, act: NewPasswordActs) {
    this.#host = host;
    this.#act = act;
    this.#aids = new Lazy(host, async () => {
      const { PasswordAids } = await import('./aids.ts');
      return new PasswordAids(
        host,
        () => this.#aided,
        () => {
          this.#say(undefined);
        },
      );
    });
    this.#box = new TextInput(host, passwordId, () => this.#inputState, {
      focus: this.#onFocus,
      input: this.#onInput,
      commit: act.commit,
      keydown: act.keydown,
    });
  }

  get input(): HTMLInputElement | null {
    return this.#box.element;
  }

  get isOpen(): boolean {
    const { value, readonly, stored } = this.#host;
    return value !== '' || (!readonly && (this.#entering || !stored?.set));
  }

  /** What was last announced; by turns in another element, so that the same words are said again. */
  get announcement(): unknown {
    const said = this.#said?.();
    if (said === undefined) return nothing;
    return this.#isOdd ? html`<span>${said}</span>` : html`<div>${said}</div>`;
  }

  /** Whether the value was made here, at random. */
  get isGenerated(): boolean {
    return this.#aids.value?.generated ?? false;
  }

  /** Fetches the aids at once where they are wanted, else when the page has nothing else to do. */
  fetchAids(): void {
    if (this.isOpen && this.#isAided) void this.#aids.load();
    else this.#aids.loadWhenIdle();
  }

  /** Opens entry, with the caret in the box. */
  async open(): Promise<void> {
    this.#entering = this.#visited = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.input?.focus();
  }

  /** Makes the password unreadable again. */
  hide(): void {
    this.#aids.value?.reveal.hide();
  }

  close(): void {
    this.#entering = false;
    this.#visited = false;
    // The box goes, but the engine may keep it for a while; one of the page's own stays.
    if (this.input) this.input.value = '';
    this.#aids.value?.close();
    this.#say(undefined);
  }

  async generate(): Promise<void> {
    this.#entering = this.#visited = true;
    await this.#aids.load();
    if (this.#aids.value) await this.#aids.value.generate();
    else this.#say(words.aidsFailed);
  }

  #onFocus = () => {
    this.#visited = true;
    this.#act.prepare();
    this.#host.requestUpdate();
  };

  #onInput = (text: string) => {
    const aids = this.#aids.value;
    if (aids) aids.generated = false;
    this.#say(undefined);
    if (aids?.reveal.shown) aids.reveal.show(); // for the whole time anew
    this.#act.change(text, { commit: false });
  };

  #onCancel = async () => {
    this.close();
    if (this.#host.value !== '') this.#act.change('', { commit: true });
    await this.#host.updateComplete;
    this.#host.focus();
  };

  #say(sentence: (() => string) | undefined): void {
    this.#said = sentence;
    this.#isOdd = !this.#isOdd;
    this.#host.requestUpdate();
  }

  get #isAided(): boolean {
    return this.#visited || this.#host.value !== '';
  }

  get #isShown(): boolean {
    return this.#aids.value?.reveal.shown ?? false;
  }

  get #aided(): AidedEntry {
    const { value, policy, siteUrl } = this.#host;
    const { context, disabled, problem, blocklistFailed, breach } = this.#act.look();
    return {
      value,
      policy,
      context,
      siteUrl,
      disabled,
      blocklistFailed,
      breach,
      strict: problem !== '',
      input: () => this.input,
      say: (sentence) => {
        this.#say(sentence);
      },
      take: (password) => {
        this.#act.change(password, { commit: true });
      },
    };
  }

  get #inputState(): TextInputState {
    const { label, value, readonly, policy } = this.#host;
    const { name, problem, required, disabled } = this.#act.look();
    const shown = this.#isShown;
    return {
      value,
      disabled,
      readonly,
      attributes: {
        ...(shown ? readable : hidden),
        passwordrules: this.#aids.value?.passwordRules(policy) ?? null,
        'aria-label': name ?? null,
        'aria-required': required,
        'aria-invalid': problem !== '',
      },
      inWords: () => ({ name: name ?? label, description: problem || this.#help }),
    };
  }

  render(look: PasswordLook): TemplateResult {
    return entry({
      ...look,
      host: this.#host,
      help: this.#help,
      visited: this.#isAided,
      visible: this.#isShown,
      aids: this.#isAided ? this.#aids.value?.views() : undefined,
      on: {
        generate: () => void this.generate(),
        cancel: () => void this.#onCancel(),
      },
    });
  }

  get #help(): string {
    const { readonly, readonlyReason, stored, policy, twofa } = this.#host;
    if (readonly) return readonlyReason && common.readonlyBecause(readonlyReason);
    if (stored?.set) return words.leaveEmpty();
    if (this.#isAided) return stored ? words.none() : '';
    const min = minimumLength(policy, twofa);
    return stored ? words.firstOne(min) : words.atLeast(min);
  }
}
