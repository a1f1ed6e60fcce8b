/** The four tokens of the accent, made of one brand colour (OKLCH: its hue stays). */
import { converter, formatHex, clampChroma, type Oklch } from 'culori';
import { nearestPassing } from './contrast.ts';
import { valueOf, type LightDark, type Scheme, type Theme } from './theme.ts';

const toOklch = converter('oklch');

interface Accent {
  readonly accent: string;
  readonly hover: string;
  readonly on: string;
  readonly soft: string;
}

/** Light has the brand's colour as it is; dark a lighter one of its hue, unless it is given. */
export function accentOf(theme: Theme, brand: string, brandInDark?: string): Theme {
  const light = family(brand, 'light');
  const dark = family(brandInDark ?? lighter(theme, brand), 'dark');
  const both = (part: keyof Accent): LightDark => [light[part], dark[part]];
  return {
    accent: both('accent'),
    'accent-hover': both('hover'),
    'on-accent': both('on'),
    'accent-soft': both('soft'),
  };
}

function lighter(theme: Theme, brand: string): string {
  const { c, h } = lch(brand);
  const start = hex({ l: 0.77, c: Math.min(c, 0.15), h });
  const behind = (['surface', 'raised', 'sunken', 'hover'] as const).map((name) =>
    valueOf(theme, name, 'dark'),
  );
  return (
    nearestPassing(
      start,
      behind.map((against) => ({ against, ratio: 4.5 })),
    ) ?? start
  );
}

function family(accent: string, scheme: Scheme): Accent {
  const { l, c, h } = lch(accent);
  if (scheme === 'light') {
    // What is readable on light surfaces is dark enough for white on it.
    const shades = { hover: hex({ l: l - 0.07, c, h }), soft: hex({ l: 0.96, c: Math.min(c, 0.022), h }) };
    return { accent, on: '#ffffff', ...shades };
  }
  const ink = hex({ l: 0.2, c: Math.min(c, 0.05), h });
  return {
    accent,
    on: nearestPassing(ink, [{ against: accent, ratio: 4.5 }]) ?? ink,
    hover: hex({ l: l + 0.07, c, h }),
    soft: hex({ l: 0.28, c: Math.min(c, 0.045), h }),
  };
}

function lch(colour: string): { l: number; c: number; h: number } {
  const { l, c, h = 0 } = toOklch(colour) as Oklch;
  return { l, c, h };
}

function hex({ l, c, h }: { l: number; c: number; h: number }): string {
  return formatHex(clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c, h }, 'oklch'));
}
