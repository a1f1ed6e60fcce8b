/** The one token of an account: what it is, and generating, replacing or removing it. */
import { html, nothing, type TemplateResult } from 'lit';
import { heldTokens } from '../../domain/token/order.ts';
import { tokenState, type TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import { limitsOf, renderBadge, renderHint, renderLastUse, type RowParts } from './token-row.view.ts';

export interface SingleToken extends RowParts {
  readonly tokens: readonly TokenFacts[];
  readonly pending: boolean;
  /** Showing and copying what the host's data holds, once that part has come. */
  readonly value: ((token: TokenFacts) => unknown) | undefined;
  readonly onGenerate: () => void;
  readonly onReplace: () => void;
}

/** More than one is held only after a replacement whose second half failed: then each can be removed. */
export function renderSingleToken(single: SingleToken): TemplateResult {
  const held = heldTokens(single.tokens);
  if (held.length > 0)
    return html`<div class="box single" part="list">
      ${held.map((token, index) => renderHeld(token, index === 0, single))}
    </div>`;
  return html`<div class="box single" part="list">
    <span class="muted">${words.emptySingle()}</span>
    ${single.acting ? renderMake(words.generate(), single.onGenerate, single) : nothing}
  </div>`;
}

function renderHeld(token: TokenFacts, newest: boolean, single: SingleToken): TemplateResult {
  const { timeZone, now, acting, scopes } = single;
  const value = token.value === undefined ? undefined : single.value?.(token);
  const limits = limitsOf(token, scopes);
  return html`<div class="held">
    <div class="row">${value ?? renderHint(token)}${renderBadge(tokenState(token, now))}</div>
    <dl class="small">
      <dt>${words.columnCreated()}</dt>
      <dd>${words.moment(token.createdAt, timeZone)}</dd>
      <dt>${words.columnLastUsed()}</dt>
      <dd>${renderLastUse(token, timeZone)}</dd>
    </dl>
    ${limits === '' ? nothing : html`<span class="small muted">${limits}</span>`}
    ${acting ? renderActs(token, newest, single) : nothing}
  </div>`;
}

function renderActs(token: TokenFacts, newest: boolean, single: SingleToken): TemplateResult {
  const { disabled, onAct, onReplace } = single;
  return html`<div class="row">
    ${newest ? renderMake(words.replace(), onReplace, single) : nothing}
    <button
      type="button"
      class="quiet danger"
      ?disabled=${disabled}
      @click=${({ currentTarget }: Event) => {
        onAct('revoke', token, currentTarget as HTMLElement);
      }}
    >
      ${words.remove()}
    </button>
  </div>`;
}

function renderMake(label: string, onMake: () => void, { disabled, pending }: SingleToken): TemplateResult {
  return html`<button
    type="button"
    class="make"
    ?disabled=${disabled}
    aria-disabled=${pending}
    @click=${() => {
      if (!pending) onMake();
    }}
  >
    ${label}
  </button>`;
}
