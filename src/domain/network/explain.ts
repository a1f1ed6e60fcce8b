/** What a list says about itself: needless entries, how many addresses it opens, how to mend a refused text. */
import type { Problem } from '../result.ts';
import type { Steps } from '../steps.ts';
import { isActive, type InheritedIpEntry, type TrustedIpEntry, type TrustedIps } from './entry-list.ts';
import { admissionWhenOn, type Asker } from './lock-out.ts';
import { parseNetwork, type Network } from './network.ts';
import { findOverlaps, mergeNetworks } from './network-set.ts';
import { shortenEntries, type Shortening } from './shorten.ts';

/** The entry adds nothing, because of the one with the network `of`. */
export interface Mark {
  readonly kind: 'duplicate' | 'covered';
  readonly of: string;
}

type InheritedNetwork = Pick<InheritedIpEntry, 'network'>;

/** Needless entries by their key. Only what counts at `now` makes another needless, inherited ones first. */
export function markEntries(
  entries: readonly TrustedIpEntry[],
  inherited: readonly InheritedNetwork[],
  now: number,
): ReadonlyMap<string, Mark> {
  const active = entries.filter((entry) => isActive(entry, now));
  const all = [...inherited, ...active].map(({ network }) => network);
  const marks = new Map<string, Mark>();
  for (const { index, of, kind } of findOverlaps(all)) {
    const entry = active[index - inherited.length];
    if (entry !== undefined) marks.set(entry.id, { kind, of: all[of] ?? '' });
  }
  return marks;
}

/** How many addresses of each family are open at `now`, each counted once. */
export function openedAddresses(
  entries: readonly TrustedIpEntry[],
  inherited: readonly InheritedNetwork[],
  now: number,
): Readonly<Record<4 | 6, bigint>> {
  const active = [...entries.filter((entry) => isActive(entry, now)), ...inherited];
  const opened = { 4: 0n, 6: 0n };
  for (const text of mergeNetworks(active.map(({ network }) => network))) {
    const network = parseNetwork(text);
    if (network.ok) opened[network.value.version] += network.value.size;
  }
  return opened;
}

/** All that a list says about itself. */
export interface Explanation {
  /** Asks who gets in once the list is on. */
  readonly ask: Asker;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly opened: Readonly<Record<4 | 6, bigint>>;
  readonly shortening: Shortening;
}

/** In steps: each takes a while on a long list. */
export function* explainSteps(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
  now: number,
  newId: () => string,
): Steps<Explanation> {
  const { entries } = value;
  const ask = admissionWhenOn(value, inherited);
  yield 1 / 4;
  const marks = markEntries(entries, inherited, now);
  yield 1 / 2;
  const opened = openedAddresses(entries, inherited, now);
  yield 3 / 4;
  return { ask, marks, opened, shortening: shortenEntries(entries, now, newId) };
}

/** The corrections that a refused text can be offered, the likeliest first: both readings of host bits. */
export function corrections(problem: Problem): Network[] {
  return correctionTexts(problem).flatMap((text) => {
    const network = parseNetwork(text);
    return network.ok ? [network.value] : [];
  });
}

function correctionTexts(problem: Problem): readonly string[] {
  if (problem.code === 'network.host-bits') return [problem.network, problem.address];
  if (problem.code === 'network.not-canonical') return [problem.canonical];
  return 'meant' in problem && typeof problem.meant === 'string' ? [problem.meant] : [];
}
