/** The list as text, to copy or to keep as a file. */
import { html, nothing } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { downloadText } from '../../ui/download.ts';
import { icon } from '../../ui/icon.ts';

export interface ExportParts {
  readonly text: string;
  readonly copied: CopyState;
  readonly onCopy: (shown: HTMLTextAreaElement | null) => void;
  readonly onClose: () => void;
}

export function exportDialog({ text, copied, onCopy, onClose }: ExportParts): DialogParts {
  return {
    heading: words.exportHeading(),
    width: 'wide',
    body: html`<div class="field">
        <label class="label" for="export">${words.exportLabel()}</label>
        <textarea
          id="export"
          class="mono"
          rows="10"
          readonly
          aria-describedby="export-help"
          .value=${text}
        ></textarea>
        <span class="help small" id="export-help">${words.exportHelp()}</span>
      </div>
      <div class="small" aria-live="polite">
        ${copied === 'copied' ? common.copied() : copied === 'by-hand' ? common.copyByHand() : nothing}
      </div>`,
    actions: html`<button type="button" class="quiet" @click=${onClose}>${common.close()}</button>
      <button
        type="button"
        @click=${({ currentTarget }: Event) => {
          const dialog = (currentTarget as HTMLElement).closest('dialog');
          onCopy(dialog?.querySelector('textarea') ?? null);
        }}
      >
        ${icon('copy')} ${common.copy()}
      </button>
      <button
        type="button"
        class="primary"
        @click=${() => {
          downloadText('trusted-addresses.txt', text);
        }}
      >
        ${words.download()}
      </button>`,
  };
}
