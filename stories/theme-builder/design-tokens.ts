/**
 * A theme in the Design Tokens format (designtokens.org, 2025.10). Colours of light and of dark are two groups
 * of the same names, everything else is in a third; what follows another token is an alias.
 */
import { tokenKind, type TokenKind } from '../../src/theme/token-kinds.ts';
import { tokenNotes } from '../../src/theme/token-notes.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { readJsonValue, writeJsonValue } from './json-values.ts';
import { longest, refused, type Fault, type Imported } from './reading.ts';
import {
  change,
  followed,
  isToken,
  schemes,
  tokenNames,
  valueOf,
  type LightDark,
  type Theme,
} from './theme.ts';
import { shown, type Reading } from './values.ts';

const groups = ['light', 'dark', 'base'] as const;
type Group = (typeof groups)[number];

type Json = Readonly<Record<string, unknown>>;

const isColour = (name: TokenName) => tokenKind(name) === 'color';
const namesIn = (group: Group) => tokenNames.filter((name) => isColour(name) === (group !== 'base'));

export function writeDesignTokens(theme: Theme): string {
  const tokensOf = (group: Group) =>
    namesIn(group).map((name) => [name, tokenOf(theme, name, group)] as const);
  const file = {
    $description: 'Theme of self-care-elements. “light” and “dark” hold the same colours for either scheme.',
    light: { $type: 'color', ...Object.fromEntries(tokensOf('light')) },
    dark: { $type: 'color', ...Object.fromEntries(tokensOf('dark')) },
    base: Object.fromEntries(tokensOf('base')),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function tokenOf(theme: Theme, name: TokenName, group: Group): Json {
  const other = theme[name] ? undefined : followed(name);
  const value = valueOf(theme, name, group === 'dark' ? 'dark' : 'light');
  return {
    ...(group === 'base' && { $type: tokenKind(name) }),
    $value: other ? `{${group}.${other}}` : writeJsonValue(tokenKind(name), value),
    $description: tokenNotes[name],
  };
}

export function readDesignTokens(text: string): Imported {
  if (text.length > longest) return refused('the file', 'It is too long for a theme.');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refused('the file', `It is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(file)) return refused('the file', 'It holds no groups of tokens.');
  return new Reader(file).read();
}

class Reader {
  readonly #file: Json;
  readonly #faults: Fault[] = [];

  constructor(file: Json) {
    this.#file = file;
  }

  read(): Imported {
    for (const name of ownNames(this.#file)) {
      if (!(groups as readonly string[]).includes(name))
        this.#fault(name, 'There is no such group; those read are light, dark and base.');
    }
    const [light, dark, base] = groups.map((group) => this.#readGroup(group));
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults };
    const values: Partial<Record<TokenName, string | LightDark>> = { ...base };
    for (const name of namesIn('light')) {
      if (!light?.[name] && !dark?.[name]) continue;
      const [ofLight, ofDark] = schemes.map((scheme) => valueOf({}, name, scheme));
      values[name] = [light?.[name] ?? (ofLight as string), dark?.[name] ?? (ofDark as string)];
    }
    if (Object.keys(values).length === 0 && ownNames(this.#file).length === 0)
      return refused('the file', 'It holds no token.');
    return { ok: true, theme: change({}, values), notes: [] };
  }

  #fault(where: string, reason: string): void {
    this.#faults.push({ where, reason });
  }

  #readGroup(group: Group): Partial<Record<TokenName, string>> {
    const found = Object.hasOwn(this.#file, group) ? this.#file[group] : {};
    const values: Partial<Record<TokenName, string>> = {};
    if (!isObject(found)) {
      this.#fault(group, 'This is no group of tokens.');
      return values;
    }
    for (const name of ownNames(found)) {
      const where = `${group}.${name}`;
      if (!isToken(name) || !namesIn(group).includes(name)) {
        this.#fault(where, 'There is no such token.');
        continue;
      }
      if (aliasOf(found[name]) === `${group}.${followed(name) ?? ''}`) continue;
      const read = this.#readToken(where, tokenKind(name), []);
      if (read.ok) values[name] = read.value;
      else this.#fault(where, read.reason);
    }
    return values;
  }

  /** What stands at the end of all aliases. */
  #readToken(where: string, kind: TokenKind, way: readonly string[]): Reading {
    if (way.includes(where))
      return { ok: false, reason: `The aliases ${[...way, where].join(' → ')} run in a circle.` };
    const [group = '', name = ''] = where.split('.');
    const holder = Object.hasOwn(this.#file, group) ? this.#file[group] : undefined;
    const token = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (!isObject(token) || !Object.hasOwn(token, '$value')) {
      return {
        ok: false,
        reason: way.length > 0 ? `The alias leads to ${where}, where no token is.` : 'It has no $value.',
      };
    }
    const type = token['$type'] ?? (holder as Json)['$type'] ?? this.#file['$type'];
    if (type !== kind) return { ok: false, reason: `Its $type is ${shown(type)}; a “${kind}” is needed.` };
    const alias = aliasOf(token);
    return alias === undefined
      ? readJsonValue(kind, token['$value'])
      : this.#readToken(alias, kind, [...way, where]);
  }
}

function aliasOf(token: unknown): string | undefined {
  const value = isObject(token) ? token['$value'] : undefined;
  return typeof value === 'string' ? /^\{([\w-]+\.[\w-]+)\}$/.exec(value)?.[1] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of tokens and groups: what begins with `$` belongs to the format. */
function ownNames(group: Json): string[] {
  return Object.keys(group).filter((name) => !name.startsWith('$'));
}
