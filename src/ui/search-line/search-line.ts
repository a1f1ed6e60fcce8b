/** The field that finds something in a long list, what it found, and the way back. Owns no list and no sentence. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';

export interface SearchLineParts {
  readonly text: string;
  /** Accessible name, and what the empty field shows. */
  readonly label: string;
  /** How many of how many are shown, said while something is looked for. */
  readonly found: string;
  /** Of the button that shows all again. */
  readonly showAll: string;
  readonly disabled: boolean;
  readonly onInput: (text: string) => void;
}

export function searchLine({
  text,
  label,
  found,
  showAll,
  disabled,
  onInput,
}: SearchLineParts): TemplateResult {
  return html`<div class="search-line">
    <div class="control">
      ${icon(icons.search)}
      <input
        id="find"
        type="text"
        inputmode="search"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        aria-label=${label}
        placeholder=${label}
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
    <span class="muted small" aria-live="polite">${text.trim() === '' ? nothing : found}</span>
    ${
      text === ''
        ? nothing
        : html`<button
            type="button"
            class="quiet"
            @click=${({ currentTarget }: Event) => {
              onInput('');
              // The button goes; who looked goes on where they looked.
              (currentTarget as Element).parentElement?.querySelector('input')?.focus();
            }}
          >
            ${showAll}
          </button>`
    }
  </div>`;
}
