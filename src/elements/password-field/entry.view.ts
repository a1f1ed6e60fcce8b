/** A new password being entered: the box, and what can be done at once. The rest is the aids'. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/password-field.ts';
import { field } from '../../ui/field/field.ts';
import { passwordId, type AidViews, type PasswordFacts, type PasswordLook } from './parts.ts';

export interface EntryParts extends Omit<PasswordLook, 'name' | 'context'> {
  readonly host: PasswordFacts;
  readonly help: unknown;
  /** Somebody was in the box, or it holds something. */
  readonly visited: boolean;
  readonly visible: boolean;
  readonly aids: AidViews | undefined;
  readonly on: {
    readonly generate: () => void;
    readonly cancel: () => void;
  };
}

/** Before anybody was in the box it is a label, a box and a button; the rest comes with the first visit. */
export function entry(parts: EntryParts): TemplateResult {
  const { host, problem, disabled, aids, on } = parts;
  return html`${field({
      id: passwordId,
      label: host.label,
      problem,
      required: parts.required,
      help: parts.help,
      control: html`<div class="control ${problem ? 'invalid' : ''} ${isLong(parts) ? 'wide' : ''}">
          <slot name="input"
            ><input
              id="password"
              type="password"
              autocomplete="new-password"
              aria-describedby="password-help password-rules" /></slot
          >${aids?.inside}
        </div>
        ${aids?.strength}`,
    })}
    ${aids?.rules}
    <div class="row" ?hidden=${host.readonly}>
      <button type="button" id="generate" ?disabled=${disabled} @click=${on.generate}>
        ${words.generate()}</button
      >${aids?.actions} ${parts.visited && host.stored?.set ? renderCancel(parts) : nothing}
    </div>
    ${aids?.options} ${aids?.details}`;
}

/** A phrase that is shown is to be read as a whole. */
function isLong({ visible, host: { value } }: EntryParts): boolean {
  return visible && value.length > 32;
}

function renderCancel({ disabled, on }: EntryParts): TemplateResult {
  return html`<button type="button" class="quiet" ?disabled=${disabled} @click=${on.cancel}>
    ${words.cancelChange()}
  </button>`;
}
