/** The list as text, to copy or to keep as a file. */
import { html, nothing } from 'lit';
import type { ExportFormat } from '../../domain/network/export.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { downloadText } from '../../ui/download.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface ExportParts {
  readonly text: string;
  readonly format: ExportFormat;
  readonly copied: CopyState;
  readonly onFormat: (format: ExportFormat) => void;
  readonly onCopy: (text: string, shown: HTMLTextAreaElement | null) => void;
  readonly onClose: () => void;
}

const formats = {
  text: ['trusted-addresses.txt', 'text/plain'],
  csv: ['trusted-addresses.csv', 'text/csv'],
  json: ['trusted-addresses.json', 'application/json'],
} as const satisfies Record<ExportFormat, readonly [name: string, type: string]>;

export function exportDialog({ text, format, copied, onFormat, onCopy, onClose }: ExportParts): DialogParts {
  const said = copied === 'copied' ? common.copied() : copied === 'by-hand' ? common.copyByHand() : nothing;
  return {
    heading: words.exportHeading(),
    width: 'wide',
    body: html`<div class="field">
        <label class="label" for="export-format">${words.exportFormat()}</label>
        <select
          id="export-format"
          aria-describedby="export-help"
          @change=${({ target }: Event) => {
            onFormat((target as HTMLSelectElement).value as ExportFormat);
          }}
        >
          ${Object.keys(formats).map(
            (each) =>
              html`<option value=${each} .selected=${each === format}>
                ${words.formatName(each as ExportFormat)}
              </option>`,
          )}
        </select>
        <span class="help small" id="export-help" aria-live="polite">${words.formatHelp(format)}</span>
      </div>
      <div class="field">
        <label class="label" for="export">${words.exportLabel()}</label>
        <textarea id="export" class="mono" rows="10" readonly .value=${text}></textarea>
      </div>
      <div class="small" aria-live="polite">${said}</div>`,
    actions: html`<button type="button" class="quiet" @click=${onClose}>${common.close()}</button>
      <button
        type="button"
        @click=${({ currentTarget }: Event) => {
          const dialog = (currentTarget as HTMLElement).closest('dialog');
          onCopy(text, dialog?.querySelector('textarea') ?? null);
        }}
      >
        ${icon(icons.copy)} ${common.copy()}
      </button>
      <button
        type="button"
        class="primary"
        @click=${() => {
          const [name, type] = formats[format];
          downloadText(name, type, text);
        }}
      >
        ${words.download()}
      </button>`,
  };
}
