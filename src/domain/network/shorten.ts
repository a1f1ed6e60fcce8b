/** The same addresses in fewer entries: what is needless goes, neighbours become the network they fill. */
import { isActive, noteLimit, type TrustedIpEntry } from './entry-list.ts';
import { findOverlaps, mergeNetworks } from './network-set.ts';

/** Entries that would become one. */
export interface Merge {
  readonly network: string;
  readonly from: readonly TrustedIpEntry[];
}

export interface Shortening {
  /** The list afterwards; the very same when nothing can go. */
  readonly entries: readonly TrustedIpEntry[];
  readonly merges: readonly Merge[];
  /** How many entries it has less. */
  readonly saved: number;
}

/**
 * Only entries that are on and have no end take part: whoever is switched off or ends says something else.
 * An entry that covers others stays as it is; where none does, a new one takes the place of the first, with the
 * notes of all. Entries of other levels are left out, since they may change without this list.
 */
export function shortenEntries(
  entries: readonly TrustedIpEntry[],
  now: number,
  newId: () => string,
): Shortening {
  const lasting = entries.filter((entry) => entry.endsAt === null && isActive(entry, now));
  const merges = mergesOf(lasting);
  if (merges.length === 0) return { entries, merges, saved: 0 };
  const kept = new Map<TrustedIpEntry, TrustedIpEntry>();
  for (const { network, from } of merges) {
    const [first] = from;
    const whole = from.find((entry) => entry.network === network);
    if (whole) kept.set(whole, whole);
    else if (first) kept.set(first, { ...first, id: newId(), network, note: joinedNotes(from) });
  }
  const merged = new Set(merges.flatMap(({ from }) => from));
  return {
    merges,
    entries: entries.flatMap((entry) => kept.get(entry) ?? (merged.has(entry) ? [] : [entry])),
    saved: merged.size - merges.length,
  };
}

/** Each network of the minimal list that several entries fill, with these. */
function mergesOf(entries: readonly TrustedIpEntry[]): Merge[] {
  const texts = entries.map(({ network }) => network);
  const minimal = mergeNetworks(texts);
  const holder = new Map<number, number>();
  const groups = new Map<number, TrustedIpEntry[]>();
  // The minimal networks stand first, so every entry repeats one or lies inside one.
  for (const { index, of } of findOverlaps([...minimal, ...texts])) {
    const place = holder.get(of) ?? of;
    holder.set(index, place);
    const entry = entries[index - minimal.length];
    if (entry) groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return [...groups]
    .filter(([, from]) => from.length > 1)
    .map(([place, from]) => ({ network: minimal[place] ?? '', from }));
}

function joinedNotes(entries: readonly TrustedIpEntry[]): string {
  const notes = [...new Set(entries.map(({ note }) => note.trim()).filter(Boolean))].join(', ');
  const characters = Array.from(notes);
  return characters.length > noteLimit ? `${characters.slice(0, noteLimit - 1).join('')}…` : notes;
}
