/** Many entries in one text: pasted, or from a file. */
import { fail, ok, type Problem, type Result } from '../result.ts';
import { finish, type Steps } from '../steps.ts';
import { entryLimit, isInstant, noteLimit } from './entry-list.ts';
import { parseNetwork, rangeToNetworks, type Network } from './network.ts';
import type { NetworkCode } from './problems.ts';
import { rawEntries, type RawEntry } from './raw-entries.ts';
import { splitRange } from './spelling.ts';

interface Item {
  /** Line, or place in a JSON list; counts from 1. */
  readonly line: number;
  /** As written, without the blanks around it. */
  readonly text: string;
}

/** `networks` has one item, or the prefixes that a start-end range means. */
export interface ReadEntry extends Item {
  readonly note: string;
  readonly networks: readonly Network[];
  readonly enabled: boolean;
  /** ISO instant in UTC, or null for no end. */
  readonly endsAt: string | null;
}

export type EntryCode =
  | NetworkCode
  | 'network.note-too-long'
  | 'network.ends-at'
  | 'network.on-or-off'
  | 'network.too-many'
  | 'network.json';

export interface RefusedEntry extends Item {
  readonly problem: Problem<EntryCode>;
}

export type ParsedEntry = ReadEntry | RefusedEntry;

/** Read between two looks at the clock. */
const stride = 100;

/**
 * Reads plain lines, CSV or JSON (`rawEntries` says which is which). In plain text items stand between line
 * ends, commas or semicolons, and what follows `#` is the note of every item of its line. Each item is a
 * network or a range `first-last` (hyphen or en dash).
 */
export function parseEntries(text: string): ParsedEntry[] {
  return finish(parseSteps(text));
}

/** The same in steps. */
export function* parseSteps(text: string): Steps<ParsedEntry[]> {
  const raw = rawEntries(text);
  const read: ParsedEntry[] = [];
  const readItem = itemReader();
  for (const entry of raw) {
    read.push(readEntry(entry, readItem));
    if (read.length % stride === 0) yield read.length / raw.length;
  }
  return read;
}

type ReadItem = (text: string) => Result<readonly Network[], EntryCode>;

/** Reads each text once, and no more of ranges than a list can hold: a short text can mean millions of networks. */
function itemReader(): ReadItem {
  const known = new Map<string, Result<readonly Network[], NetworkCode>>();
  let left = entryLimit;
  return (text) => {
    const item = known.get(text) ?? parseItem(text);
    known.set(text, item);
    if (!item.ok) return item;
    if (item.value.length > 1) left -= item.value.length;
    if (left < 0 && item.value.length > 1)
      return fail({ code: 'network.too-many', max: entryLimit, count: entryLimit - left });
    // Each item stands for itself, also where it says the same as another.
    return ok(item.value.map((network) => ({ ...network })));
  };
}

function readEntry(
  { line, text, note, enabled, endsAt, problem }: RawEntry,
  readItem: ReadItem,
): ParsedEntry {
  if (problem) return { line, text, problem };
  const networks = readItem(text);
  if (!networks.ok) return { line, text, problem: networks.problem };
  const length = Array.from(note).length;
  if (length > noteLimit)
    return { line, text, problem: { code: 'network.note-too-long', max: noteLimit, length } };
  const on = readSwitch(enabled);
  if (!on.ok) return { line, text, problem: on.problem };
  if (endsAt !== '' && !isInstant(endsAt))
    return { line, text, problem: { code: 'network.ends-at', endsAt } };
  return { line, text, note, networks: networks.value, enabled: on.value, endsAt: endsAt || null };
}

function readSwitch(text: string): Result<boolean, 'network.on-or-off'> {
  if (/^(|true|yes|on|1)$/i.test(text)) return ok(true);
  return /^(false|no|off|0)$/i.test(text) ? ok(false) : fail({ code: 'network.on-or-off', text });
}

function parseItem(text: string): Result<readonly Network[], NetworkCode> {
  const range = splitRange(text);
  // A name or a prefix may hold a hyphen too; only two ends that begin like addresses are a range.
  if (range?.every((end) => /^[\da-f]*[:.\d][^/]*$/i.test(end))) return rangeToNetworks(...range);
  const network = parseNetwork(text);
  return network.ok ? ok([network.value]) : network;
}
