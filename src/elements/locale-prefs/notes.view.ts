import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { Note } from './formats.ts';

/** Remarks under a field, each on a line of its own. */
export function notesView(notes: readonly Note[]): readonly TemplateResult[] {
  return notes.map(
    (note) =>
      html`<span class="remark ${note.icon}">${icon(icons[note.icon])}<span>${note.text}</span></span>`,
  );
}
