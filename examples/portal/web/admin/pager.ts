import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { formatNumber } from '../shared/language.ts';
import { withQuery } from '../shared/router.ts';
import { words } from './words.ts';

interface PagerOptions {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** Links, so that a page of the list can be opened beside this one and sent to someone. */
export function pager({ page, pageSize, total }: PagerOptions): TemplateResult {
  const text = words();
  const pages = Math.ceil(total / pageSize);
  const from = formatNumber((page - 1) * pageSize + 1);
  const to = formatNumber(Math.min(page * pageSize, total));
  return html`<nav class="pager" aria-label=${text.pages}>
    <span class="muted">${text.showing(from, to, formatNumber(total))}</span>
    ${
      pages > 1
        ? html`${step(page - 1, pages, html`${icon('back')}${text.previous}`)}
            <span>${text.page(formatNumber(page), formatNumber(pages))}</span>
            ${step(page + 1, pages, html`${text.next}${icon('forth')}`)}`
        : nothing
    }
  </nav>`;
}

function step(to: number, pages: number, content: TemplateResult): TemplateResult {
  return to >= 1 && to <= pages
    ? html`<a class="button" href=${withQuery({ page: to === 1 ? '' : String(to) })}>${content}</a>`
    : html`<span class="button" aria-disabled="true">${content}</span>`;
}
