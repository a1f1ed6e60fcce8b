/**
 * A field for the code of an authenticator app: numeric keyboard, filled by the browser where it can.
 * Takes the code in any grouping and hands it on without blanks; what a code is, the caller's rule says.
 * Owns no value: the caller keeps it and clears it.
 */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field, helpId } from '../field/field.ts';

export interface CodeFieldParts {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** A sentence; empty when there is none. */
  readonly problem: string;
  /** The code as it was handed on. */
  readonly value: string;
  readonly readonly?: boolean;
  readonly onInput: (code: string) => void;
  /** Enter was pressed: it confirms here, it never submits a form around. */
  readonly onEnter: () => void;
}

export function codeField(parts: CodeFieldParts): TemplateResult {
  const onInput = ({ target }: Event) => {
    parts.onInput(withoutBlanks((target as HTMLInputElement).value));
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    parts.onEnter();
  };
  return field({
    id: parts.id,
    label: parts.label,
    problem: parts.problem,
    help: parts.help,
    control: html`<div class="control code ${parts.problem ? 'invalid' : ''}">
      <input
        id=${parts.id}
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        .value=${live(parts.value)}
        ?readonly=${parts.readonly ?? false}
        aria-invalid=${parts.problem !== ''}
        aria-describedby=${helpId(parts.id)}
        @input=${onInput}
        @keydown=${onKeydown}
      />
    </div>`,
  });
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
