/** The combobox's text box and button, and the place of its list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as words from '../../messages/combobox.ts';
import * as common from '../../messages/common.ts';
import { helpId } from '../field/field.ts';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';
import { listId } from './ids.ts';
import type { ComboboxOption } from './options.ts';
import type { ComboboxParts, ShownList } from './settings.ts';

export interface ComboboxFace<O extends ComboboxOption> {
  readonly id: string;
  readonly parts: ComboboxParts<O>;
  readonly text: string;
  /** Undefined until it has come. */
  readonly list: ShownList | undefined;
  /** Of a list that somebody waits for. */
  readonly coming: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onFetchAgain: () => void;
  readonly onInput: (event: InputEvent) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onClick: (event: Event) => void;
  readonly onFocusin: () => void;
  readonly onFocusout: (event: FocusEvent) => void;
  readonly onTextClick: () => void;
  readonly onToggle: () => void;
}

/** The focus stays in the text box while the pointer is beside it. */
export const keepFocus = (event: Event) => {
  event.preventDefault();
};

export function comboboxView<O extends ComboboxOption>(face: ComboboxFace<O>): TemplateResult {
  const { list } = face;
  return html`<div
    class="combobox"
    @focusin=${face.onFocusin}
    @focusout=${face.onFocusout}
    @keydown=${face.onKeydown}
    @click=${face.onClick}
  >
    <div class="control ${face.parts.invalid ? 'invalid' : ''}">
      ${renderText(face)} ${renderButton(face)}
    </div>
    <div class="visually-hidden" role="status">${list?.said ?? nothing}</div>
    ${list?.popup ?? renderComing(face)}
  </div>`;
}

function renderText<O extends ComboboxOption>({ id, parts, text, list, ...face }: ComboboxFace<O>) {
  return html`<input
      id=${id}
      class=${parts.mono ? 'mono' : ''}
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      .value=${live(text)}
      placeholder=${parts.placeholder ?? nothing}
      ?disabled=${parts.disabled}
      ?readonly=${parts.readonly}
      aria-label=${parts.name ?? nothing}
      aria-required=${parts.required ?? false}
      aria-invalid=${parts.invalid ?? false}
      aria-describedby=${helpId(id)}
      aria-autocomplete="list"
      aria-expanded=${list?.isShown ?? false}
      aria-controls=${list ? listId(id) : nothing}
      aria-activedescendant=${list?.activeId ?? nothing}
      @input=${face.onInput}
      @click=${face.onTextClick}
    />
    ${text === parts.text ? (parts.adornment ?? nothing) : nothing}`;
}

function renderButton<O extends ComboboxOption>({ id, parts, list, onToggle }: ComboboxFace<O>): unknown {
  if (parts.disabled || parts.readonly) return nothing;
  return html`<button
    type="button"
    class="icon-only"
    tabindex="-1"
    aria-label=${words.showOptions()}
    aria-expanded=${list?.isShown ?? false}
    aria-controls=${list ? listId(id) : nothing}
    @mousedown=${keepFocus}
    @click=${onToggle}
  >
    ${icon(icons.chevron)}
  </button>`;
}

/** In the place of a list that somebody waits for. */
function renderComing<O extends ComboboxOption>({ coming, onFetchAgain }: ComboboxFace<O>): unknown {
  if (coming === 'loading')
    return html`<div class="combobox-coming pending muted" role="status">${common.loading()}</div>`;
  if (coming !== 'failed') return nothing;
  return html`<div class="combobox-coming" role="status">
    <span class="problem">${icon(icons.warning)}<span>${words.loadFailed()}</span></span>
    <button type="button" @click=${onFetchAgain}>${common.tryAgain()}</button>
  </div>`;
}
