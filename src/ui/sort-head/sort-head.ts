/** The head of a column that sorts: the mark follows `aria-sort` of the header around it. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';

export function sortHead(name: string, disabled: boolean, onSort: () => void): TemplateResult {
  return html`<button type="button" class="sort" ?disabled=${disabled} @click=${onSort}>
    ${name} ${icon(icons.chevron)}
  </button>`;
}

/** The `aria-sort` of a column under an order; null is the usual one. */
export function sortDirection<Key>(
  order: { readonly by: Key; readonly descending: boolean } | null,
  by: Key,
): 'none' | 'ascending' | 'descending' {
  return order?.by !== by ? 'none' : order.descending ? 'descending' : 'ascending';
}
