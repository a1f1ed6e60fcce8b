/**
 * What holds the place of a section's fields until the settings have come. The sections themselves, with their titles,
 * are drawn at once and stay where they are; their heights are those of an account with a few addresses and tokens.
 */
import { html, type TemplateResult } from 'lit';

const bones = {
  'sign-in': ['line', 'field', 'line', 'field', 'line', 'rows'],
  addresses: ['line', 'rows'],
  api: ['line', 'rows'],
  role: ['line', 'field', 'line', 'field', 'line', 'rows'],
} as const;

export function skeleton(name: keyof typeof bones): TemplateResult {
  return html`<div class="skeleton ${name}" aria-hidden="true">
    ${bones[name].map((bone) => html`<i class=${bone}></i>`)}
  </div>`;
}
