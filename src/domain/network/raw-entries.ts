/**
 * The entries of a text as they are written there, in one of three formats that are told apart by their
 * beginning: JSON (`[` or `{`), CSV (a first line that names a column `network`), else plain lines.
 */
import type { Problem } from '../result.ts';
import { readCsv, unmarked } from './csv.ts';

/** All as written; empty where nothing is. */
export interface RawEntry {
  /** Line, or place in a JSON list; counts from 1. */
  readonly line: number;
  /** Network, address or range, without blanks around it. */
  readonly text: string;
  readonly note: string;
  readonly enabled: string;
  readonly endsAt: string;
  /** What keeps it from being read at all. */
  readonly problem?: Problem<'network.json'>;
}

/** The names that a column may have, by what it holds. The first is ours. */
const columns = {
  text: ['network', 'address', 'cidr', 'ip', 'ip address'],
  note: ['note', 'description', 'comment', 'name'],
  enabled: ['enabled', 'active', 'on'],
  endsAt: ['ends_at', 'endsat', 'expires', 'expires_at'],
} as const;

type Column = keyof typeof columns;

export function rawEntries(text: string): RawEntry[] {
  const source = text.replace(/^\ufeff/, '');
  // `[2001:db8::1]` is an address.
  if (/^\s*(\{|\[\s*([{"]|\]\s*$))/.test(source)) return fromJson(source);
  return fromCsv(source) ?? fromLines(source);
}

/** Items between line ends, commas or semicolons; what follows `#` is the note of every item of its line. */
function fromLines(source: string): RawEntry[] {
  return source.split(/\r\n|\n|\r/).flatMap((text, index) => {
    const hash = text.indexOf('#');
    const note = hash < 0 ? '' : text.slice(hash + 1).trim();
    return (hash < 0 ? text : text.slice(0, hash))
      .split(/[,;]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map((item) => ({ line: index + 1, text: item, note, enabled: '', endsAt: '' }));
  });
}

function fromCsv(source: string): RawEntry[] | null {
  const [first = ''] = source.split(/[\r\n]/, 1);
  const delimiter = [',', ';', '\t'].find((each) => first.includes(each)) ?? ',';
  const [head, ...records] = first.length < 1000 && /[a-z]/i.test(first) ? readCsv(source, delimiter) : [];
  if (!head) return null;
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const places = Object.fromEntries(
    Object.entries(columns).map(([column, known]) => [
      column,
      names.findIndex((name) => known.some((each) => each === name)),
    ]),
  ) as Record<Column, number>;
  if (places.text < 0) return null;
  return records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const cell = (column: Column) => unmarked(cells[places[column]] ?? '').trim();
      return {
        line,
        text: cell('text'),
        note: oneLine(cell('note')),
        enabled: cell('enabled'),
        endsAt: cell('endsAt'),
      };
    });
}

/** A list of texts or of objects with `network`, `note`, `enabled`, `endsAt`; or an object that holds it as `entries`. */
function fromJson(source: string): RawEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(source);
  } catch {
    return [broken(source)];
  }
  const list = Array.isArray(read) ? read : (read as { entries?: unknown }).entries;
  if (!Array.isArray(list)) return [broken(source)];
  return list.map((item: unknown, index) => fromItem(item, index + 1));
}

function fromItem(item: unknown, line: number): RawEntry {
  if (typeof item === 'string') return { line, text: item.trim(), note: '', enabled: '', endsAt: '' };
  if (typeof item !== 'object' || item === null) return { ...broken(JSON.stringify(item)), line };
  const of = item as Readonly<Record<string, unknown>>;
  // A value of another kind is written out, to be refused: passed over, an entry would be on, or without end.
  const written = (key: string) => {
    const value = of[key] ?? '';
    return typeof value === 'string' ? value.trim() : JSON.stringify(value);
  };
  return {
    line,
    text: written('network'),
    note: oneLine(written('note')),
    enabled: written('enabled'),
    endsAt: written('endsAt'),
  };
}

function broken(source: string): RawEntry {
  const text = source.trim().slice(0, 64);
  return { line: 1, text, note: '', enabled: '', endsAt: '', problem: { code: 'network.json' } };
}

function oneLine(note: string): string {
  return note.replace(/[\r\n]+/g, ' ').trim();
}
