/** The list of resellers: search and page stand in the address. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { isolate } from '../shared/language.ts';
import { queryValue, type Page } from '../shared/router.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { emptyState, table } from '../shared/table.ts';
import { words as common } from '../shared/words.ts';
import { findResellers, type ListedReseller, type ResellerPage } from './api.ts';
import { newReseller } from './new-reseller.ts';
import { pager } from './pager.ts';
import { searchBox } from './search-box.ts';
import { formatInstant } from './time.ts';
import { words } from './words.ts';

export function resellersPage(): Page {
  const list = resource(() => findResellers(queryValue('query'), Number(queryValue('page')) || 1));
  const search = searchBox(200, { page: '' });

  return {
    title: () => words().resellers,
    moved: () => void list.reload(),
    mayLeave: async () => {
      search.stop();
      return true;
    },
    content: () =>
      html`<header class="page-head">
          <h1>${words().resellers}</h1>
          <button class="primary" @click=${newReseller}>${icon('plus')}${words().newReseller}</button>
        </header>
        <div class="toolbar">
          ${search.content({ label: words().searchLabel, placeholder: words().search })}
        </div>
        ${whenLoaded(list, (found) => (found.items.length > 0 ? results(found) : noResults(search.clear)))}`,
  };
}

function results({ items, total, pageSize }: ResellerPage): TemplateResult {
  const text = words();
  return html`${table<ListedReseller>(
    text.resellers,
    [
      { label: text.colNumber, cell: ({ id }) => html`<span class="code muted">${id}</span>` },
      {
        label: text.colName,
        cell: ({ id, name }) => html`<a class="name" href=${`/admin/resellers/${id}`}><bdi>${name}</bdi></a>`,
      },
      {
        label: common().login,
        cell: ({ login }) =>
          login === null
            ? html`<span class="muted">${text.noCredentials}</span>`
            : html`<bdi class="code">${login}</bdi>`,
      },
      { label: text.class, cell: ({ customerClass }) => html`<bdi>${customerClass}</bdi>` },
      { label: text.colRole, cell: roleName },
      {
        label: text.colTwofa,
        cell: ({ twofa }) =>
          twofa === 'on'
            ? html`<span class="badge success">${text.on}</span>`
            : html`<span class="badge">${text.off}</span>`,
      },
      {
        label: text.colLastSignIn,
        cell: ({ lastSignIn }) =>
          lastSignIn === null
            ? html`<span class="muted">${text.never}</span>`
            : html`<time datetime=${lastSignIn}>${formatInstant(lastSignIn)}</time>`,
      },
    ],
    items,
  )}
  ${pager({ page: Number(queryValue('page')) || 1, pageSize, total })}`;
}

function roleName({ role }: ListedReseller): TemplateResult {
  if (role === null) return html`<span class="muted">${words().none}</span>`;
  if (role.name !== null) return html`<bdi>${role.name}</bdi>`;
  return html`<span class="badge warning">${words().roleUnknown}</span> <bdi class="code">${role.id}</bdi>`;
}

function noResults(onClear: () => void): TemplateResult {
  const text = words();
  const query = queryValue('query');
  if (query === '') return emptyState(text.noResellers, text.noResellersText);
  const clear = html`<button @click=${onClear}>${text.clearSearch}</button>`;
  return emptyState(text.noResults, text.noResultsText(isolate(query)), clear);
}
