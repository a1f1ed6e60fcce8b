/**
 * Reads a token's value strictly by its kind and writes it anew: whatever comes in, only a colour, a length, a
 * font list … comes out. So nothing that is imported can carry other CSS with it.
 */
import type { TokenKind } from '../../src/theme/token-kinds.ts';
import { readColour, writeColour } from './contrast.ts';

export type Reading<V = string> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly reason: string };

const readers: Readonly<Record<TokenKind, (text: string) => string | undefined>> = {
  color: (text) => {
    const colour = readColour(text);
    return colour && writeColour(colour);
  },
  dimension: (text) => (text === '0' ? '0px' : measure(text, ['px', 'rem'])),
  duration: (text) => measure(text, ['ms', 's']),
  number: (text) => (/^[01]$/.test(text) ? text : undefined),
  fontWeight: (text) => weight(text),
  fontFamily: (text) => families(text),
};

const wanted: Readonly<Record<TokenKind, string>> = {
  color: 'a colour',
  dimension: 'a length in px or rem',
  duration: 'a duration in ms or s',
  number: '0 or 1',
  fontWeight: 'a weight from 1 to 1000',
  fontFamily: 'a list of font names',
};

export function readValue(kind: TokenKind, text: string): Reading {
  const value = text.length > 500 ? undefined : readers[kind](text.trim());
  return value === undefined
    ? { ok: false, reason: `${shown(text)} is not ${wanted[kind]}.` }
    : { ok: true, value };
}

/** As part of a sentence: in quotes, and no longer than one reads. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

function measure(text: string, units: readonly string[]): string | undefined {
  const [, number = '', unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})([a-z]+)$/.exec(text) ?? [];
  return units.includes(unit) ? `${Number(number)}${unit}` : undefined;
}

const weights: Readonly<Record<string, string>> = {
  thin: '100',
  hairline: '100',
  'extra-light': '200',
  'ultra-light': '200',
  light: '300',
  normal: '400',
  regular: '400',
  book: '400',
  medium: '500',
  'semi-bold': '600',
  'demi-bold': '600',
  bold: '700',
  'extra-bold': '800',
  'ultra-bold': '800',
  black: '900',
  heavy: '900',
  'extra-black': '950',
  'ultra-black': '950',
};

function weight(text: string): string | undefined {
  if (Object.hasOwn(weights, text)) return weights[text];
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000
    ? String(Number(text))
    : undefined;
}

/** Letters, digits and what stands in names of fonts: no quote, no bracket, no backslash. */
const fontName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u;

function families(text: string): string | undefined {
  const names = text.split(',').map((name) => fontOf(name.trim()));
  return names.includes(undefined) ? undefined : names.join(', ');
}

function fontOf(text: string): string | undefined {
  const [, , quoted] = /^(["'])(.*)\1$/.exec(text) ?? [];
  const name = quoted ?? text.replace(/^-(?=apple)/, '');
  if (!fontName.test(name)) return undefined;
  if (text === '-apple-system') return text;
  return /^[a-zA-Z][\w-]*$/.test(name) && quoted === undefined ? name : `"${name}"`;
}

/** The names of a font list, without quotes. */
export function fontNames(list: string): string[] {
  return list.split(', ').map((name) => name.replaceAll('"', ''));
}
