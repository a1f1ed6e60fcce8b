/** The line below the choices: the authenticator app, and what became of the last act. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Authenticator } from '../../domain/twofa/authenticator.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-select.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface AuthenticatorLine {
  /** Undefined where the host does not tell. */
  readonly authenticator: Authenticator | undefined;
  /** ISO instant in UTC. */
  readonly since: string | null;
  readonly timeZone: string | null;
  readonly resettable: boolean;
  readonly disabled: boolean;
  readonly done: 'reset' | 'disable' | undefined;
  /** Of the dialogs, which are fetched when they are wanted. */
  readonly fetching: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onReset: () => void;
  readonly onFetchAgain: () => void;
}

export function renderAuthenticator(line: AuthenticatorLine): TemplateResult {
  const { authenticator, since, timeZone } = line;
  return html`<div class="facts">
    ${
      authenticator
        ? html`<div class="row">
            <span class="muted">${words.authenticator(authenticator, since, timeZone)}</span>
            ${line.resettable ? renderReset(line) : nothing}
          </div>`
        : nothing
    }
    <div role="status">${renderStatus(line)}</div>
  </div>`;
}

function renderReset({ disabled, onReset }: AuthenticatorLine): TemplateResult {
  return html`<button type="button" class="quiet danger" ?disabled=${disabled} @click=${onReset}>
    ${words.reset()}
  </button>`;
}

function renderStatus({ done, fetching, onFetchAgain }: AuthenticatorLine): unknown {
  if (done) {
    const sentence = done === 'reset' ? words.resetDone() : words.switchedOff();
    return html`<span class="row done">${icon(icons.check)}<span>${sentence}</span></span>`;
  }
  if (fetching === 'loading') return html`<span class="muted">${common.loading()}</span>`;
  if (fetching !== 'failed') return nothing;
  return html`<span class="problem">${icon(icons.warning)}<span>${words.dialogMissing()}</span></span>
    <button type="button" class="quiet" @click=${onFetchAgain}>${common.tryAgain()}</button>`;
}
