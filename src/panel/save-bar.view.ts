/** The save bar: there only while there is something to save, and says what. Its place stays, for the focus. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../domain/draft/settings.ts';
import * as words from '../messages/self-care-panel.ts';
import { icon } from '../ui/icon.ts';
import * as icons from '../ui/icons.ts';

export interface SaveBarModel {
  readonly fields: readonly Field[];
  readonly saving: boolean;
  readonly justSaved: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export function saveBar({ fields, saving, justSaved, onSave, onDiscard }: SaveBarModel): TemplateResult {
  const look = fields.length > 0 ? 'bar' : justSaved ? 'saved' : '';
  return html`<div class="foot ${look}" part=${fields.length > 0 ? 'bar' : nothing} tabindex="-1">
    ${
      fields.length > 0
        ? html`<span class="what">
              <strong>${words.changes(fields.length)}</strong>
              <span class="names">${words.fieldNames(fields)}</span>
            </span>
            <span class="acts">
              <button type="button" class="quiet" ?disabled=${saving} @click=${onDiscard}>
                ${words.discard()}
              </button>
              <button type="button" class="primary" aria-disabled=${saving} @click=${onSave}>
                ${saving ? words.saving() : words.save()}
              </button>
            </span>`
        : justSaved
          ? html`<span class="confirmation" aria-hidden="true">${icon(icons.check)} ${words.saved()}</span>`
          : nothing
    }
  </div>`;
}

/** The same for those who do not see it. */
export function saveAnnouncement({ fields, justSaved }: Pick<SaveBarModel, 'fields' | 'justSaved'>): string {
  return fields.length > 0 ? words.changes(fields.length) : justSaved ? words.saved() : '';
}
