/** A theme: what it changes of the tokens. All else in the builder reads one, or makes another of it. */
import { tokens, type TokenName } from '../../src/theme/tokens.ts';

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

export type LightDark = readonly [light: string, dark: string];

/** Colours for light and dark, anything else as one value. What is left out keeps its default. */
export type Theme = Readonly<Partial<Record<TokenName, string | LightDark>>>;

export const tokenNames = Object.keys(tokens) as readonly TokenName[];

export function isToken(name: string): name is TokenName {
  return Object.hasOwn(tokens, name);
}

/** The token whose value this one has until it gets its own. */
export function followed(name: TokenName): TokenName | undefined {
  const [, other] = /^var\(--_([\w-]+)\)$/.exec(String(tokens[name])) ?? [];
  return other !== undefined && isToken(other) ? other : undefined;
}

export function valueOf(theme: Theme, name: TokenName, scheme: Scheme): string {
  const other = followed(name);
  const value = theme[name] ?? (other ? valueOf(theme, other, scheme) : tokens[name]);
  return typeof value === 'string' ? value : (value[schemes.indexOf(scheme)] as string);
}

/** The theme with other values; what is undefined, or as it is anyway, goes back to its default. */
export function change(theme: Theme, values: { readonly [N in TokenName]?: Theme[N] | undefined }): Theme {
  const all = Object.entries({ ...theme, ...values });
  return Object.fromEntries(all.filter(([name, value]) => value && !isDefault(name as TokenName, value)));
}

function isDefault(name: TokenName, value: string | LightDark): boolean {
  return String(value) === String(tokens[name]);
}

/** The value as CSS writes it. */
export function cssText(value: string | LightDark): string {
  if (typeof value === 'string') return value;
  const [light, dark] = value;
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** Makes an element and all in it wear the theme, and nothing of what the page wears. */
export function apply(theme: Theme, element: HTMLElement): void {
  for (const name of tokenNames) {
    const value = theme[name];
    element.style.setProperty(`--sc-${name}`, value ? cssText(value) : 'initial');
  }
}
