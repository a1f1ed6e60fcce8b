/** What a generated password is made of. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  allowedMembers,
  buildAlphabet,
  type AlphabetClass,
  type AlphabetWishes,
} from '../../domain/password/alphabet.ts';
import { generatedLengths, type GeneratedLengths } from '../../domain/password/generate.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import * as words from '../../messages/password-aids.ts';
import { className } from '../../messages/problems/password.ts';
import { optionsId } from './parts.ts';

export interface GeneratorWishes extends AlphabetWishes {
  readonly length?: number | undefined;
}

export interface GeneratorOptionsParts {
  readonly policy: PasswordPolicy;
  readonly wishes: GeneratorWishes;
  readonly disabled: boolean;
  /** What changed of them. */
  readonly onChange: (change: GeneratorWishes) => void;
}

/** `other` has no ASCII member but the space, which nobody wishes for. */
const offered: readonly AlphabetClass[] = ['lower', 'upper', 'digit', 'symbol'];

export function generatorOptions(parts: GeneratorOptionsParts): TemplateResult {
  const lengths = generatedLengths(parts.policy, parts.wishes);
  return html`<div class="options" id=${optionsId} part="options">
    ${lengths.ok ? renderLength(parts, lengths.value) : nothing} ${renderClasses(parts)}
    ${renderChoice({
      text: words.avoidLookalikes(),
      checked: parts.wishes.avoidLookalikes ?? false,
      disabled: parts.disabled,
      onChange: (avoidLookalikes) => {
        parts.onChange({ avoidLookalikes });
      },
    })}
  </div>`;
}

function renderLength({ wishes, disabled, onChange }: GeneratorOptionsParts, lengths: GeneratedLengths) {
  const { min, max, usual } = lengths;
  const fit = (wish: number) => Math.min(max, Math.max(min, Math.trunc(wish)));
  const onLength = ({ target }: Event) => {
    const wish = (target as HTMLInputElement).valueAsNumber;
    onChange({ length: Number.isNaN(wish) ? undefined : fit(wish) });
  };
  return html`<div class="length">
    <label for="length">${words.length()}</label>
    <div class="control">
      <input
        id="length"
        type="number"
        inputmode="numeric"
        min=${min}
        max=${max}
        .value=${live(String(fit(wishes.length ?? usual)))}
        ?disabled=${disabled}
        aria-describedby="length-help"
        @change=${onLength}
      />
    </div>
    <span class="muted small" id="length-help">${words.lengthRange(min, max)}</span>
  </div>`;
}

/** The boxes show what the alphabet really holds: a policy may demand or refuse what was wished. */
function renderClasses({ policy, wishes, disabled, onChange }: GeneratorOptionsParts) {
  const alphabet = buildAlphabet(policy, wishes);
  const held = alphabet.ok ? alphabet.value.characters : '';
  const possible = offered.filter((name) => allowedMembers(policy, name) !== '');
  const chosen = possible.filter((name) =>
    Array.from(allowedMembers(policy, name)).some((character) => held.includes(character)),
  );
  return html`<fieldset class="classes">
    <legend>${words.madeOf()}</legend>
    ${possible.map((name) =>
      renderChoice({
        text: className(name),
        checked: chosen.includes(name),
        disabled: disabled || policy.classes[name] === 'must',
        onChange: (checked) => {
          onChange({
            classes: possible.filter((each) => (each === name ? checked : chosen.includes(each))),
          });
        },
      }),
    )}
  </fieldset>`;
}

interface Choice {
  readonly text: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}

function renderChoice({ text, checked, disabled, onChange }: Choice): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(checked)}
      ?disabled=${disabled}
      @change=${({ target }: Event) => {
        onChange((target as HTMLInputElement).checked);
      }}
    />
    <span>${text}</span>
  </label>`;
}
