/** The combobox's markup: text box, button, and the popup with the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import * as words from '../../messages/combobox.ts';
import * as common from '../../messages/common.ts';
import { helpId } from '../field/field.ts';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';
import type { ComboboxFace } from './face.ts';
import { listId, listView, optionId, withOption } from './list.view.ts';
import type { ComboboxOption } from './options.ts';

/** The focus stays in the text box while the pointer is in the popup. */
const keepFocus = (event: Event) => {
  event.preventDefault();
};

export function comboboxView<O extends ComboboxOption>(face: ComboboxFace<O>): TemplateResult {
  const { id, parts, isOpen, popup } = face;
  const shown = face.rows.find((row) => row.kind === 'option' && row.option === face.active);
  const editable = !parts.disabled && !parts.readonly;
  return html`<div
    class="combobox"
    @focusout=${face.onFocusout}
    @keydown=${face.onKeydown}
    @click=${(event: Event) => {
      withOption(face, event, face.onPick);
    }}
  >
    <div class="control ${parts.invalid ? 'invalid' : ''}" ${ref(popup.control)}>
      <input
        id=${id}
        class=${parts.mono ? 'mono' : ''}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        dir="auto"
        .value=${live(face.text)}
        placeholder=${parts.placeholder ?? nothing}
        ?disabled=${parts.disabled}
        ?readonly=${parts.readonly}
        aria-label=${parts.name ?? nothing}
        aria-required=${parts.required ?? false}
        aria-invalid=${parts.invalid ?? false}
        aria-describedby=${helpId(id)}
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls=${listId(id)}
        aria-activedescendant=${shown?.kind === 'option' ? optionId(id, shown.index) : nothing}
        @input=${face.onInput}
        @click=${face.onTextClick}
      />
      ${parts.adornment ?? nothing}
      ${
        editable
          ? html`<button
              type="button"
              class="icon-only"
              tabindex="-1"
              aria-label=${words.showOptions()}
              aria-expanded=${isOpen}
              aria-controls=${listId(id)}
              @mousedown=${keepFocus}
              @click=${face.onToggle}
            >
              ${icon(icons.chevron)}
            </button>`
          : nothing
      }
    </div>
    <div class="visually-hidden" role="status">${isOpen ? announcement(face) : nothing}</div>
    <div
      class="popup combobox-popup"
      part="popup"
      popover="manual"
      ${ref(popup.popup)}
      @mousedown=${keepFocus}
    >
      ${listView(face)} ${isOpen ? renderRest(face) : nothing}
    </div>
  </div>`;
}

function announcement<O extends ComboboxOption>(face: ComboboxFace<O>): string {
  if (face.failure) return face.failure;
  if (face.total > 0) return words.optionCount(face.total);
  return face.pending ? common.loading() : emptySentence(face.query);
}

function emptySentence(query: string): string {
  return query.trim() ? words.noMatch(query.trim()) : words.noOptions();
}

function renderRest<O extends ComboboxOption>(face: ComboboxFace<O>): TemplateResult {
  const preview = face.parts.preview?.(face.active);
  return html`${
    face.failure
      ? html`<div class="combobox-message">
          <span class="problem">${icon(icons.warning)}<span>${face.failure}</span></span>
          <button type="button" @click=${face.onRetry}>${common.tryAgain()}</button>
        </div>`
      : face.total === 0
        ? html`<div class="combobox-message muted ${face.pending ? 'pending' : ''}">
            ${face.pending ? common.loading() : emptySentence(face.query)}
          </div>`
        : nothing
  }
  ${preview ? html`<div class="combobox-preview">${preview}</div>` : nothing}`;
}
