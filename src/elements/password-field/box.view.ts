/** The box a new password is entered in, what stands inside it, and its strength. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strength } from '../../domain/password/entropy.ts';
import { toPasswordRules } from '../../domain/password/rules-attribute.ts';
import * as words from '../../messages/password-field.ts';
import { helpId } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { meter } from '../../ui/meter/meter.ts';
import { passwordId, rulesId, type EntryParts } from './parts.ts';

export function box(parts: EntryParts): TemplateResult {
  const { value, visible, copied, on } = parts;
  return html`<div class="control ${parts.problem ? 'invalid' : ''}">
      ${renderInput(parts)}
      <span class="actions">
        ${value ? renderButton(parts, copied ? icons.check : icons.copy, words.copyPassword(), on.copy) : nothing}
        ${renderButton(parts, visible ? icons.eyeOff : icons.eye, visible ? words.hide() : words.show(), on.toggle)}
      </span>
    </div>
    ${strengthMeter(parts.judgement.strength)}`;
}

/** The value is set as a property only: an attribute would be in every copy of the markup. */
function renderInput(parts: EntryParts): TemplateResult {
  const { host, on } = parts;
  return html`<input
    id=${passwordId}
    class=${parts.visible ? 'mono' : ''}
    type=${parts.visible ? 'text' : 'password'}
    dir="ltr"
    autocomplete="new-password"
    autocapitalize="none"
    spellcheck="false"
    passwordrules=${toPasswordRules(host.policy)}
    .value=${live(parts.value)}
    ?disabled=${parts.disabled}
    ?readonly=${host.readonly}
    aria-label=${parts.name ?? nothing}
    aria-required=${parts.required}
    aria-invalid=${parts.problem !== ''}
    aria-describedby="${helpId(passwordId)} ${rulesId}"
    @focus=${on.focus}
    @input=${({ target }: InputEvent) => {
      on.input((target as HTMLInputElement).value);
    }}
    @change=${on.commit}
    @keydown=${on.keydown}
  />`;
}

function renderButton({ disabled }: EntryParts, shape: string, label: string, onClick: () => void) {
  return html`<button
    type="button"
    class="icon-only"
    aria-label=${label}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon(shape)}
  </button>`;
}

const tones = ['danger', 'danger', 'warning', 'success', 'success'] as const;

function strengthMeter(strength: Strength | null): TemplateResult {
  const score = strength?.score ?? 0;
  return meter({
    label: words.strengthLabel(),
    level: strength && score,
    highest: 4,
    text: strength ? words.strength(score) : '',
    tone: tones[score],
  });
}
