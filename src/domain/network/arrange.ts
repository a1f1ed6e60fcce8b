/** Which entries of a list are looked at, in which order. The list itself keeps the order typed. */
import { readAddress } from './address-text.ts';
import { compareBits, widthOf } from './bits.ts';
import { holds, readBlock, type Block } from './block.ts';

export type SortKey = 'network' | 'size' | 'note';

export interface Arrangement {
  /** Part of a network or a note, in whatever case; a whole address finds the networks that hold it. */
  readonly filter: string;
  /** Null for the order typed. */
  readonly sort: { readonly by: SortKey; readonly descending: boolean } | null;
}

interface Listed {
  readonly network: string;
  readonly note: string;
}

/** Places in `entries`, in the order asked for. Equal ones stay in the order typed. */
export function arrange(entries: readonly Listed[], { filter, sort }: Arrangement): number[] {
  const places = matching(entries, filter.trim().toLowerCase());
  if (!sort) return places;
  const compare = comparisons[sort.by];
  const direction = sort.descending ? -1 : 1;
  const rows = places.map((place) => ({ place, ...keysOf(entries[place]) }));
  rows.sort((a, b) => direction * compare(a, b) || a.place - b.place);
  return rows.map(({ place }) => place);
}

interface Keys {
  readonly block: Block | null;
  readonly note: string;
}

function keysOf(entry: Listed | undefined): Keys {
  return { block: entry ? readBlock(entry.network) : null, note: entry?.note ?? '' };
}

function matching(entries: readonly Listed[], text: string): number[] {
  const all = entries.map((_, place) => place);
  if (text === '') return all;
  const address = readAddress(text);
  return all.filter((place) => {
    const entry = entries[place];
    if (!entry) return false;
    if (entry.network.includes(text) || entry.note.toLowerCase().includes(text)) return true;
    const block = address && readBlock(entry.network);
    return !!block && holds(block, address);
  });
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** IPv4 before IPv6; what is no network comes last. Entries without a note come after those with one. */
const comparisons: Readonly<Record<SortKey, (a: Keys, b: Keys) => number>> = {
  network: (a, b) =>
    byBlock(a, b, (x, y) => compareBits(x.first, y.first) || x.prefixLength - y.prefixLength),
  size: (a, b) => byBlock(a, b, (x, y) => hostBits(x) - hostBits(y)),
  note: (a, b) => Number(a.note === '') - Number(b.note === '') || collator.compare(a.note, b.note),
};

function byBlock(a: Keys, b: Keys, compare: (x: Block, y: Block) => number): number {
  if (a.block && b.block) return compare(a.block, b.block);
  return Number(a.block === null) - Number(b.block === null);
}

/** Two to this power is the number of addresses. */
function hostBits({ first, prefixLength }: Block): number {
  return widthOf(first) - prefixLength;
}
