/** The field that finds entries in a long list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as words from '../../messages/trusted-ip-list.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface FilterParts {
  readonly text: string;
  readonly shown: number;
  readonly count: number;
  readonly disabled: boolean;
  readonly onInput: (text: string) => void;
}

export function filterLine({ text, shown, count, disabled, onInput }: FilterParts): TemplateResult {
  return html`<div class="filter">
    <div class="control">
      ${icon(icons.search)}
      <input
        id="find"
        type="text"
        inputmode="search"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        aria-label=${words.find()}
        placeholder=${words.find()}
        .value=${live(text)}
        ?disabled=${disabled}
        @input=${({ target }: InputEvent) => {
          onInput((target as HTMLInputElement).value);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          onInput('');
        }}
      />
    </div>
    <span class="muted small" aria-live="polite"
      >${text.trim() === '' ? nothing : words.found(shown, count)}</span
    >
    ${
      text === ''
        ? nothing
        : html`<button
            type="button"
            class="quiet"
            @click=${() => {
              onInput('');
            }}
          >
            ${words.showAll()}
          </button>`
    }
  </div>`;
}
