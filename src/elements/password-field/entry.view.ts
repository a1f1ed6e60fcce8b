/** A new password being entered: the box, and what can be done at once. The rest is the aids'. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/password-field.ts';
import { field } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { passwordId, type AidViews, type PasswordFacts, type PasswordLook } from './parts.ts';

export interface EntryParts extends Omit<PasswordLook, 'name' | 'context'> {
  readonly host: PasswordFacts;
  readonly help: unknown;
  /** Somebody was in the box, or it holds something. */
  readonly visited: boolean;
  readonly visible: boolean;
  readonly optionsOpen: boolean;
  readonly aids: AidViews | undefined;
  readonly on: {
    readonly toggle: () => void;
    readonly generate: () => void;
    readonly options: () => void;
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
          >${parts.visited ? renderInside(parts) : nothing}
        </div>
        ${aids?.strength}`,
    })}
    ${aids?.rules}
    <div class="row" ?hidden=${host.readonly}>
      <button type="button" id="generate" ?disabled=${disabled} @click=${on.generate}>
        ${words.generate()}</button
      >${parts.visited ? renderActions(parts) : nothing}
    </div>
    ${aids?.options} ${aids?.details}`;
}

/** A phrase that is shown is to be read as a whole. */
function isLong({ visible, host: { value } }: EntryParts): boolean {
  return visible && value.length > 32;
}

function renderInside({ visible, disabled, aids, on }: EntryParts): TemplateResult {
  return html`<span class="actions">
    ${aids?.copy}
    <button
      type="button"
      class="icon-only"
      aria-label=${visible ? words.hide() : words.show()}
      ?disabled=${disabled}
      @click=${on.toggle}
    >
      ${icon(visible ? icons.eyeOff : icons.eye)}
    </button>
  </span>`;
}

function renderActions({ host, disabled, optionsOpen, aids, on }: EntryParts): TemplateResult {
  return html`<button
      type="button"
      class="quiet"
      aria-expanded=${optionsOpen}
      ?disabled=${disabled}
      @click=${on.options}
    >
      ${words.options()} ${icon(icons.chevron)}
    </button>
    ${aids?.actions}
    ${
      host.stored?.set
        ? html`<button type="button" class="quiet" ?disabled=${disabled} @click=${on.cancel}>
            ${words.cancelChange()}
          </button>`
        : nothing
    }`;
}
