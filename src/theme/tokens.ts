/**
 * The one list of design tokens. Defaults, documentation, story and test are made from it.
 * A page sets `--sc-<name>`; the elements resolve each once on `:host` as `--_<name>`.
 */
export interface Token {
  readonly name: string;
  /** Default; colours as light and dark. */
  readonly value: string | { readonly light: string; readonly dark: string };
  readonly about: string;
}

const colour = (name: string, light: string, dark: string, about: string): Token => ({
  name,
  value: { light, dark },
  about,
});
const size = (name: string, value: string, about: string): Token => ({ name, value, about });

export const tokens: readonly Token[] = [
  colour('accent', '#2f5bd7', '#8aa8ff', 'Primary action, selection, focus ring'),
  colour('accent-hover', '#2449b3', '#a6bdff', 'Primary action under the pointer'),
  colour('on-accent', '#ffffff', '#0d1530', 'Text on the accent'),
  colour('accent-soft', '#eef2fe', '#1d2745', 'Background of what is selected'),
  colour('surface', '#ffffff', '#181b20', 'Background of panel and controls'),
  colour('raised', '#ffffff', '#20242b', 'Dialogs, menus, the save bar'),
  colour('sunken', '#f3f4f6', '#13161a', 'Table heads, read-only controls'),
  colour('hover', '#f0f2f5', '#262b33', 'Rows and quiet buttons under the pointer'),
  colour('text', '#1b1f24', '#e8eaee', 'Text'),
  colour('muted', '#59616d', '#a3abb8', 'Help, secondary text'),
  colour('line', '#dfe3e8', '#2e343d', 'Lines between things'),
  colour('line-strong', '#838c99', '#6f7886', 'Borders of controls (3:1)'),
  colour('danger', '#b3261e', '#ff8a80', 'Problems, destructive actions'),
  colour('danger-soft', '#fdecea', '#3a1c1b', 'Background of a problem'),
  colour('on-danger', '#ffffff', '#2b0907', 'Text on danger'),
  colour('warning', '#7a5200', '#f3c969', 'Warnings'),
  colour('warning-soft', '#fff6df', '#352a11', 'Background of a warning'),
  colour('success', '#1a7044', '#7cd6a4', 'What is fine'),
  colour('success-soft', '#e8f6ee', '#14301f', 'Background of what is fine'),
  colour('information', '#1f5f8b', '#8cc8f0', 'Notes'),
  colour('information-soft', '#e7f2fa', '#13293a', 'Background of a note'),
  colour('backdrop', 'rgb(15 18 24 / 0.45)', 'rgb(0 0 0 / 0.6)', 'Behind a dialog'),
  colour('shadow', 'rgb(15 18 24 / 0.14)', 'rgb(0 0 0 / 0.5)', 'Shadow of what is raised'),
  size('font-family', 'inherit', 'Text; the page’s own by default'),
  size(
    'font-mono',
    'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace',
    'Addresses, codes',
  ),
  size('font-size', '14px', 'Controls and labels'),
  size('line-height', '20px', 'Line of controls and labels'),
  size('font-size-small', '13px', 'Help, tables'),
  size('line-height-small', '18px', 'Line of help and tables'),
  size('font-size-title', '16px', 'Section titles'),
  size('line-height-title', '24px', 'Line of section titles'),
  size('control-height', '36px', 'Height of a control; 28px is compact'),
  size('control-padding', '10px', 'Space inside a control, at its sides'),
  size('radius', '6px', 'Corners of controls'),
  size('radius-large', '10px', 'Corners of panel and dialogs'),
  size('space', '4px', 'The step of all spacing'),
  size('focus-width', '2px', 'Width and offset of the focus ring'),
  size('duration', '120ms', 'Motion; none under reduced motion'),
  size('field-width', '360px', 'Widest single-line field'),
];

function declaration({ name, value }: Token): string {
  const fallback = typeof value === 'string' ? value : `light-dark(${value.light}, ${value.dark})`;
  return `--_${name}: var(--sc-${name}, ${fallback});`;
}

/** The declarations of `:host`, as CSS text made of constants only. */
export const tokenDeclarations: string = tokens.map(declaration).join('\n');
