/** One entry under edit, in its own row. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { correctionButtons } from './add.view.ts';
import type { EditDraft } from './edit-draft.ts';

export interface EditParts {
  readonly sentence: (problem: Problem) => string;
  /** Null gives up. */
  readonly onEdit: (draft: EditDraft | null) => void;
  readonly onEditDone: () => void;
}

export function editRow(draft: EditDraft, index: number, parts: EditParts): TemplateResult {
  const type = (change: Partial<EditDraft>) => {
    parts.onEdit({ ...draft, problem: null, ...change });
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') parts.onEditDone();
    else parts.onEdit(null);
  };
  const { problem } = draft;
  return html`<div class="line editing" role="row" aria-rowindex=${index + 2}>
    <div class="edit" role="cell" aria-colspan="5">
      <div class="control ${problem ? 'invalid' : ''}">
        <input
          id="edit-network"
          class="mono"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.network()}
          aria-invalid=${problem !== null}
          aria-describedby="edit-help"
          .value=${live(draft.network)}
          @input=${({ target }: InputEvent) => {
            type({ network: (target as HTMLInputElement).value });
          }}
          @keydown=${onKeydown}
        />
      </div>
      <div class="control">
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label=${words.note()}
          placeholder=${words.note()}
          .value=${live(draft.note)}
          @input=${({ target }: InputEvent) => {
            type({ note: (target as HTMLInputElement).value });
          }}
          @keydown=${onKeydown}
        />
      </div>
      <div class="control day">
        <input
          type="date"
          aria-label=${words.lastDay()}
          aria-describedby="edit-help"
          .value=${live(draft.lastDay)}
          @change=${({ target }: Event) => {
            type({ lastDay: (target as HTMLInputElement).value });
          }}
          @keydown=${onKeydown}
        />
      </div>
      <span class="row">
        <button type="button" @click=${parts.onEditDone}>${words.done()}</button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            parts.onEdit(null);
          }}
        >
          ${common.cancel()}
        </button>
      </span>
      <div class="edit-help small" id="edit-help" aria-live="polite">
        ${
          problem
            ? html`<span class="problem">${icon(icons.warning)}<span>${parts.sentence(problem)}</span></span>
                ${correctionButtons(problem, (network) => {
                  type({ network });
                })}`
            : html`<span class="muted">${words.lastDayHelp()}</span>`
        }
      </div>
    </div>
  </div>`;
}
