import { svg, html, type TemplateResult } from 'lit';

/** Outlines on a grid of 16. */
const outlines = {
  check: 'M3 8.5 6.5 12 13 4.5',
  classes: 'M2.5 5 8 2.5 13.5 5 8 7.5zM2.5 8 8 10.5 13.5 8M2.5 11 8 13.5 13.5 11',
  close: 'M4 4l8 8M12 4l-8 8',
  dark: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forth: 'M6.5 3.5 11 8l-4.5 4.5',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  person:
    'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8M2.75 13.5c.5-2.5 2.6-3.75 5.25-3.75s4.75 1.25 5.25 3.75',
  plus: 'M8 3v10M3 8h10',
  roles: 'M8 1.8 13 3.7v3.8c0 3.2-2.1 5.5-5 6.7-2.9-1.2-5-3.5-5-6.7V3.7zM5.8 7.9l1.6 1.6 2.9-3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
  signOut: 'M6.5 2.5h-3v11h3M9.5 5l3 3-3 3M12.5 8h-6',
  system: 'M2 3h12v8H2zM5.5 13.5h5M8 11v2.5',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
} as const;

export type IconName = keyof typeof outlines;

const mirrored: readonly IconName[] = ['back', 'forth', 'signOut'];

export function icon(name: IconName): TemplateResult {
  const shape = svg`<path d=${outlines[name]} />`;
  return html`<svg
    class="icon ${mirrored.includes(name) ? 'mirrored' : ''}"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;
}
