/**
 * A whole number within bounds: typed, stepped by arrow keys, or by two buttons as wide as a finger. Owns
 * the look and that nothing outside the bounds comes out; the number is the caller's.
 */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';

export interface StepperParts {
  readonly id: string;
  readonly label: string;
  /** Accessible names of the buttons. */
  readonly less: string;
  readonly more: string;
  readonly help: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  /** A person chose; undefined when the box was emptied. */
  readonly onChange: (value: number | undefined) => void;
}

export function stepper(parts: StepperParts): TemplateResult {
  const { id, value, min, max, disabled, onChange } = parts;
  const fit = (wish: number) => Math.min(max, Math.max(min, Math.trunc(wish)));
  const step = (by: number, name: string, shape: string) =>
    html`<button
      type="button"
      class="icon-only"
      aria-label=${name}
      aria-controls=${id}
      ?disabled=${disabled || fit(value + by) === value}
      @click=${() => {
        onChange(fit(value + by));
      }}
    >
      ${icon(shape)}
    </button>`;
  return html`<div class="stepper">
    <label for=${id}>${parts.label}</label>
    <div class="control">
      ${step(-1, parts.less, icons.minus)}
      <input
        id=${id}
        type="number"
        inputmode="numeric"
        min=${min}
        max=${max}
        .value=${live(String(fit(value)))}
        ?disabled=${disabled}
        aria-describedby="${id}-help"
        @change=${({ target }: Event) => {
          const wish = (target as HTMLInputElement).valueAsNumber;
          onChange(Number.isNaN(wish) ? undefined : fit(wish));
        }}
      />
      ${step(1, parts.more, icons.plus)}
    </div>
    <span class="muted small" id="${id}-help">${parts.help}</span>
  </div>`;
}
