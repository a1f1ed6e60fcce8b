/** A checkbox or radio button with its words beside it, one target together. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface ChoiceParts {
  readonly content: unknown;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Makes it a radio button of that group; in a shadow root the name submits nothing. */
  readonly group?: string;
  readonly onChange: (checked: boolean) => void;
}

export function choice({ content, checked, disabled, group, onChange }: ChoiceParts): TemplateResult {
  return html`<label class="choice"
    ><input
      type=${group === undefined ? 'checkbox' : 'radio'}
      name=${group ?? nothing}
      .checked=${live(checked)}
      ?disabled=${disabled ?? false}
      @change=${({ target }: Event) => {
        onChange((target as HTMLInputElement).checked);
      }}
    /><span>${content}</span></label
  >`;
}
