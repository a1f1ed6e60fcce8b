/** The popup of a combobox: the list, and what stands in its place or beneath it. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/combobox.ts';
import * as common from '../../messages/common.ts';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';
import { keepFocus } from './combobox.view.ts';
import { popupId } from './ids.ts';
import { listView } from './list.view.ts';
import type { OpenList } from './open-list.ts';
import type { ComboboxOption } from './options.ts';

export function popupView<O extends ComboboxOption>(list: OpenList<O>): TemplateResult {
  return html`<div
    id=${popupId(list.id)}
    class="popup combobox-popup"
    part="popup"
    popover="manual"
    @mousedown=${keepFocus}
  >
    ${listView(list)} ${list.isOpen ? renderRest(list) : nothing}
  </div>`;
}

/** How the search stands, for those who do not see it. */
export function sentenceOf({
  failure,
  total,
  pending,
  query,
}: Pick<OpenList<never>, 'failure' | 'total' | 'pending' | 'query'>): string {
  if (failure) return failure;
  if (total > 0) return words.optionCount(total);
  if (pending) return common.loading();
  return query.trim() ? words.noMatch(query.trim()) : words.noOptions();
}

function renderRest<O extends ComboboxOption>(list: OpenList<O>): TemplateResult {
  const preview = list.parts.preview?.(list.active);
  return html`${
    list.failure
      ? html`<div class="combobox-message">
          <span class="problem">${icon(icons.warning)}<span>${list.failure}</span></span>
          <button type="button" @click=${list.onRetry}>${common.tryAgain()}</button>
        </div>`
      : list.total === 0
        ? html`<div class="combobox-message muted ${list.pending ? 'pending' : ''}">${sentenceOf(list)}</div>`
        : nothing
  }
  ${preview ? html`<div class="combobox-preview">${preview}</div>` : nothing}`;
}
