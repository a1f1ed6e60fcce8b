/** What went wrong with an act as a whole: read out as it comes, and out of the flow until then. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

/** @param text empty while nothing is wrong */
export function problemRegion(text: string): TemplateResult {
  const said = text
    ? html`<span class="problem small">${icon(icons.warning)}<span>${text}</span></span>`
    : nothing;
  return html`<div aria-live="polite">${said}</div>`;
}
