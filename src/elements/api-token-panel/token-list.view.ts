/** The tokens of an account as a table; below 640 px of its own width each becomes a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenAction } from '../../domain/token/flow.ts';
import { isOver, orderTokens } from '../../domain/token/order.ts';
import { tokenState, type TokenFacts, type TokenState } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';

export interface TokenList {
  readonly tokens: readonly TokenFacts[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string | null;
  /** Whether tokens can be revoked here; without it the column is left out. */
  readonly acting: boolean;
  readonly disabled: boolean;
  /** Opens the dialog that asks first. */
  readonly onOpen: (action: TokenAction) => void;
}

/** Roles are written out: laid out as cards, a table, its rows and cells would lose their own. */
export function renderTokenList(list: TokenList): TemplateResult {
  if (list.tokens.length === 0) return renderEmpty();
  return html`<div class="box" part="list">
    <table role="table" aria-label=${words.tokens()}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${words.columnToken()}</th>
          <th role="columnheader" scope="col">${words.columnCreated()}</th>
          <th role="columnheader" scope="col">${words.columnExpires()}</th>
          <th role="columnheader" scope="col">${words.columnLastUsed()}</th>
          <th role="columnheader" scope="col">${words.columnState()}</th>
          ${
            list.acting
              ? html`<th role="columnheader" scope="col">
                  <span class="visually-hidden">${words.columnActions()}</span>
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${orderTokens(list.tokens, list.now).map((token, index) => renderRow(token, index, list))}
      </tbody>
    </table>
  </div>`;
}

export function renderEmpty(): TemplateResult {
  return html`<div class="box empty" part="list">
    <span>${words.empty()}</span><span class="small muted">${words.emptyHelp()}</span>
  </div>`;
}

function renderRow(token: TokenFacts, index: number, list: TokenList): TemplateResult {
  const { now, timeZone } = list;
  return html`<tr role="row" class=${isOver(token, now) ? 'over' : ''}>
    <td role="cell" class="name">
      <span id=${`name-${index}`}><bdi>${token.name}</bdi></span
      >${renderHint(token)}
    </td>
    <td role="cell">${renderTerm(words.columnCreated())}${words.day(token.createdAt, timeZone)}</td>
    <td role="cell">
      ${renderTerm(words.columnExpires())}${
        token.expiresAt === null ? words.never() : words.moment(token.expiresAt, timeZone)
      }
    </td>
    <td role="cell">${renderTerm(words.columnLastUsed())}<span>${renderLastUse(token, timeZone)}</span></td>
    <td role="cell" class="state">${renderBadge(tokenState(token, now))}</td>
    ${list.acting ? html`<td role="cell" class="act">${renderRevoke(token, index, list)}</td>` : nothing}
  </tr>`;
}

/** Stands before the value where there is no table head; the head speaks for it elsewhere. */
function renderTerm(text: string): TemplateResult {
  return html`<span class="term" aria-hidden="true">${text}</span>`;
}

/** What may be seen of a token: how it begins and ends. */
export function renderHint({ prefix, lastFour }: TokenFacts): TemplateResult {
  return html`<span class="mono hint">${prefix}…${lastFour}</span>`;
}

export function renderLastUse({ lastUsedAt, lastUsedFrom }: TokenFacts, timeZone: string | null): unknown {
  if (lastUsedAt === null) return words.never();
  return html`${words.moment(lastUsedAt, timeZone)}${
    lastUsedFrom === null ? nothing : html` <span class="muted from">${words.usedFrom(lastUsedFrom)}</span>`
  }`;
}

const looks: Readonly<Record<TokenState, string>> = {
  active: 'success',
  'expires-soon': 'warning',
  expired: '',
  revoked: '',
};

export function renderBadge(state: TokenState): TemplateResult {
  return html`<span class="badge ${looks[state]}">${words.state(state)}</span>`;
}

/** Named by its own words and the token's name. */
function renderRevoke(token: TokenFacts, index: number, { now, disabled, onOpen }: TokenList): unknown {
  if (isOver(token, now)) return nothing;
  return html`<button
    type="button"
    class="quiet danger"
    id=${`revoke-${index}`}
    aria-labelledby=${`revoke-${index} name-${index}`}
    ?disabled=${disabled}
    @click=${() => {
      onOpen({ type: 'revoke', token });
    }}
  >
    ${words.revoke()}
  </button>`;
}
