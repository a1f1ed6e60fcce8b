/** The text of many entries: as it was pasted, or a word about one that is too long to look at. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as words from '../../messages/trusted-ip-dialogs.ts';

export interface PasteTextParts {
  readonly text: string;
  /** A long text is to be edited all the same. */
  readonly asText: boolean;
  readonly onInput: (text: string) => void;
  readonly onAsText: () => void;
}

/** Code units; ten thousand lines in a field take the browser longer than they take us. */
const shownText = 20_000;

export function pasteText(parts: PasteTextParts): TemplateResult {
  return parts.text.length > shownText && !parts.asText ? summary(parts) : textField(parts);
}

function textField({ text, onInput }: PasteTextParts): TemplateResult {
  return html`<div class="field">
    <label class="label" for="paste">${words.pasteLabel()}</label>
    <textarea
      id="paste"
      class="mono"
      rows="8"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="paste-help"
      .value=${live(text)}
      @input=${({ target }: InputEvent) => {
        onInput((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <span class="help small" id="paste-help">${words.pasteHelp()}</span>
  </div>`;
}

function summary({ text, onAsText }: PasteTextParts): TemplateResult {
  const end = text.indexOf('\n');
  const first = text.slice(0, end < 0 ? 80 : Math.min(end, 80));
  return html`<div class="field">
    <span class="label">${words.pasteLabel()}</span>
    <span class="row">
      <span>${words.lineCount(text.trimEnd().split('\n').length)}</span>
      <span class="mono muted">${first}…</span>
      <button type="button" id="as-text" class="quiet" @click=${onAsText}>${words.editAsText()}</button>
    </span>
  </div>`;
}
