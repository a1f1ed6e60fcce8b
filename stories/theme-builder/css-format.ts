/** A theme as a style sheet, written as a partner would, and read back. */
import { tokenKind } from '../../src/theme/token-kinds.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { longest, refused, type Fault, type Imported } from './reading.ts';
import { change, cssText, isToken, tokenNames, type LightDark, type Theme } from './theme.ts';
import { readValue, shown, type Reading } from './values.ts';

export function writeCss(theme: Theme): string {
  const lines = tokenNames.flatMap((name) => {
    const value = theme[name];
    return value ? `  --sc-${name}: ${cssText(value)};` : [];
  });
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}\n` : ':root {\n}\n';
}

const declaration = /(?<![\w-])--sc-([\w-]*)\s*:([^;{}]*)(?:;|(?=\}))/g;

export function readCss(text: string): Imported {
  if (text.length > longest) return refused('the file', 'It is too long for a theme.');
  const css = text.replace(/\/\*[^]*?(?:\*\/|$)/g, blank);
  const lineAt = (index: number) => `line ${css.slice(0, index).split('\n').length}`;
  const faults: Fault[] = [];
  const values: Partial<Record<TokenName, string | LightDark>> = {};
  for (const { 1: name = '', 2: text = '', index } of css.matchAll(declaration)) {
    const read = readDeclared(name, text.trim());
    if (!read.ok) faults.push({ where: lineAt(index), reason: read.reason });
    else if (Object.hasOwn(values, name)) faults.push({ where: lineAt(index), reason: setTwice(name) });
    else values[name as TokenName] = read.value;
  }
  if (faults.length > 0) return { ok: false, faults };
  if (Object.keys(values).length === 0) return refused('the file', 'It sets no --sc- property.');
  const other = css.replace(declaration, blank).search(/[^\s{}][^{}]*\}/);
  const notes = other < 0 ? [] : [`What stands in ${lineAt(other)} is no token and was left out.`];
  return { ok: true, theme: change({}, values), notes };
}

/** Spaces in its place, so that lines keep their numbers. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function setTwice(name: string): string {
  return `--sc-${name} is set twice. The builder knows one value; light-dark() holds both of a colour.`;
}

function readDeclared(name: string, text: string): Reading<string | LightDark> {
  if (!isToken(name)) return { ok: false, reason: `There is no token --sc-${name}.` };
  if (/\b(var|env|calc|min|max|clamp|color-mix)\(/.test(text)) {
    return {
      ok: false,
      reason: `${shown(text)} is computed in the page; the builder needs the value itself.`,
    };
  }
  const kind = tokenKind(name);
  if (kind !== 'color') return readValue(kind, text);
  const [, inside] = /^light-dark\((.*)\)$/s.exec(text) ?? [];
  const [light, dark, ...more] = inside === undefined ? [text, text] : splitTop(inside);
  if (light === undefined || dark === undefined || more.length > 0) {
    return { ok: false, reason: `${shown(text)} needs one colour for light and one for dark.` };
  }
  const [ofLight, ofDark] = [readValue(kind, light), readValue(kind, dark)];
  if (!ofLight.ok) return ofLight;
  return ofDark.ok ? { ok: true, value: [ofLight.value, ofDark.value] } : ofDark;
}

/** At commas outside brackets. */
function splitTop(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}
