/** A new password being entered: the box, the rules, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/password-field.ts';
import { field } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { box } from './box.view.ts';
import { checklist } from './checklist.view.ts';
import { optionsId, passwordId, rulesId, type EntryParts } from './parts.ts';

export function entry(parts: EntryParts): TemplateResult {
  const { host, problem, value } = parts;
  return html`${field({
    id: passwordId,
    label: host.label,
    problem,
    required: parts.required,
    help: renderHelp(parts),
    control: box(parts),
  })}
  ${checklist({
    id: rulesId,
    rules: parts.judgement.rules,
    untouched: value === '',
    strict: problem !== '',
    blocklistFailed: parts.blocklistFailed,
  })}
  ${host.readonly ? nothing : renderActions(parts)} ${parts.options}
  ${parts.detailsByHand === undefined ? nothing : renderDetails(parts.detailsByHand)}`;
}

function renderHelp({ host: { readonly, readonlyReason, stored } }: EntryParts): unknown {
  if (readonly) return readonlyReason && common.readonlyBecause(readonlyReason);
  if (!stored) return nothing;
  return stored.set ? words.leaveEmpty() : words.none();
}

function renderActions(parts: EntryParts): TemplateResult {
  const { host, disabled, options, on } = parts;
  const offersDetails = [parts.value, host.login, host.siteUrl].every((each) => each !== '');
  return html`<div class="row">
    <button type="button" id="generate" ?disabled=${disabled} @click=${on.generate}>
      ${words.generate()}
    </button>
    <button
      type="button"
      class="quiet"
      aria-expanded=${options !== undefined}
      aria-controls=${options ? optionsId : nothing}
      ?disabled=${disabled}
      @click=${on.options}
    >
      ${words.options()} ${icon(icons.chevron)}
    </button>
    ${offersDetails ? renderQuiet(words.copyDetails(), disabled, on.copyDetails) : nothing}
    ${host.stored?.set ? renderQuiet(words.cancelChange(), disabled, on.cancel) : nothing}
  </div>`;
}

function renderQuiet(text: string, disabled: boolean, onClick: () => void): TemplateResult {
  return html`<button type="button" class="quiet" ?disabled=${disabled} @click=${onClick}>${text}</button>`;
}

function renderDetails(details: string): TemplateResult {
  return html`<textarea
    class="details mono"
    rows="3"
    readonly
    aria-label=${words.details()}
    .value=${details}
  ></textarea>`;
}
