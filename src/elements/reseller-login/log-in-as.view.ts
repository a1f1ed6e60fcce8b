/** The buttons that log in as the reseller, the reason where it is asked, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LogInAsMode } from '../../contract/settings.ts';
import { longestVisitReason } from '../../domain/login/visit-reason.ts';
import * as words from '../../messages/reseller-login.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface LogInAsParts {
  /** What the host offers, the usual one first. */
  readonly modes: readonly LogInAsMode[];
  readonly noun: string;
  readonly possible: boolean;
  readonly pending: boolean;
  /** What was typed; null where no reason is asked. */
  readonly reason: string | null;
  /** What went wrong the last time, in words; empty when nothing did. */
  readonly problem: string;
  /** The browser gave no tab. */
  readonly blocked: boolean;
  /** Why it is not possible; empty when it is, or nobody said. */
  readonly why: string;
  readonly onGo: (mode: LogInAsMode) => void;
  readonly onReason: (text: string) => void;
  readonly onOpenBlocked: () => void;
}

const statusId = 'log-in-as-status';

/** Beside the login; where a reason is asked, the buttons stand beside that. */
export function logInAsButtons(parts: LogInAsParts): TemplateResult | typeof nothing {
  const { modes, noun, possible, pending, onGo } = parts;
  const idle = possible && !pending;
  const button = (mode: LogInAsMode, index: number) =>
    html`<button
      type="button"
      class=${index === 0 ? '' : 'quiet'}
      aria-disabled=${!idle}
      aria-describedby=${statusId}
      @click=${() => {
        if (idle) onGo(mode);
      }}
    >
      <span class="clip">${words.logInAs(mode, index === 0 ? 'first' : 'beside', noun)}</span>
      ${icon(icons.external)}
    </button>`;
  if (modes.length < 2) return html`${modes.map(button)}`;
  return html`<div class="ways" role="group" aria-label=${words.logInAs('assigned-role', 'first', noun)}>
    ${modes.map(button)}
  </div>`;
}

/** Enter goes the usual way; it never submits a form. */
export function visitReasonLine(parts: LogInAsParts): TemplateResult {
  const { modes, noun, possible, pending, reason, onReason, onGo } = parts;
  const [usual] = modes;
  return html`<div class="visit">
    <label class="label" for="visit-reason">${words.visitReason(noun)}</label>
    <div class="line">
      <div class="control">
        <input
          id="visit-reason"
          type="text"
          autocomplete="off"
          dir="auto"
          maxlength=${longestVisitReason}
          .value=${live(reason ?? '')}
          ?disabled=${!possible}
          ?readonly=${pending}
          @input=${({ target }: InputEvent) => {
            onReason((target as HTMLInputElement).value);
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            if (usual !== undefined && !pending) onGo(usual);
          }}
        />
      </div>
      ${logInAsButtons(parts)}
    </div>
  </div>`;
}

/** Tied to the buttons; what came of them is read out, why they do nothing is not. */
export function logInAsStatus(parts: LogInAsParts): TemplateResult {
  const news = renderNews(parts);
  return html`<div class="status" id=${statusId}>
    <div class="news" aria-live="polite">${news}</div>
    ${news === nothing && parts.why ? html`<span>${parts.why}</span>` : nothing}
  </div>`;
}

function renderNews({ problem, blocked, pending, onOpenBlocked }: LogInAsParts): unknown {
  if (problem) return html`<span class="problem">${icon(icons.warning)}<span>${problem}</span></span>`;
  if (blocked)
    return html`<span>${words.tabBlocked()}</span>
      <button type="button" class="quiet" @click=${onOpenBlocked}>
        ${words.openTab()} ${icon(icons.external)}
      </button>`;
  return pending ? words.opening() : nothing;
}
