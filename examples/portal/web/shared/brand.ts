import { html, type TemplateResult } from 'lit';

/** The business that runs the portal. */
export const brandName = 'Meridian Telecom';

export function brandMark(): TemplateResult {
  return html`<svg class="brand-mark" viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="7" />
    <path
      d="M14 5.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17c3 2.4 4.2 5.2 4.2 8.5s-1.2 6.1-4.2 8.5M5.5 14h12.7"
    />
  </svg>`;
}
