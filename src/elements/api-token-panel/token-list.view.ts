/** The tokens of an account as a table; below 640 px of its own width each becomes a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenSortKey } from '../../domain/token/arrange.ts';
import { orderTokens } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-panel.ts';
import type { ListView } from './parts.ts';
import { renderRow, type RowParts } from './token-row.view.ts';

export interface TokenList extends RowParts {
  readonly tokens: readonly TokenFacts[];
  /** Until it has come, the first rows stand in the usual order. */
  readonly view: ListView | undefined;
}

/** Lists up to here are rendered whole, as the window does it. */
const wholeUpTo = 50;
const firstRows = 20;

export function renderTokenList(list: TokenList): TemplateResult {
  const { tokens, view, now } = list;
  if (tokens.length === 0)
    return html`<div class="box empty" part="list">
      <span>${words.empty()}</span><span class="small muted">${words.emptyHelp()}</span>
    </div>`;
  const shown = view?.shown ?? orderTokens(tokens, now);
  const { start, end, partial } = view?.window ?? firstWindow(shown.length);
  const places = Array.from({ length: end - start }, (_, offset) => start + offset);
  const row = (place: number) => {
    const token = shown[place];
    return token ? renderRow(token, place, partial, list) : nothing;
  };
  return html`${view?.search}
    <div class="box" part="list">
      <div
        class="table ${partial ? 'scrolling' : ''} ${list.acting ? actingClass(list) : ''}"
        role="table"
        aria-label=${words.tokens()}
        aria-rowcount=${shown.length + 1}
        tabindex=${partial && !list.disabled ? '0' : nothing}
        ${view?.scroller}
      >
        <div class="line top" role="row" aria-rowindex="1">
          ${head('name', words.columnToken(), view)} ${head('created', words.columnCreated(), view)}
          ${head('expires', words.columnExpires(), view)} ${head('used', words.columnLastUsed(), view)}
          ${head('state', words.columnState(), view)}
          ${
            list.acting
              ? html`<span role="columnheader"
                  ><span class="visually-hidden">${words.columnActions()}</span></span
                >`
              : nothing
          }
        </div>
        <div class="virtual-rows" role="rowgroup">
          ${partial && view ? view.rows(places, row) : places.map(row)}
        </div>
      </div>
      ${view?.none}
    </div>`;
}

/** A menu is narrower than the one button. */
function actingClass({ rename, overlaps, tokens }: TokenList): string {
  return rename || overlaps.length > 0 || tokens.some(({ value }) => value !== undefined) ? 'menu' : 'one';
}

function firstWindow(count: number) {
  const partial = count > wholeUpTo;
  return { start: 0, end: partial ? firstRows : count, partial };
}

function head(by: TokenSortKey, name: string, view: ListView | undefined): TemplateResult {
  return html`<span role="columnheader" aria-sort=${view?.sortOf(by) ?? nothing}
    >${view?.head(by, name) ?? name}</span
  >`;
}
