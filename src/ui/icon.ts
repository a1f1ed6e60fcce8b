import { html, type TemplateResult } from 'lit';

/** One of `icons.ts`. Decorative; words stand beside it. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;
}
