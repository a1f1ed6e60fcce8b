/** A new password being entered: the box, the rules, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/password-field.ts';
import { field } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import { box } from './box.view.ts';
import { checklist } from './checklist.view.ts';
import type { Judgement } from './judge-password.ts';
import type { PasswordField } from './password-field.ts';

export const passwordId = 'password';
export const rulesId = 'password-rules';
export const optionsId = 'generator-options';

export interface EntryParts {
  readonly host: Pick<
    PasswordField,
    'label' | 'login' | 'policy' | 'readonly' | 'readonlyReason' | 'siteUrl' | 'stored'
  >;
  readonly value: string;
  /** Accessible name where there is no visible label. */
  readonly name: string | undefined;
  readonly problem: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly visible: boolean;
  readonly copied: boolean;
  readonly judgement: Judgement;
  /** The blocklist did not come: its rule is decided by the server. */
  readonly blocklistFailed: boolean;
  /** The opened options of the generator. */
  readonly options: TemplateResult | undefined;
  /** The sign-in details, where the browser did not copy them. */
  readonly detailsByHand: string | undefined;
  readonly on: {
    readonly focus: () => void;
    readonly input: (text: string) => void;
    readonly commit: () => void;
    readonly keydown: (event: KeyboardEvent) => void;
    readonly toggle: () => void;
    readonly copy: () => void;
    readonly copyDetails: () => void;
    readonly generate: () => void;
    readonly options: () => void;
    readonly cancel: () => void;
  };
}

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
      ${words.options()} ${icon('chevron')}
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
