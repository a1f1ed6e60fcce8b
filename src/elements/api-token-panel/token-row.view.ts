/** One token as it stands: what may be known of it, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { actsOn, isOver, type TokenOffers } from '../../domain/token/order.ts';
import { tokenState, type TokenFacts, type TokenState } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { OnAct, RowExtras, TokenScope } from './parts.ts';

export interface RowParts extends TokenOffers {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string | null;
  readonly scopes: readonly TokenScope[];
  /** Whether anything can be done here. */
  readonly acting: boolean;
  readonly disabled: boolean;
  readonly extras: RowExtras | undefined;
  /** The token that is shown whole among rows of one height. */
  readonly openRow: string | null;
  readonly onOpenRow: (token: TokenFacts) => void;
  readonly onAct: OnAct;
}

/** @param fixed of one height: each text on one line until the row is opened */
export function renderRow(token: TokenFacts, index: number, fixed: boolean, parts: RowParts): TemplateResult {
  const { now, timeZone, openRow, extras } = parts;
  const edit = extras?.edit(token);
  const whole = !fixed || openRow === token.id || edit !== undefined;
  return html`<div
    class="line ${whole ? '' : 'fixed'} ${isOver(token, now) ? 'over' : ''} ${edit ? 'editing' : ''}"
    role="row"
    aria-rowindex=${index + 2}
  >
    <div class="name" role="cell">${edit ?? renderName(token, index, fixed, parts)}</div>
    <span role="cell" data-term=${words.columnCreated()}>${words.day(token.createdAt, timeZone)}</span>
    <span role="cell" data-term=${words.columnExpires()}
      >${token.expiresAt === null ? words.never() : words.moment(token.expiresAt, timeZone)}</span
    >
    <span class="used" role="cell" data-term=${words.columnLastUsed()}
      >${renderLastUse(token, timeZone)}</span
    >
    <span class="state" role="cell">${renderBadge(tokenState(token, now))}</span>
    ${
      parts.acting
        ? html`<span class="act" role="cell">${edit ? nothing : renderActs(token, index, parts)}</span>`
        : nothing
    }
  </div>`;
}

function renderName(token: TokenFacts, index: number, fixed: boolean, parts: RowParts): TemplateResult {
  const { scopes, openRow, onOpenRow, extras } = parts;
  const name = html`<bdi>${token.name}</bdi>`;
  const heading = fixed
    ? html`<button
        type="button"
        class="text"
        id="name-${index}"
        aria-expanded=${openRow === token.id}
        @click=${() => {
          onOpenRow(token);
        }}
      >
        ${name}
      </button>`
    : html`<span id="name-${index}">${name}</span>`;
  const limits = limitsOf(token, scopes);
  return html`${heading}<span class="sub"
      >${extras?.value(token) ?? renderHint(token)}${limits === '' ? nothing : html` <span class="limits">${limits}</span>`}</span
    >`;
}

/** What may be seen of a token: how it begins and ends. */
export function renderHint({ prefix, lastFour }: TokenFacts): TemplateResult {
  return html`<span class="mono">${prefix}…${lastFour}</span>`;
}

/** What it may do and from where, in a sentence each; empty where it is not limited. */
export function limitsOf({ scopes, networks = [] }: TokenFacts, offered: readonly TokenScope[]): string {
  const labels = scopes?.map((id) => offered.find((each) => each.id === id)?.label ?? id);
  return [
    ...(labels ? [labels.length > 0 ? words.mayOnly(labels) : words.mayNothing()] : []),
    ...(networks.length > 0 ? [words.onlyFrom(networks)] : []),
  ].join(' ');
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

/** One act is a button, named by its own words and the token's name; several are a menu. */
function renderActs(token: TokenFacts, index: number, parts: RowParts): unknown {
  const acts = actsOn(token, parts.now, parts);
  const { disabled, extras, onAct } = parts;
  if (acts.length === 0) return nothing;
  const act = (what: 'menu' | 'revoke') => (event: Event) => {
    onAct(what, token, event.currentTarget as HTMLElement);
  };
  if (acts.length === 1)
    return html`<button
      type="button"
      class="quiet danger"
      id="revoke-${index}"
      aria-labelledby="revoke-${index} name-${index}"
      ?disabled=${disabled}
      @click=${act('revoke')}
    >
      ${words.revoke()}
    </button>`;
  return html`<button
    type="button"
    class="icon-only"
    aria-haspopup="menu"
    aria-expanded=${extras?.menuOf === token.id}
    aria-label=${words.actionsFor(token.name)}
    ?disabled=${disabled}
    @mousedown=${keepFocus}
    @click=${act('menu')}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      act('menu')(event);
    }}
  >
    ${icon(icons.more)}
  </button>`;
}

/** An open menu closes when it loses the focus; its own button closes it by a click. */
function keepFocus(event: Event): void {
  if ((event.currentTarget as Element).ariaExpanded === 'true') event.preventDefault();
}
