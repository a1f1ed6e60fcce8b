/**
 * What holds the place of a section's fields until the settings have come. The sections themselves, with their titles,
 * are drawn at once and stay where they are.
 */
import { html, type TemplateResult } from 'lit';

export function skeleton(section: string): TemplateResult {
  return html`<div class="skeleton ${section}" aria-hidden="true"></div>`;
}
