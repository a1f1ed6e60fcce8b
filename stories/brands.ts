/** The shipped themes as files, and a page that wears one. */
import broadsheet from '../examples/themes/broadsheet.css?raw';
import clay from '../examples/themes/clay.css?raw';
import compact from '../examples/themes/compact.css?raw';
import signal from '../examples/themes/signal.css?raw';
import slate from '../examples/themes/slate.css?raw';

export interface Brand {
  readonly name: string;
  readonly css: string;
  /** What the page is painted with: a panel without a frame stands on its own colour. */
  readonly page?: 'sunken' | 'surface';
}

export const brands: readonly Brand[] = [
  { name: 'default', css: '' },
  { name: 'compact', css: compact },
  { name: 'slate', css: slate, page: 'sunken' },
  { name: 'clay', css: clay, page: 'sunken' },
  { name: 'broadsheet', css: broadsheet, page: 'surface' },
  { name: 'signal', css: signal, page: 'sunken' },
];

const sheet = new CSSStyleSheet();

export function wear(name: string): void {
  const { css, page } = brands.find((brand) => brand.name === name) ?? { css: '' };
  sheet.replaceSync(css + (page ? `:root { --page: var(--sc-${page}); }` : ''));
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
