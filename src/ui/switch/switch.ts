/** A switch with its label beside it: a native checkbox in the role of a switch. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface SwitchParts {
  readonly id: string;
  /** Visible label; empty leaves naming to `name`. */
  readonly label: string;
  /** Accessible name without a visible label. */
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Shown as it is, refuses clicks, stays reachable. */
  readonly readonly?: boolean;
  /** Id of the help or problem that belongs to it. */
  readonly describedBy?: string;
  readonly invalid?: boolean;
  /** A person moved it. */
  readonly onChange: (checked: boolean) => void;
}

export function switchControl(parts: SwitchParts): TemplateResult {
  const onChange = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    parts.onChange(input.checked);
  };
  const refuse = (event: Event) => {
    if (parts.readonly) event.preventDefault();
  };
  return html`<span class="switch-line" part="switch">
    <input
      class="switch"
      id=${parts.id}
      type="checkbox"
      role="switch"
      .checked=${live(parts.checked)}
      ?disabled=${parts.disabled ?? false}
      aria-readonly=${parts.readonly ?? false}
      aria-invalid=${parts.invalid ?? false}
      aria-label=${parts.name ?? nothing}
      aria-describedby=${parts.describedBy ?? nothing}
      @click=${refuse}
      @change=${onChange}
    />
    ${parts.label ? html`<label for=${parts.id}>${parts.label}</label>` : nothing}
  </span>`;
}
