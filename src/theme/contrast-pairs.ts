/**
 * What stands on what, and the contrast it needs by WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for the borders of
 * controls, the focus ring and what shows a state (1.4.11). Each theme is measured against this list, in
 * light and in dark.
 */
import type { TokenName } from './tokens.ts';

export interface ContrastPair {
  readonly front: TokenName;
  readonly back: TokenName;
  readonly ratio: 4.5 | 3;
}

const surfaces = ['surface', 'raised', 'sunken', 'hover', 'accent-soft', 'control-fill'] as const;

const text: Partial<Record<TokenName, readonly TokenName[]>> = {
  text: [...surfaces, 'line', 'danger-soft', 'warning-soft'],
  muted: surfaces,
  accent: ['surface', 'raised', 'sunken', 'hover', 'danger-soft', 'warning-soft'],
  'on-accent': ['accent', 'accent-hover'],
  danger: ['surface', 'raised', 'sunken', 'hover', 'danger-soft'],
  'on-danger': ['danger'],
  warning: ['surface', 'raised', 'sunken', 'warning-soft'],
  success: ['surface', 'raised', 'sunken', 'success-soft'],
  information: ['information-soft'],
};

const shapes: Partial<Record<TokenName, readonly TokenName[]>> = {
  'line-strong': ['surface', 'raised', 'sunken', 'control-fill'],
  accent: ['accent-soft', 'control-fill'],
};

function pairs(table: typeof text, ratio: ContrastPair['ratio']): ContrastPair[] {
  return Object.entries(table).flatMap(([front, backs]) =>
    backs.map((back) => ({ front: front as TokenName, back, ratio })),
  );
}

export const contrastPairs: readonly ContrastPair[] = [...pairs(text, 4.5), ...pairs(shapes, 3)];
