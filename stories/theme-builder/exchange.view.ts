/** The theme out, as a style sheet or as design tokens, and in again. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.ts';
import * as icons from '../../src/ui/icons.ts';
import type { Imported } from './reading.ts';

export type Format = 'css' | 'json';

export const files: Readonly<Record<Format, { name: string; type: string; label: string }>> = {
  css: { name: 'self-care-theme.css', type: 'text/css', label: 'CSS' },
  json: { name: 'self-care-theme.tokens.json', type: 'application/json', label: 'Design tokens (JSON)' },
};

export interface ExchangeModel {
  readonly format: Format;
  readonly text: string;
  /** What became of the last copying. */
  readonly said: string;
  readonly imported: Imported | undefined;
  readonly onFormat: (format: Format) => void;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
  readonly onImport: () => void;
  readonly onFile: (file: File | undefined) => void;
}

export function exchange(model: ExchangeModel): TemplateResult {
  return html`<section aria-labelledby="exchange-title">
    <h2 id="exchange-title">Export and import</h2>
    <div class="columns">${exporter(model)}${importer(model)}</div>
  </section>`;
}

function exporter(model: ExchangeModel): TemplateResult {
  return html`<div class="column">
    <fieldset class="formats">
      <legend class="label">Export as</legend>
      ${(Object.keys(files) as Format[]).map(
        (format) =>
          html`<label class="choice">
            <input
              type="radio"
              name="format"
              .checked=${model.format === format}
              @change=${() => model.onFormat(format)}
            />
            <span>${files[format].label}</span>
          </label>`,
      )}
    </fieldset>
    <textarea
      class="mono"
      id="export"
      readonly
      rows="14"
      aria-label="The theme to export"
      .value=${model.text}
    ></textarea>
    <div class="row">
      <button type="button" @click=${model.onCopy}>${icon(icons.copy)} Copy</button>
      <button type="button" @click=${model.onDownload}>Download ${files[model.format].name}</button>
      <span role="status" class="small muted">${model.said}</span>
    </div>
  </div>`;
}

function importer({ imported, onImport, onFile }: ExchangeModel): TemplateResult {
  const onChoose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    onFile(input.files?.[0]);
    input.value = '';
  };
  return html`<div class="column">
    <label class="label" for="import">Import either</label>
    <textarea
      class="mono"
      id="import"
      rows="14"
      spellcheck="false"
      aria-describedby="import-result"
    ></textarea>
    <div class="row">
      <button type="button" @click=${onImport}>Import</button>
      <label class="file">
        <span>or a file</span>
        <input type="file" accept=".css,.json" @change=${onChoose} />
      </label>
    </div>
    <div id="import-result" role="status">${imported ? result(imported) : nothing}</div>
  </div>`;
}

function result(imported: Imported): TemplateResult {
  if (imported.ok) {
    const count = Object.keys(imported.theme).length;
    return html`<div class="note ${imported.notes.length > 0 ? 'warning' : 'success'}">
      ${icon(imported.notes.length > 0 ? icons.warning : icons.check)}
      <div>
        Imported: ${count} ${count === 1 ? 'token differs' : 'tokens differ'} from the defaults.
        ${imported.notes.map((note) => html`<div>${note}</div>`)}
      </div>
    </div>`;
  }
  return html`<div class="note danger">
    ${icon(icons.warning)}
    <div>
      Nothing was imported; the theme is as it was.
      <ul>
        ${imported.faults.slice(0, 20).map(({ where, reason }) => html`<li><b>${where}</b>: ${reason}</li>`)}
        ${imported.faults.length > 20 ? html`<li>and ${imported.faults.length - 20} more</li>` : nothing}
      </ul>
    </div>
  </div>`;
}
