/** What is decided beside a password: loaded where the host offers it. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import * as words from '../../messages/password-aids.ts';
import { switchControl } from '../../ui/switch/switch.ts';

export { switchStyles } from '../../ui/switch/switch.styles.ts';

interface Choice {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export interface ChoicesParts {
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly mustChange: Choice | undefined;
  readonly endSessions: Choice | undefined;
}

export function choices({ mustChange, endSessions, ...state }: ChoicesParts): TemplateResult {
  return html`${mustChange ? switchControl({ id: 'must-change', label: words.mustChange(), ...state, ...mustChange }) : nothing}
  ${endSessions ? switchControl({ id: 'end-sessions', label: words.endSessions(), ...state, ...endSessions }) : nothing}`;
}
