/** A level as bars and a word. Owns the look and what is spoken; what a level means is the caller's. */
import { html, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import { range } from 'lit/directives/range.js';

export interface MeterParts {
  /** Accessible name. */
  readonly label: string;
  /** 0 to `highest`; null shows empty bars, and nothing is spoken. */
  readonly level: number | null;
  readonly highest: number;
  /** The level in words. */
  readonly text: string;
  readonly tone: 'danger' | 'warning' | 'success';
}

export function meter({ label, level, highest, text, tone }: MeterParts): TemplateResult {
  if (level === null)
    return html`<div class="meter" part="meter" aria-hidden="true">${bars(0, highest)}</div>`;
  return html`<div
    class="meter ${tone}"
    part="meter"
    role="meter"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${highest}
    aria-valuenow=${level}
    aria-valuetext=${text}
  >
    ${bars(Math.max(1, level), highest)}
    <span class="meter-text">${text}</span>
  </div>`;
}

function bars(filled: number, highest: number): unknown {
  return map(range(highest), (bar) => html`<span class="bar ${bar < filled ? 'filled' : ''}"></span>`);
}
