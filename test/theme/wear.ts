/** A page that wears one of the shipped themes, and the colours a panel there has. */
import { contrastPairs } from '../../src/theme/contrast-pairs.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { contrast, flatten, readColour, writeColour } from '../../stories/theme-builder/contrast.ts';
import { hostStyles } from './hosts.ts';

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

export const brands = ['slate', 'clay', 'broadsheet', 'signal'] as const;
export const mappings = ['bootstrap-5', 'lumo', 'material-3'] as const;
/** The default has no file. */
export const shipped: readonly string[] = ['default', 'compact', ...brands, ...mappings];

export async function cssOf(theme: string): Promise<string> {
  if (theme === 'default') return '';
  const answer = await fetch(`/examples/themes/${theme}.css`);
  if (!answer.ok) throw new Error(`no theme ${theme}`);
  return answer.text();
}

export async function wear(theme: string, scheme: Scheme): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${hostStyles[theme] ?? ''}\n${await cssOf(theme)}`);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset['scheme'] = scheme;
}

export function undress(): void {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('style');
  delete document.documentElement.dataset['scheme'];
}

/** The colour of a token as the browser resolves it inside the element. */
export function colourIn(element: HTMLElement, name: TokenName): string {
  const probe = document.createElement('span');
  element.shadowRoot?.append(probe);
  probe.style.color = `var(--_${name})`;
  const colour = readColour(getComputedStyle(probe).color);
  probe.remove();
  if (!colour) throw new Error(`--_${name} is no colour`);
  return writeColour(colour);
}

/** Pairs below the contrast they need; a background that lets something through lies on the surface. */
export function failures(element: HTMLElement): string[] {
  const surface = colourIn(element, 'surface');
  return contrastPairs.flatMap(({ front, back, ratio }) => {
    const [above, below] = [colourIn(element, front), flatten(surface, colourIn(element, back))];
    const measured = contrast(above, below);
    return measured < ratio ? `${front} ${above} on ${back} ${below}: ${measured.toFixed(2)} < ${ratio}` : [];
  });
}
