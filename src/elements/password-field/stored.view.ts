/** What is known of the saved password, while no new one is entered. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/password-field.ts';
import { field, helpId, labelId } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { PasswordFacts, PasswordLook } from './parts.ts';

export interface StoredParts extends PasswordLook {
  readonly host: PasswordFacts;
  readonly on: { readonly change: () => void; readonly generate: () => void };
}

const id = 'stored';

export function storedPassword(parts: StoredParts): TemplateResult {
  return field({
    id,
    label: parts.host.label,
    labelKind: 'group',
    problem: parts.problem,
    help: renderHelp(parts),
    control: html`<div
      class="row"
      role="group"
      aria-label=${parts.name ?? nothing}
      aria-labelledby=${parts.name === undefined ? labelId(id) : nothing}
      aria-describedby=${helpId(id)}
    >
      <span class="stored">${storedText(parts)}</span>
      ${parts.host.readonly ? nothing : renderButtons(parts)}
    </div>`,
  });
}

function storedText({ host: { stored, timeZone } }: StoredParts): string {
  if (!stored?.set) return words.none();
  return stored.since ? words.setOn(stored.since, timeZone) : words.set();
}

function renderButtons({ disabled, on }: StoredParts): TemplateResult {
  return html`<button type="button" id="change" ?disabled=${disabled} @click=${on.change}>
      ${words.change()}
    </button>
    <button type="button" class="quiet" ?disabled=${disabled} @click=${on.generate}>
      ${words.generate()}
    </button>`;
}

function renderHelp({ host }: StoredParts): unknown {
  const { stored } = host;
  if (host.readonly) return host.readonlyReason && common.readonlyBecause(host.readonlyReason);
  if (stored?.set && !stored.validWithout2fa && !host.twofa)
    return html`<span class="caution">${icon(icons.warning)}<span>${words.tooShortAlone()}</span></span>`;
  // Where there is a switch it tells the same.
  return stored?.mustChange && !host.offersMustChange ? words.mustBeChanged() : nothing;
}
