import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface Note {
  readonly kind: 'info' | 'warning';
  readonly text: string;
}

/** Remarks under a field, each on a line of its own. */
export function notesView(notes: readonly Note[]): readonly TemplateResult[] {
  return notes.map(
    ({ kind, text }) =>
      html`<span class="remark ${kind}"
        >${icon(kind === 'info' ? icons.info : icons.warning)}<span>${text}</span></span
      >`,
  );
}
