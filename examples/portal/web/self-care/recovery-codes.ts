/** The recovery codes of an app that was just set up: shown this once, and gone when the person goes on. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { update } from '../shared/surface.ts';
import { words as common } from '../shared/words.ts';
import { words } from './words.ts';

const titleId = 'recovery-codes-title';
const listId = 'recovery-codes';

export function recoveryCodesStep(given: readonly string[], onContinue: () => void): () => TemplateResult {
  let codes = given;
  let copied: boolean | undefined;
  let isStored = false;

  const onCopy = async () => {
    copied = await copyText(codes.join('\n'));
    if (!copied) getSelection()?.selectAllChildren(document.getElementById(listId)!);
    update();
  };
  const onDownload = () => downloadText('recovery-codes.txt', `${codes.join('\n')}\n`);
  const onStored = ({ target }: Event) => {
    isStored = (target as HTMLInputElement).checked;
    update();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    codes = [];
    update();
    onContinue();
  };

  // To the heading, not to the codes: they would be read out.
  requestAnimationFrame(() => document.getElementById(titleId)?.focus());
  return () => {
    if (codes.length === 0) return html`<p class="muted" role="status">${common().loading}</p>`;
    return html`<form class="stack" @submit=${onSubmit}>
      <div>
        <h2 id=${titleId} tabindex="-1">${words().storeCodes}</h2>
        <p>${words().storeCodesLead}</p>
      </div>
      <div class="field">
        <ol id=${listId} class="recovery-codes code" role="list" aria-label=${words().recoveryCodes}>
          ${codes.map((code) => html`<li>${code}</li>`)}
        </ol>
        <div class="taking">
          <button type="button" @click=${onCopy}>
            ${copied ? html`${icon('check')}${words().copied}` : words().copyCodes}
          </button>
          <button type="button" @click=${onDownload}>${words().download}</button>
        </div>
        <div class="problem" aria-live="polite">${copied === false ? words().copyByHand : nothing}</div>
      </div>
      <label class="check">
        <input type="checkbox" .checked=${isStored} @change=${onStored} />
        <span>${words().codesStored}</span>
      </label>
      <button class="primary wide" ?disabled=${!isStored}>${words().goOn}</button>
    </form>`;
  };
}

/** Whether it was copied: browsers may refuse. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The address made for the file says nothing; the browser reads it after the click only. */
function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
