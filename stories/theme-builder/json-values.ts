/** Values of the Design Tokens format, to and from the texts that CSS has for them. */
import type { Color } from 'culori';
import type { TokenKind } from '../../src/theme/token-kinds.ts';
import { readColour, toSrgb, writeColour } from './contrast.ts';
import { fontNames, readValue, shown, type Reading } from './values.ts';

export function writeJsonValue(kind: TokenKind, text: string): unknown {
  switch (kind) {
    case 'color':
      return writeJsonColour(text);
    case 'dimension':
    case 'duration': {
      const [, value, unit] = /^([\d.]+)(\D+)$/.exec(text) ?? [];
      return { value: Number(value), unit };
    }
    case 'number':
    case 'fontWeight':
      return Number(text);
    case 'fontFamily': {
      const names = fontNames(text);
      return names.length === 1 ? names[0] : names;
    }
  }
}

function writeJsonColour(text: string): unknown {
  const { r, g, b, alpha = 1 } = readColour(text) as { r: number; g: number; b: number; alpha?: number };
  const components = [r, g, b].map((part) => Math.round(part * 1e4) / 1e4);
  return { colorSpace: 'srgb', components, alpha, hex: writeColour({ mode: 'rgb', r, g, b }) };
}

/** Texts are those of older drafts: “#2f5bd7”, “6px”. */
export function readJsonValue(kind: TokenKind, value: unknown): Reading {
  if (typeof value === 'string') return kind === 'fontFamily' ? readFonts([value]) : readValue(kind, value);
  if (typeof value === 'number' && (kind === 'number' || kind === 'fontWeight'))
    return readValue(kind, `${value}`);
  if (kind === 'fontFamily' && Array.isArray(value)) return readFonts(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const parts = value as Record<string, unknown>;
    if (kind === 'color') return readJsonColour(parts);
    if (kind === 'dimension' || kind === 'duration') {
      const { value: number, unit } = parts;
      if (typeof number === 'number' && typeof unit === 'string') return readValue(kind, `${number}${unit}`);
    }
  }
  return { ok: false, reason: `${shown(value)} is no value of the type “${kind}”.` };
}

function readFonts(names: readonly unknown[]): Reading {
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) {
    return { ok: false, reason: `${shown(names)} is no value of the type “fontFamily”.` };
  }
  const isPlain = (name: string) => /^-?[a-zA-Z][\w-]*$/.test(name);
  return readValue('fontFamily', names.map((name) => (isPlain(name) ? name : `"${name}"`)).join(', '));
}

type Channel = readonly [name: string, scale: number];
const three = (names: string, scale = 1): readonly Channel[] => [...names].map((name) => [name, scale]);
const percents = (names: string): readonly Channel[] => [['h', 1], ...three(names, 0.01)];

/** The colour spaces of the format, as culori has them. */
const spaces: Readonly<Record<string, readonly [mode: string, channels: readonly Channel[]]>> = {
  srgb: ['rgb', three('rgb')],
  'srgb-linear': ['lrgb', three('rgb')],
  hsl: ['hsl', percents('sl')],
  hwb: ['hwb', percents('wb')],
  lab: ['lab', three('lab')],
  lch: ['lch', three('lch')],
  oklab: ['oklab', three('lab')],
  oklch: ['oklch', three('lch')],
  'display-p3': ['p3', three('rgb')],
  'a98-rgb': ['a98', three('rgb')],
  'prophoto-rgb': ['prophoto', three('rgb')],
  rec2020: ['rec2020', three('rgb')],
  'xyz-d65': ['xyz65', three('xyz')],
  'xyz-d50': ['xyz50', three('xyz')],
};

function readJsonColour({ colorSpace, components, alpha = 1 }: Record<string, unknown>): Reading {
  if (typeof colorSpace !== 'string' || !Object.hasOwn(spaces, colorSpace)) {
    return { ok: false, reason: `${shown(colorSpace)} is no colour space of the format.` };
  }
  const isPart = (part: unknown) => part === 'none' || (typeof part === 'number' && Number.isFinite(part));
  if (!Array.isArray(components) || components.length !== 3 || !components.every(isPart)) {
    return { ok: false, reason: `${shown(components)} are not three components of a colour.` };
  }
  if (typeof alpha !== 'number' || alpha < 0 || alpha > 1) {
    return { ok: false, reason: `The alpha ${shown(alpha)} is not between 0 and 1.` };
  }
  const [mode, channels] = spaces[colorSpace] as (typeof spaces)[string];
  const parts = channels.map(([name, scale], index) => {
    const part: unknown = components[index];
    return [name, part === 'none' ? 0 : Number(part) * scale];
  });
  return { ok: true, value: writeColour(toSrgb({ mode, alpha, ...Object.fromEntries(parts) } as Color)) };
}
