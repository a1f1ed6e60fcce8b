/** The one token of an account: what it is, and generating, replacing or removing it. */
import { html, nothing, type TemplateResult } from 'lit';
import { heldTokens } from '../../domain/token/order.ts';
import { tokenState, type TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import { renderBadge, renderHint, renderLastUse, type TokenList } from './token-list.view.ts';

export interface SingleToken extends TokenList {
  readonly pending: boolean;
  readonly onGenerate: () => void;
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
  const { timeZone, now, acting } = single;
  return html`<div class="held">
    <div class="row">${renderHint(token)}${renderBadge(tokenState(token, now))}</div>
    <dl class="small">
      <dt>${words.columnCreated()}</dt>
      <dd>${words.moment(token.createdAt, timeZone)}</dd>
      <dt>${words.columnLastUsed()}</dt>
      <dd>${renderLastUse(token, timeZone)}</dd>
    </dl>
    ${acting ? renderActs(token, newest, single) : nothing}
  </div>`;
}

function renderActs(token: TokenFacts, newest: boolean, single: SingleToken): TemplateResult {
  const { disabled, onOpen } = single;
  const onReplace = () => {
    onOpen({ type: 'replace' });
  };
  const onRemove = () => {
    onOpen({ type: 'revoke', token });
  };
  return html`<div class="row">
    ${newest ? renderMake(words.replace(), onReplace, single) : nothing}
    <button type="button" class="quiet danger" ?disabled=${disabled} @click=${onRemove}>
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
