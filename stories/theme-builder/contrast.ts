/**
 * Colours as the theme builder and the tests of themes understand them: any CSS colour is read, brought into
 * sRGB, measured by WCAG 2.2 and, where it fails, moved to the nearest one that passes. All colour arithmetic
 * of the project is culori's.
 */
import {
  blend,
  clampChroma,
  converter,
  differenceEuclidean,
  formatHex,
  parse,
  wcagContrast,
  wcagLuminance,
} from 'culori';
import type { Color, Oklch, Rgb } from 'culori';

const toRgb = converter('rgb');
const toOklch = converter('oklch');
const difference = differenceEuclidean('oklab');

/** A colour of sRGB, alpha kept; undefined for what is no colour by itself. */
export function readColour(text: string): Rgb | undefined {
  if (text.length > 100) return undefined;
  const colour = parse(text.trim());
  return colour && toSrgb(colour);
}

/** Hue and lightness stay where sRGB has no such colour. */
export function toSrgb(colour: Color): Rgb {
  const rgb = toRgb(colour) as Rgb;
  const isInside = [rgb.r, rgb.g, rgb.b].every((part) => part > -1e-4 && part < 1 + 1e-4);
  return isInside ? rgb : (toRgb(clampChroma(toOklch(colour) as Oklch, 'oklch')) as Rgb);
}

/** `#rrggbb`, or `rgb(r g b / a)` where something shines through. */
export function writeColour(colour: Rgb): string {
  const alpha = Math.round((colour.alpha ?? 1) * 1000) / 1000;
  if (alpha >= 1) return formatHex(colour);
  const parts = [colour.r, colour.g, colour.b].map((part) => byte(part));
  return `rgb(${parts.join(' ')} / ${Math.max(0, alpha)})`;
}

function byte(part: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, part)));
}

/** What is seen of colours that lie on each other, the lowest first. */
export function flatten(...layers: readonly string[]): string {
  return formatHex(mix(layers));
}

/** The contrast of one on the other, from 1 to 21; what shines through is mixed with what is behind it. */
export function contrast(front: string, back: string): number {
  return wcagContrast(mix([back, front]), mix([back]));
}

function mix(layers: readonly string[]): Rgb {
  const colours = layers.map((layer) => {
    const colour = readColour(layer);
    if (!colour) throw new TypeError(`no colour: ${layer}`);
    return colour;
  });
  return blend(colours, 'normal', 'rgb') as Rgb;
}

export interface Need {
  /** What the colour stands on, or what stands on it. */
  readonly against: string;
  readonly ratio: number;
}

/**
 * The colour nearest to `colour` that meets every need: of the same hue, lighter or darker (OKLCH). Undefined
 * where there is none.
 */
export function nearestPassing(colour: string, needs: readonly Need[]): string | undefined {
  const from = readColour(colour);
  if (!from) return undefined;
  const others = needs.map(({ against, ratio }) => ({ luminance: wcagLuminance(against), ratio }));
  const passes = (hex: string) => {
    const own = wcagLuminance(hex);
    return others.every(({ luminance, ratio }) => ratioOf(own, luminance) >= ratio);
  };
  const opaque = { ...from, alpha: 1 };
  if (passes(formatHex(opaque))) return formatHex(opaque);
  const start = toOklch(opaque) as Oklch;
  const found = [1, -1].flatMap((direction) => walk(start, direction, passes) ?? []);
  return found.sort((one, other) => distance(colour, one) - distance(colour, other))[0];
}

/** How different two colours look. */
export function distance(one: string, other: string): number {
  return difference(one, other);
}

function ratioOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const step = 0.001;

function walk(start: Oklch, direction: number, passes: (hex: string) => boolean): string | undefined {
  for (let l = start.l; l >= -step && l <= 1 + step; l += direction * step) {
    const hex = formatHex(clampChroma({ ...start, l: Math.min(1, Math.max(0, l)) }, 'oklch'));
    if (passes(hex)) return hex;
  }
  return undefined;
}
