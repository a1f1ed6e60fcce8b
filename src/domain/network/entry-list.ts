import type { PlacedProblem, Problem } from '../result.ts';
import { blockText, readBlock } from './block.ts';
import { parseNetwork } from './network.ts';

/** The value of a trusted-address list. Pure data; order is the order typed. */
export interface TrustedIpEntry {
  /** Stable key given by whoever made the entry; opaque. */
  readonly id: string;
  /** Canonical network text: `10.10.10.1`, `192.168.192.0/24`, `2001:db8::/48`. */
  readonly network: string;
  readonly note: string;
  readonly enabled: boolean;
  /** ISO instant in UTC, or null for no end. */
  readonly endsAt: string | null;
}

export interface TrustedIps {
  /** The master switch, separate from the entries. */
  readonly enabled: boolean;
  readonly entries: readonly TrustedIpEntry[];
}

/** An entry given by another level (provider, class): shown and labelled, not editable here. */
export interface InheritedIpEntry {
  readonly network: string;
  readonly note: string;
  readonly source: string;
}

export const entryLimit = 10_000;
/** Code points. */
export const noteLimit = 255;

/**
 * All that keeps a list from being saved. `now` in milliseconds since the epoch.
 * Duplicates, overlaps and wide networks are advice, not problems.
 */
export function checkTrustedIps(value: TrustedIps, { now }: { readonly now: number }): PlacedProblem[] {
  const count = value.entries.length;
  if (count > entryLimit) return [{ code: 'network.too-many', max: entryLimit, count, path: ['entries'] }];
  const problems = value.entries.flatMap((entry, index) =>
    checkEntry(entry).map(([field, problem]) => ({ ...problem, path: ['entries', index, field] })),
  );
  if (value.enabled && !value.entries.some((entry) => isActive(entry, now)))
    problems.push({ code: 'network.none-active', path: [] });
  return problems;
}

/** Whether an entry counts at `now`: on and not ended. An end that is no instant counts as ended. */
export function isActive(entry: Pick<TrustedIpEntry, 'enabled' | 'endsAt'>, now: number): boolean {
  return entry.enabled && (entry.endsAt === null || Date.parse(entry.endsAt) > now);
}

/** Whether both say the same, in the same order. Keys are left out: a host may give new ones on saving. */
export function sameTrustedIps(a: TrustedIps, b: TrustedIps): boolean {
  return (
    a.enabled === b.enabled &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => {
      const other = b.entries[index];
      return other !== undefined && sameEntry(entry, other);
    })
  );
}

type PlacedInEntry = readonly [field: keyof TrustedIpEntry, problem: Problem];

function checkEntry({ network, note, endsAt }: TrustedIpEntry): PlacedInEntry[] {
  const problems: PlacedInEntry[] = [];
  const networkProblem = checkNetwork(network);
  if (networkProblem !== null) problems.push(['network', networkProblem]);
  const length = Array.from(note).length;
  if (length > noteLimit) problems.push(['note', { code: 'network.note-too-long', max: noteLimit, length }]);
  if (endsAt !== null && !isInstant(endsAt)) problems.push(['endsAt', { code: 'network.ends-at', endsAt }]);
  return problems;
}

function checkNetwork(text: string): Problem | null {
  const block = readBlock(text);
  if (block === null) {
    const network = parseNetwork(text);
    return network.ok ? null : network.problem;
  }
  const canonical = blockText(block);
  return canonical === text ? null : { code: 'network.not-canonical', canonical };
}

/** ISO 8601 in UTC with seconds and a real date; `Date.parse` alone rolls 30 February over. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19);
}

export function sameEntry(a: TrustedIpEntry, b: TrustedIpEntry): boolean {
  return (
    a.network === b.network && a.note === b.note && a.enabled === b.enabled && sameInstant(a.endsAt, b.endsAt)
  );
}

function sameInstant(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}
