/** Line icons, 16 × 16, drawn here: no font, no fetch. Decorative; words stand beside them. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const shapes = {
  check: svg`<path d="M3 8.5 6.5 12 13 4.5" />`,
  warning: svg`<path d="M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5V11M8 5v.1" />`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 3.5v-.5A.5.5 0 0 0 10 2.5H3a.5.5 0 0 0-.5.5v7c0 .3.2.5.5.5h.5" />`,
  eye: svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" /><circle cx="8" cy="8" r="2" />`,
  'eye-off': svg`<path d="M2.5 2.5l11 11M6.2 3.8A6 6 0 0 1 8 3.5c4 0 6.500 4.500 6.500 4.500a12 12 0 0 1-1.900 2.400M4 5.100C2.400 6.300 1.500 8 1.500 8S4 12.500 8 12.500a6 6 0 0 0 2.600-.6" />`,
  external: svg`<path d="M6.500 3.500H3.500v9h9v-3M9 3h4v4M13 3 7.500 8.500" />`,
  chevron: svg`<path d="m4 6 4 4 4-4" />`,
  dot: svg`<circle cx="8" cy="8" r="1.5" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
  minus: svg`<path d="M3 8h10" />`,
  more: svg`<path d="M3.500 8h.1M8 8h.1M12.500 8h.1" />`,
  search: svg`<circle cx="7" cy="7" r="4.200" /><path d="m10.300 10.300 3.200 3.200" />`,
  lock: svg`<rect x="3" y="7" width="10" height="6.500" rx="1.500" /><path d="M5 7V5a3 3 0 0 1 6 0v2" />`,
  refresh: svg`<path d="M13 5.500A5.500 5.500 0 1 0 13.500 9M13 2.500v3h-3" />`,
  trash: svg`<path d="M2.500 4.500h11M6 4.500v-2h4v2M4 4.500l.6 9h6.800l.6-9" />`,
  pencil: svg`<path d="m3 13 .7-3L10.500 3.200l2.300 2.300L6 12.300 3 13ZM9 4.700 11.300 7" />`,
  undo: svg`<path d="M5.500 3.500 2.500 6.500l3 3M3 6.500h6.500a3.500 3.500 0 0 1 0 7H7" />`,
  redo: svg`<path d="m10.500 3.500 3 3-3 3M13 6.500H6.500a3.500 3.500 0 0 0 0 7H9" />`,
  key: svg`<circle cx="5" cy="11" r="2.700" /><path d="m7 9 6-6M11 5l2 2" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${shapes[name]}
  </svg>`;
}
