/** The lines below the choices: the authenticator app, its recovery codes, and what became of the last act. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Authenticator } from '../../domain/twofa/authenticator.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-select.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface AuthenticatorLines {
  /** Undefined where the host does not tell. */
  readonly authenticator: Authenticator | undefined;
  /** ISO instant in UTC. */
  readonly since: string | null;
  readonly timeZone: string | null;
  /** What the line says is so only once the choice is saved. */
  readonly onceSaved: boolean;
  /** The one act that makes sense for the key, where the host offers it. */
  readonly keyAct: 'reset' | 'set-up' | undefined;
  /** Null where the host does not tell, or without an app. */
  readonly codesLeft: number | null;
  readonly renewable: boolean;
  readonly disabled: boolean;
  /** What became of the last act. */
  readonly notice: unknown;
  /** Of the acts, which are fetched when they are wanted. */
  readonly fetching: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onAct: (act: 'reset' | 'set-up' | 'renew-codes') => void;
  readonly onFetchAgain: () => void;
}

/** Fewer than three are worth a warning: each is spent by one sign-in. */
const few = 3;

export function renderAuthenticator(lines: AuthenticatorLines): TemplateResult {
  const { authenticator, since, timeZone, onceSaved, keyAct, codesLeft, renewable } = lines;
  return html`<div class="facts">
    ${
      authenticator
        ? html`<div class="row">
            <span class="muted"
              >${words.authenticator(authenticator, since, timeZone)}
              ${onceSaved ? words.onceSaved() : nothing}</span
            >
            ${keyAct ? renderAct(lines, keyAct, keyAct === 'reset' ? words.reset() : words.setUp()) : nothing}
          </div>`
        : nothing
    }
    ${
      codesLeft !== null || renewable
        ? html`<div class="row">
            ${codesLeft === null ? nothing : renderCodesLeft(codesLeft)}
            ${renewable ? renderAct(lines, 'renew-codes', words.renewCodes()) : nothing}
          </div>`
        : nothing
    }
    <div role="status">${renderStatus(lines)}</div>
  </div>`;
}

function renderAct(
  { disabled, onAct }: AuthenticatorLines,
  act: Parameters<AuthenticatorLines['onAct']>[0],
  text: string,
): TemplateResult {
  return html`<button
    type="button"
    class="quiet ${act === 'reset' ? 'danger' : ''}"
    ?disabled=${disabled}
    @click=${() => {
      onAct(act);
    }}
  >
    ${text}
  </button>`;
}

function renderCodesLeft(count: number): TemplateResult {
  return count < few
    ? html`<span class="row low">${icon(icons.warning)}<span>${words.codesLeft(count)}</span></span>`
    : html`<span class="muted">${words.codesLeft(count)}</span>`;
}

function renderStatus({ notice, fetching, onFetchAgain }: AuthenticatorLines): unknown {
  if (notice !== nothing) return notice;
  if (fetching === 'loading') return html`<span class="muted">${common.loading()}</span>`;
  if (fetching !== 'failed') return nothing;
  return html`<span class="problem">${icon(icons.warning)}<span>${words.dialogMissing()}</span></span>
    <button type="button" class="quiet" @click=${onFetchAgain}>${common.tryAgain()}</button>`;
}
