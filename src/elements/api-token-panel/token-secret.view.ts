/** A new token, shown once; and the question before it is closed on without being stored. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenAction } from '../../domain/token/flow.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import * as common from '../../messages/common.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { field, helpId } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { renderExample, type ShownExample } from './token-example.view.ts';

export interface ShownToken extends ShownExample {
  readonly token: TokenFacts;
  /** The one whose successor it is. */
  readonly replaced: TokenFacts | null;
  readonly timeZone: string | null;
  readonly tokenCopy: CopyState;
  readonly onCopyToken: () => void;
  readonly onDownload: (token: TokenFacts) => void;
}

export function showDialog(shown: ShownToken): DialogParts {
  const onClose = () => {
    shown.onGo({ type: 'close' });
  };
  return {
    heading: words.showHeading(),
    width: 'wide',
    body: html`<div class="note warning">${icon(icons.warning)}<span>${words.showOnce()}</span></div>
      ${renderReplaced(shown)} ${renderSecret(shown)} ${renderExample(shown)}`,
    actions: html`<button type="button" class="primary" @click=${onClose}>${words.done()}</button>`,
  };
}

export function leaveDialog({ name }: TokenFacts, onGo: (action: TokenAction) => void): DialogParts {
  return {
    heading: words.leaveHeading(),
    body: html`<p>${words.leaveCauses(name)}</p>`,
    actions: html`<button
        type="button"
        @click=${() => {
          onGo({ type: 'stay' });
        }}
      >
        ${words.stay()}
      </button>
      <button
        type="button"
        class="danger"
        @click=${() => {
          onGo({ type: 'discard' });
        }}
      >
        ${words.discard()}
      </button>`,
  };
}

/** How long the predecessor goes on. */
function renderReplaced({ replaced, timeZone }: ShownToken): unknown {
  if (replaced === null) return nothing;
  const { expiresAt } = replaced;
  const works = replaced.revokedAt === null && expiresAt !== null && Date.parse(expiresAt) > Date.now();
  return html`<p>${works ? words.oldUntil(expiresAt, timeZone) : words.oldEnded()}</p>`;
}

function renderSecret(shown: ShownToken): TemplateResult {
  const { token, secret, tokenCopy } = shown;
  return field({
    id: 'secret',
    label: words.token(token.name),
    problem: tokenCopy === 'by-hand' ? common.copyByHand() : '',
    control: html`<div class="secret">
      <div class="control">
        <input
          id="secret"
          class="mono"
          type="text"
          readonly
          autocomplete="off"
          spellcheck="false"
          .value=${secret}
          aria-describedby=${helpId('secret')}
          @focus=${selectAll}
          @copy=${() => {
            shown.onGo({ type: 'take' });
          }}
        />
      </div>
      <button type="button" @click=${shown.onCopyToken}>
        ${
          tokenCopy === 'copied'
            ? html`${icon(icons.check)}${common.copied()}`
            : html`${icon(icons.copy)}${words.copyToken()}`
        }
      </button>
      <button
        type="button"
        @click=${() => {
          shown.onDownload(token);
        }}
      >
        ${words.download()}
      </button>
      <span class="visually-hidden" role="status">${tokenCopy === 'copied' ? common.copied() : nothing}</span>
    </div>`,
  });
}

function selectAll({ target }: Event): void {
  (target as HTMLInputElement).select();
}
