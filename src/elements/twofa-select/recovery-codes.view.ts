/** New recovery codes, shown once; and the question before they are closed on without being stored. */
import { html, type TemplateResult } from 'lit';
import type { TwofaAction } from '../../domain/twofa/actions.ts';
import type { TwofaFlow } from '../../domain/twofa/state.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-dialogs.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import { copyNews } from '../../ui/copy/copy.view.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface CodesParts {
  readonly flow: TwofaFlow;
  readonly codes: readonly string[];
  readonly codesCopy: CopyState;
  readonly onCopyCodes: (codes: readonly string[]) => void;
  readonly onDownload: (codes: readonly string[]) => void;
  readonly onPrint: (codes: readonly string[]) => void;
  readonly onGo: (action: TwofaAction) => void;
}

export function codesDialog(parts: CodesParts): DialogParts {
  const { flow, codes, codesCopy, onGo } = parts;
  return {
    heading: words.codesHeading(),
    width: 'wide',
    body: html`<div class="note warning">${icon(icons.warning)}<span>${words.codesOnce()}</span></div>
      <ol class="codes mono" id="codes" tabindex="0" aria-label=${words.codes()}>
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <div class="row">${renderTaking(parts)}</div>
      <div class="support" aria-live="polite">${copyNews(codesCopy)}</div>
      <label class="stored">
        <input
          type="checkbox"
          .checked=${flow.stored}
          @change=${({ target }: Event) => {
            onGo({ type: 'store', stored: (target as HTMLInputElement).checked });
          }}
        />
        <span>${words.stored()}</span>
      </label>`,
    actions: button(words.done(), 'primary', () => {
      onGo({ type: 'cancel' });
    }),
  };
}

export function leaveDialog({ codes, onGo }: CodesParts): DialogParts {
  return {
    heading: words.leaveHeading(),
    body: html`<p>${words.leaveCauses(codes.length)}</p>`,
    actions: html`${button(words.stay(), '', () => {
      onGo({ type: 'cancel' });
    })}
    ${button(words.discard(), 'danger', () => {
      onGo({ type: 'discard' });
    })}`,
  };
}

function renderTaking({ codes, codesCopy, onCopyCodes, onDownload, onPrint }: CodesParts): TemplateResult {
  const copy =
    codesCopy === 'copied'
      ? html`${icon(icons.check)}${common.copied()}`
      : html`${icon(icons.copy)}${words.copyCodes()}`;
  return html`${button(copy, '', () => {
    onCopyCodes(codes);
  })}
  ${button(words.download(), '', () => {
    onDownload(codes);
  })}
  ${button(words.print(), '', () => {
    onPrint(codes);
  })}`;
}

function button(text: unknown, look: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class=${look} @click=${onClick}>${text}</button>`;
}
