/** What a generated password is made of: characters or words. */
import { html, type TemplateResult } from 'lit';
import type { PassphraseCounts } from '../../domain/password/passphrase.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import type { Result } from '../../domain/result.ts';
import { loading } from '../../messages/common.ts';
import * as words from '../../messages/password-aids.ts';
import { generatorProblem } from '../../messages/problems/generator.ts';
import { choice } from '../../ui/choice/choice.ts';
import { stepper } from '../../ui/stepper/stepper.ts';
import { characterOptions, type CharacterWishes } from './character-options.view.ts';
import { optionsId } from './parts.ts';

export interface GeneratorWishes extends CharacterWishes {
  readonly form: 'characters' | 'words';
  /** How many words. */
  readonly count?: number | undefined;
}

export interface GeneratorOptionsParts {
  readonly policy: PasswordPolicy;
  readonly wishes: GeneratorWishes;
  /** How many words make sense; undefined while their list is not there. */
  readonly counts: Result<PassphraseCounts> | undefined;
  readonly wordsFailed: boolean;
  readonly disabled: boolean;
  /** What changed of them. */
  readonly onChange: (change: Partial<GeneratorWishes>) => void;
}

export function generatorOptions(parts: GeneratorOptionsParts): TemplateResult {
  return html`<div class="options" id=${optionsId} part="options">
    ${renderForms(parts)} ${parts.wishes.form === 'words' ? renderWords(parts) : characterOptions(parts)}
  </div>`;
}

function renderForms({ wishes, disabled, onChange }: GeneratorOptionsParts): TemplateResult {
  const forms = { characters: words.formCharacters(), words: words.formWords() };
  return html`<fieldset class="forms">
    <legend class="visually-hidden">${words.form()}</legend>
    ${(['characters', 'words'] as const).map((form) =>
      choice({
        group: 'form',
        content: forms[form],
        checked: wishes.form === form,
        disabled,
        onChange: () => {
          onChange({ form });
        },
      }),
    )}
  </fieldset>`;
}

function renderWords(parts: GeneratorOptionsParts): TemplateResult {
  const { counts, wishes, disabled, wordsFailed, onChange } = parts;
  if (!counts) return html`<span class="muted small">${wordsFailed ? words.wordsFailed() : loading()}</span>`;
  if (!counts.ok) return html`<span class="muted small">${generatorProblem(counts.problem)}</span>`;
  const { min, max, usual } = counts.value;
  return html`${stepper({
      id: 'count',
      label: words.count(),
      less: words.lessWords(),
      more: words.moreWords(),
      help: words.range(min, max),
      value: wishes.count ?? usual,
      min,
      max,
      disabled,
      onChange: (count) => {
        onChange({ count });
      },
    })} <span class="muted small">${words.wordsNote()}</span>`;
}
