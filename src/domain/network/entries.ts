/** Many entries in one text: pasted, or from a file. */
import { ok, type Problem, type Result } from '../result.ts';
import { noteLimit } from './entry-list.ts';
import { parseNetwork, rangeToNetworks, type Network } from './network.ts';
import type { NetworkCode } from './problems.ts';
import { splitRange } from './spelling.ts';

interface Item {
  /** Counts from 1. */
  readonly line: number;
  /** As written, without the blanks around it. */
  readonly text: string;
}

/** `networks` has one item, or the prefixes that a start-end range means. */
export interface ReadEntry extends Item {
  readonly note: string;
  readonly networks: readonly Network[];
}

export interface RefusedEntry extends Item {
  readonly problem: Problem<NetworkCode | 'network.note-too-long'>;
}

export type ParsedEntry = ReadEntry | RefusedEntry;

/**
 * Items stand between line ends, commas or semicolons; empty ones are skipped. What follows `#` is the note
 * of every item of its line. Each item is a network or a range `first-last` (hyphen or en dash).
 */
export function parseEntries(text: string): ParsedEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => parseLine(line, index + 1));
}

function parseLine(text: string, line: number): ParsedEntry[] {
  const hash = text.indexOf('#');
  const note = hash < 0 ? '' : text.slice(hash + 1).trim();
  const items = (hash < 0 ? text : text.slice(0, hash))
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) return [];
  const length = Array.from(note).length;
  if (length > noteLimit) {
    const problem = { code: 'network.note-too-long', max: noteLimit, length } as const;
    return items.map((item) => ({ line, text: item, problem }));
  }
  return items.map((item) => {
    const networks = parseItem(item);
    return networks.ok
      ? { line, text: item, note, networks: networks.value }
      : { line, text: item, problem: networks.problem };
  });
}

function parseItem(text: string): Result<readonly Network[], NetworkCode> {
  const range = splitRange(text);
  // A name or a prefix may hold a hyphen too; only two ends that begin like addresses are a range.
  if (range?.every((end) => /^[\da-f]*[:.\d][^/]*$/i.test(end))) return rangeToNetworks(...range);
  const network = parseNetwork(text);
  return network.ok ? ok([network.value]) : network;
}
