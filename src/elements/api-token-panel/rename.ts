/** A token's name under edit, in its own row. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HostProblem } from '../../contract/problem.ts';
import { readTokenName } from '../../domain/token/new-token.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import * as common from '../../messages/common.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { Say, TokenHost } from './parts.ts';
import type { TokenRequests } from './token-requests.ts';

export interface RenameDeeds {
  readonly say: Say;
  /** The row is as before, or has its new name: the focus goes back to it. */
  readonly onLeft: (token: TokenFacts, renamed: boolean) => void;
  /** Nobody waits any longer for a name that was asked for. */
  readonly onAbandoned: () => void;
}

interface Edited {
  readonly token: TokenFacts;
  readonly text: string;
  readonly problem: HostProblem | null;
}

export class Rename {
  readonly #host: TokenHost;
  readonly #requests: TokenRequests;
  readonly #deeds: RenameDeeds;
  #edited: Edited | null = null;

  constructor(host: TokenHost, requests: TokenRequests, deeds: RenameDeeds) {
    this.#host = host;
    this.#requests = requests;
    this.#deeds = deeds;
  }

  async begin(token: TokenFacts): Promise<void> {
    this.#stop();
    this.#set({ token, text: token.name, problem: null });
    await this.#host.updateComplete;
    this.#input?.select();
    this.#input?.focus();
  }

  /** Undefined while another or none is edited. */
  render({ id }: TokenFacts): TemplateResult | undefined {
    const edited = this.#edited;
    if (edited?.token.id !== id) return undefined;
    const { pending } = this.#requests;
    const problem = edited.problem ? this.#deeds.say(edited.problem) : this.#requests.renameProblem;
    const said = problem
      ? html`<span class="problem">${icon(icons.warning)}<span>${problem}</span></span>`
      : nothing;
    return html`<div class="rename">
      <div class="control ${problem ? 'invalid' : ''}">
        <input
          id="new-name"
          type="text"
          autocomplete="off"
          dir="auto"
          aria-label=${words.newName()}
          aria-invalid=${problem !== ''}
          aria-describedby="new-name-help"
          .value=${live(edited.text)}
          ?readonly=${pending}
          @input=${({ target }: InputEvent) => {
            this.#requests.abort();
            this.#set({ ...edited, text: (target as HTMLInputElement).value, problem: null });
          }}
          @keydown=${this.#onKeydown}
        />
      </div>
      <button type="button" aria-disabled=${pending} @click=${this.#save}>
        ${pending ? common.working() : words.saveName()}
      </button>
      <button type="button" class="quiet" @click=${this.#cancel}>${common.cancel()}</button>
      <div class="rename-help small" id="new-name-help" aria-live="polite">${said}</div>
    </div>`;
  }

  /** The element left the page, or another act began. */
  drop(): void {
    this.#edited = null;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#new-name');
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') void this.#save();
    else this.#cancel();
  };

  readonly #cancel = () => {
    const token = this.#edited?.token;
    this.#stop();
    this.#set(null);
    if (token) this.#deeds.onLeft(token, false);
  };

  readonly #save = async () => {
    const edited = this.#edited;
    if (!edited || this.#requests.pending) return;
    const name = readTokenName(edited.text);
    if (!name.ok) {
      this.#set({ ...edited, problem: { ...name.problem, path: ['name'] } });
      this.#input?.focus();
      return;
    }
    if (name.value === edited.token.name) {
      this.#cancel();
      return;
    }
    const token = await this.#requests.rename(edited.token, name.value);
    if (this.#edited?.token.id !== edited.token.id) return;
    if (token) {
      this.#set(null);
      this.#deeds.onLeft(token, true);
    } else {
      const [problem = null] = this.#requests.refusals;
      this.#set({ ...edited, problem });
      this.#input?.focus();
    }
  };

  #stop(): void {
    if (this.#requests.abort()) this.#deeds.onAbandoned();
  }

  #set(edited: Edited | null): void {
    this.#edited = edited;
    this.#host.requestUpdate();
  }
}
