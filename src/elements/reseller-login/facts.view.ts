/** What the host tells of the account's sign-ins and sessions, what can be done about them, and what was. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SignIn } from '../../contract/settings.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/reseller-login.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

/** An act that succeeded. */
export type Done = { readonly kind: 'unlocked' } | { readonly kind: 'ended'; readonly count: number };

export interface AccountFacts {
  /** ISO instant of a lock that holds now; null for none. */
  readonly lockedUntil: string | null;
  /** Null for never, undefined where the host does not tell. */
  readonly lastSignIn: SignIn | null | undefined;
  /** Undefined where the host does not tell. */
  readonly openSessions: number | undefined;
  readonly timeZone: string | null;
  readonly disabled: boolean;
  /** The account is being unlocked. */
  readonly busy: boolean;
  /** Null where it is not offered. */
  readonly onUnlock: (() => unknown) | null;
  /** Opens the question; null where it is not offered. */
  readonly onEndSessions: (() => unknown) | null;
  /** The table of refused sign-ins, or nothing. */
  readonly refused: unknown;
  readonly status: AccountStatus;
}

export interface AccountStatus {
  readonly done: Done | undefined;
  /** What went wrong with the last act, in words; empty when nothing did. */
  readonly problem: string;
  /** Of the dialog, which is fetched when it is wanted. */
  readonly fetching: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onFetchAgain: () => unknown;
}

/** Takes the focus when the button that had it is gone. */
export const factsId = 'account';

export function accountFacts(facts: AccountFacts): TemplateResult {
  const { lockedUntil, lastSignIn, openSessions, refused } = facts;
  const told = [
    lockedUntil === null ? nothing : renderLock(lockedUntil, facts),
    lastSignIn === undefined ? nothing : renderLastSignIn(lastSignIn, facts),
    openSessions === undefined ? nothing : renderSessions(openSessions, facts),
    refused,
  ];
  return html`${
      told.every((each) => each === nothing)
        ? nothing
        : html`<div class="facts" id=${factsId} role="group" aria-label=${words.account()} tabindex="-1">
            ${told}
          </div>`
    }
    <div class="status" role="status">${renderStatus(facts)}</div>`;
}

function renderLock(end: string, { timeZone, disabled, busy, onUnlock }: AccountFacts): TemplateResult {
  const act = html`<button
    type="button"
    class="quiet"
    ?disabled=${disabled}
    aria-disabled=${busy}
    @click=${() => {
      if (!busy) onUnlock?.();
    }}
  >
    ${words.unlock()}
  </button>`;
  return html`<div class="note warning lock">
    ${icon(icons.lock)}<span class="grow">${words.lockedUntil(end, timeZone)}</span>
    ${onUnlock ? act : nothing}
  </div>`;
}

function renderLastSignIn(signIn: SignIn | null, { timeZone }: AccountFacts): TemplateResult {
  const sentence = signIn ? words.lastSignIn(signIn.at, signIn.address, timeZone) : words.neverSignedIn();
  return html`<div>${sentence}</div>`;
}

function renderSessions(count: number, { disabled, busy, onEndSessions }: AccountFacts): TemplateResult {
  const act = html`<button
    type="button"
    class="quiet danger"
    ?disabled=${disabled}
    aria-disabled=${busy}
    @click=${() => {
      if (!busy) onEndSessions?.();
    }}
  >
    ${words.endSessions()}
  </button>`;
  return html`<div class="row sessions">
    <span>${words.openSessions(count)}</span>${onEndSessions && count > 0 ? act : nothing}
  </div>`;
}

function renderStatus({ busy, status }: AccountFacts): unknown {
  const { done, problem, fetching, onFetchAgain } = status;
  if (busy) return common.working();
  if (problem) return html`<span class="problem">${icon(icons.warning)}<span>${problem}</span></span>`;
  if (done) {
    const sentence = done.kind === 'unlocked' ? words.unlocked() : words.sessionsEnded(done.count);
    return html`<span class="done">${icon(icons.check)}<span>${sentence}</span></span>`;
  }
  if (fetching === 'loading') return common.loading();
  if (fetching !== 'failed') return nothing;
  return html`<span class="problem">${icon(icons.warning)}<span>${words.dialogMissing()}</span></span>
    <button type="button" class="quiet" @click=${onFetchAgain}>${common.tryAgain()}</button>`;
}
