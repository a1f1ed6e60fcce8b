/** What characters a generated password is made of, and how many. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  allowedMembers,
  buildAlphabet,
  type AlphabetClass,
  type AlphabetWishes,
} from '../../domain/password/alphabet.ts';
import { generatedLengths } from '../../domain/password/generate.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import * as words from '../../messages/password-aids.ts';
import { className } from '../../messages/problems/password.ts';
import { choice } from '../../ui/choice/choice.ts';
import { stepper } from '../../ui/stepper/stepper.ts';

export interface CharacterWishes extends AlphabetWishes {
  readonly length?: number | undefined;
}

export interface CharacterOptionsParts {
  readonly policy: PasswordPolicy;
  readonly wishes: CharacterWishes;
  readonly disabled: boolean;
  readonly onChange: (change: CharacterWishes) => void;
}

/** `other` has no ASCII member but the space, which nobody wishes for. */
const offered: readonly AlphabetClass[] = ['lower', 'upper', 'digit', 'symbol'];

export function characterOptions(parts: CharacterOptionsParts): TemplateResult {
  const { policy, wishes, disabled, onChange } = parts;
  const lengths = generatedLengths(policy, wishes);
  return html`${
    lengths.ok
      ? stepper({
          id: 'length',
          label: words.length(),
          less: words.shorter(),
          more: words.longer(),
          help: words.range(lengths.value.min, lengths.value.max),
          value: wishes.length ?? lengths.value.usual,
          min: lengths.value.min,
          max: lengths.value.max,
          disabled,
          onChange: (length) => {
            onChange({ length });
          },
        })
      : nothing
  }
  ${renderClasses(parts)}
  ${choice({
    content: words.avoidLookalikes(),
    checked: wishes.avoidLookalikes ?? false,
    disabled,
    onChange: (avoidLookalikes) => {
      onChange({ avoidLookalikes });
    },
  })}`;
}

/** The boxes show what the alphabet really holds: a policy may demand or refuse what was wished. */
function renderClasses({ policy, wishes, disabled, onChange }: CharacterOptionsParts) {
  const alphabet = buildAlphabet(policy, wishes);
  const held = alphabet.ok ? alphabet.value.characters : '';
  const possible = offered.filter((name) => allowedMembers(policy, name) !== '');
  const chosen = possible.filter((name) =>
    Array.from(allowedMembers(policy, name)).some((character) => held.includes(character)),
  );
  return html`<fieldset class="classes">
    <legend>${words.madeOf()}</legend>
    ${possible.map((name) =>
      choice({
        content: className(name),
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
