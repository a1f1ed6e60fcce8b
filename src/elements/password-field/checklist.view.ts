/** The rules for a new password, each with its state for what is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/password-aids.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface ChecklistRow {
  readonly text: string;
  /** `open`: nothing is said of it yet. */
  readonly state: 'open' | 'met' | 'unmet' | 'checking';
  /** Why it is not decided, in words. */
  readonly note?: string;
}

export interface ChecklistParts {
  readonly id: string;
  readonly rows: readonly ChecklistRow[];
  /** Whether broken rules are shown as problems already. */
  readonly strict: boolean;
}

const marks: Readonly<Record<ChecklistRow['state'], string>> = {
  open: icons.dot,
  met: icons.check,
  unmet: icons.dot,
  checking: icons.refresh,
};

export function checklist({ id, rows, strict }: ChecklistParts): TemplateResult {
  return html`<ul class="rules" id=${id} part="rules" aria-label=${words.rules()}>
    ${rows.map((row) => renderRow(row, strict && row.state === 'unmet'))}
  </ul>`;
}

function renderRow(row: ChecklistRow, broken: boolean): TemplateResult {
  return html`<li class="rule ${broken ? 'broken' : row.state}">
    ${icon(broken ? icons.close : marks[row.state])}<span>${row.text}${renderState(row)}</span>
  </li>`;
}

function renderState({ state, note }: ChecklistRow): unknown {
  if (note !== undefined) return html`: ${note}`;
  switch (state) {
    case 'met':
      return html`<span class="visually-hidden">: ${words.met()}</span>`;
    case 'unmet':
      return html`<span class="visually-hidden">: ${words.unmet()}</span>`;
    case 'checking':
      return html`: ${words.checking()}`;
    default:
      return nothing;
  }
}
