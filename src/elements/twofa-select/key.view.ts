/** The key of an authenticator app, to be scanned, typed or opened; and the code that makes it count. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownKey } from '../../domain/twofa/setup.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-dialogs.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import { copyNews } from '../../ui/copy/copy.view.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface SetupKey extends ShownKey {
  readonly picture: SVGElement;
}

export interface KeyParts {
  /** Undefined until the host gave it, and again when it was shown too long while its code is confirmed. */
  readonly key: SetupKey | undefined;
  readonly keyCopy: CopyState;
  readonly onCopyKey: (key: SetupKey) => void;
}

interface Around {
  /** No key was given yet. */
  readonly expected: boolean;
  /** It is asked for right now. */
  readonly waiting: boolean;
  readonly code: TemplateResult;
  readonly fault: TemplateResult;
  readonly actions: TemplateResult;
}

export function keyDialog(parts: KeyParts, { expected, waiting, code, fault, actions }: Around): DialogParts {
  const { key } = parts;
  return {
    heading: words.setupHeading(),
    width: 'wide',
    body: expected
      ? html`<p role="status" class="muted coming">${waiting ? common.working() : nothing}</p>
          ${fault}`
      : html`<p>${words.setupLead()}</p>
          ${key ? renderKey(parts, key) : nothing} ${code} ${fault}
          <p class="muted small">${words.countsWhenConfirmed()}</p>`,
    actions,
  };
}

function renderKey(parts: KeyParts, key: SetupKey): TemplateResult {
  key.picture.setAttribute('aria-label', words.qrCode());
  return html`<div class="setup">
    ${key.picture}
    <div class="by-hand">
      <span class="label" id="key-label">${words.typeKey()}</span>
      <span class="mono key" id="key" role="group" aria-labelledby="key-label"
        >${key.groups.map((group, index) => html`${index === 0 ? '' : ' '}<span>${group}</span>`)}</span
      >
      <div class="row">${renderCopy(parts, key)} ${renderOpen(key)}</div>
      <div class="support" aria-live="polite">${copyNews(parts.keyCopy)}</div>
    </div>
  </div>`;
}

function renderCopy({ keyCopy, onCopyKey }: KeyParts, key: SetupKey): TemplateResult {
  return html`<button
    type="button"
    @click=${() => {
      onCopyKey(key);
    }}
  >
    ${
      keyCopy === 'copied'
        ? html`${icon(icons.check)}${common.copied()}`
        : html`${icon(icons.copy)}${words.copyKey()}`
    }
  </button>`;
}

/** By script: an address in a link would hold the key. */
function renderOpen({ uri }: SetupKey): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    @click=${() => {
      location.assign(uri);
    }}
  >
    ${icon(icons.external)}${words.openApp()}
  </button>`;
}
