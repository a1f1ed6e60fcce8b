/** What many entries in one text would do to a list, line by line, before anything changes. */
import { finish, type Steps } from '../steps.ts';
import { parseSteps, type ParsedEntry, type ReadEntry, type RefusedEntry } from './entries.ts';
import { entryLimit, isActive, type InheritedIpEntry, type TrustedIpEntry } from './entry-list.ts';
import type { Network } from './network.ts';
import { findOverlaps } from './network-set.ts';

/** Admits addresses that no other entry does, or would do so alone. */
export interface NewLine extends ReadEntry {
  readonly verdict: 'new';
}

/** `covered`: can be added, but everything it admits is admitted by `of`. `duplicate`: `of` is in the list already. */
export interface NeedlessLine extends ReadEntry {
  readonly verdict: 'covered' | 'duplicate';
  readonly of: string;
}

export interface RefusedLine extends RefusedEntry {
  readonly verdict: 'refused';
}

/** Planned between two looks at the clock. */
const stride = 500;

export type ImportLine = NewLine | NeedlessLine | RefusedLine;

export interface Present {
  readonly entries: readonly TrustedIpEntry[];
  readonly inherited: readonly Pick<InheritedIpEntry, 'network'>[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Each item of the text with what would become of it. `networks` are those it would add: of a range, the
 * ones that are not in the list yet. An entry that is switched off or has ended covers nothing.
 */
export function planImport(text: string, present: Present): ImportLine[] {
  return finish(importSteps(text, present));
}

/** The same in steps. */
export function* importSteps(text: string, present: Present): Steps<ImportLine[]> {
  const lines = yield* parseSteps(text);
  yield 1;
  const covers = coversIn(lines, present);
  yield 1;
  const known = new Set(present.entries.map(({ network }) => network));
  const plan: ImportLine[] = [];
  let count = present.entries.length;
  for (const line of lines) {
    const planned = withinLimit(planLine(line, known, covers), count);
    if (planned.verdict !== 'refused') count += planned.networks.length;
    plan.push(planned);
    if (plan.length % stride === 0) yield 1;
  }
  return plan;
}

/** What no longer fits into the list is refused line by line: the rest can be added as it is. */
function withinLimit(line: ImportLine, before: number): ImportLine {
  if (line.verdict === 'refused') return line;
  const count = before + line.networks.length;
  if (count <= entryLimit) return line;
  const problem = { code: 'network.too-many', max: entryLimit, count } as const;
  return { line: line.line, text: line.text, verdict: 'refused', problem };
}

/** Judged in order: what a line adds is known to the next. */
function planLine(line: ParsedEntry, known: Set<string>, covers: ReadonlyMap<Network, string>): ImportLine {
  if ('problem' in line) return { ...line, verdict: 'refused' };
  const networks = line.networks.filter(({ cidr }) => !known.has(cidr));
  const [first] = line.networks;
  line.networks.forEach(({ cidr }) => known.add(cidr));
  if (networks.length === 0) return { ...line, networks, verdict: 'duplicate', of: first?.cidr ?? '' };
  const of = covers.get(networks[0] as Network);
  const isCovered = of !== undefined && networks.every((network) => covers.has(network));
  return isCovered ? { ...line, networks, verdict: 'covered', of } : { ...line, networks, verdict: 'new' };
}

/** The new entries that a plan stands for, in order, each with a key from `newId`. */
export function plannedEntries(plan: readonly ImportLine[], newId: () => string): TrustedIpEntry[] {
  return finish(plannedSteps(plan, newId));
}

/** The same in steps. */
export function* plannedSteps(plan: readonly ImportLine[], newId: () => string): Steps<TrustedIpEntry[]> {
  const entries: TrustedIpEntry[] = [];
  for (const [index, line] of plan.entries()) {
    if (index % stride === 0) yield index / plan.length;
    if (line.verdict === 'refused') continue;
    const { note, enabled, endsAt } = line;
    for (const { cidr } of line.networks) entries.push({ id: newId(), network: cidr, note, enabled, endsAt });
  }
  return entries;
}

/** By read network, the canonical text of the one that covers it. */
function coversIn(lines: readonly ParsedEntry[], present: Present): Map<Network, string> {
  const { entries, inherited, now } = present;
  const active = entries.filter((entry) => isActive(entry, now));
  const there = [...inherited, ...active].map(({ network }) => network);
  const read = lines.flatMap((line) => ('problem' in line || !isActive(line, now) ? [] : line.networks));
  const all = [...there, ...read.map(({ cidr }) => cidr)];
  const found = new Map<Network, string>();
  for (const { index, of } of findOverlaps(all)) {
    const network = read[index - there.length];
    if (network !== undefined) found.set(network, all[of] ?? '');
  }
  return found;
}
