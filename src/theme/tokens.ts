/**
 * The one list of design tokens, from which the defaults are made; `token-notes.ts` says what each is for.
 * A page sets `--sc-<name>`; the elements resolve each once on `:host` as `--_<name>`. A default of the form
 * `var(--_<other>)` follows another token.
 */
export const tokens = {
  accent: ['#2f5bd7', '#8aa8ff'],
  'accent-hover': ['#2449b3', '#a6bdff'],
  'on-accent': ['#ffffff', '#0d1530'],
  'accent-soft': ['#eef2fe', '#1d2745'],
  surface: ['#ffffff', '#181b20'],
  raised: ['#ffffff', '#20242b'],
  sunken: ['#f3f4f6', '#13161a'],
  hover: ['#f0f2f5', '#262b33'],
  text: ['#1b1f24', '#e8eaee'],
  muted: ['#59616d', '#a3abb8'],
  line: ['#dfe3e8', '#2e343d'],
  'line-strong': ['#838c99', '#6f7886'],
  danger: ['#b3261e', '#ff8a80'],
  'danger-soft': ['#fdecea', '#3a1c1b'],
  'on-danger': ['#ffffff', '#2b0907'],
  warning: ['#7a5200', '#f3c969'],
  'warning-soft': ['#fff6df', '#352a11'],
  success: ['#1a7044', '#7cd6a4'],
  'success-soft': ['#e8f6ee', '#14301f'],
  information: ['#1f5f8b', '#8cc8f0'],
  'information-soft': ['#e7f2fa', '#13293a'],
  backdrop: ['rgb(15 18 24 / 0.45)', 'rgb(0 0 0 / 0.6)'],
  shadow: ['rgb(15 18 24 / 0.14)', 'rgb(0 0 0 / 0.5)'],
  'font-family': 'inherit',
  'font-title': 'inherit',
  'font-mono': 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace',
  'font-size': '14px',
  'line-height': '20px',
  'font-size-small': '13px',
  'line-height-small': '18px',
  'font-size-title': '16px',
  'line-height-title': '24px',
  'weight-label': '500',
  'weight-title': '600',
  'control-height': '36px',
  'control-padding': '10px',
  'control-fill': 'var(--_surface)',
  'control-frame': '1px',
  radius: '6px',
  'radius-button': 'var(--_radius)',
  'radius-large': '10px',
  frame: '1px',
  cards: '0',
  space: '4px',
  'focus-width': '2px',
  duration: '120ms',
  'field-width': '360px',
} as const satisfies Readonly<Record<string, TokenValue>>;

/** A default; colours as light and dark. */
export type TokenValue = string | readonly [light: string, dark: string];

export type TokenName = keyof typeof tokens;

/** The declarations of `:host`, as CSS text made of constants only. */
export const tokenDeclarations: string = Object.entries<TokenValue>(tokens)
  .map(([name, value]) => {
    const fallback = typeof value === 'string' ? value : `light-dark(${value.join()})`;
    return `--_${name}:var(--sc-${name},${fallback})`;
  })
  .join(';');
