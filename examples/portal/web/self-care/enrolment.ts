/** The key for the authenticator app: as QR code, in groups of four, and for an app on this device. */
import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';
import { html, type TemplateResult } from 'lit';
import { words } from './words.ts';

export interface Enrolment {
  readonly uri: string;
  readonly secret: string;
}

export function enrolmentKey({ uri, secret }: Enrolment): () => TemplateResult {
  // Dark on light in every theme: scanners expect it.
  const picture = toSvg(generate(uri), document, { on: '#000', off: '#fff', pad: 4 });
  picture.setAttribute('class', 'qr-code');
  picture.setAttribute('role', 'img');
  const groups = secret.match(/.{1,4}/g) ?? [];
  return () => {
    picture.setAttribute('aria-label', words().qrCode);
    return html`${picture}
      <div class="field">
        <span class="label">${words().key}</span>
        <span class="key code">${groups.map((group) => html`<span>${group}</span> `)}</span>
      </div>
      <button type="button" class="wide" @click=${() => location.assign(uri)}>${words().openApp}</button>`;
  };
}
