/**
 * Sets of networks, given as canonical texts. A text that is no network is left out: on an allow list
 * that admits nobody, which is the safe side.
 */
import { readAddress, type IpVersion } from './address-text.ts';
import { blocksOfRange, blockText, readBlock, type Block } from './block.ts';

export interface NetworkSet {
  /** False for a text that is no address. IPv4-mapped IPv6 counts as IPv4; the families never meet. */
  contains(address: string): boolean;
}

interface Range {
  readonly version: IpVersion;
  readonly first: bigint;
  last: bigint;
}

/** A set to ask many times: one sort here, a binary search for each question. */
export function networkSet(list: readonly string[]): NetworkSet {
  const ranges = mergedRanges(list);
  const byVersion = {
    4: ranges.filter(({ version }) => version === 4),
    6: ranges.filter(({ version }) => version === 6),
  };
  return {
    contains(text) {
      const address = readAddress(text);
      return address !== null && holds(byVersion[address.version], address.bits);
    },
  };
}

/** The fewest networks with the same addresses: IPv4 first, ascending. */
export function mergeNetworks(list: readonly string[]): string[] {
  return mergedRanges(list).flatMap(({ version, first, last }) =>
    blocksOfRange(version, first, last).map(blockText),
  );
}

/** The entry at `index` adds nothing, because of the entry at `of`. */
export interface Overlap {
  readonly index: number;
  readonly of: number;
  /** `duplicate`: the same network earlier in the list. `covered`: inside the widest network that holds it. */
  readonly kind: 'duplicate' | 'covered';
}

/** Which entries are needless and why; at most one answer an entry, by ascending index. */
export function findOverlaps(list: readonly string[]): Overlap[] {
  const found: Overlap[] = [];
  let widest: Indexed | undefined;
  let previous: Indexed | undefined;
  for (const entry of sorted(list)) {
    if (widest === undefined || !isInside(entry, widest)) {
      widest = entry;
      previous = entry;
    } else if (previous !== undefined && isInside(previous, entry)) {
      found.push({ index: entry.index, of: previous.index, kind: 'duplicate' });
    } else {
      found.push({ index: entry.index, of: widest.index, kind: 'covered' });
      previous = entry;
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

interface Indexed extends Block {
  readonly index: number;
}

/** By family and first address, a wide network before those inside it, then in the order given. */
function sorted(list: readonly string[]): Indexed[] {
  return list
    .flatMap((text, index) => {
      const block = readBlock(text);
      return block === null ? [] : [{ ...block, index }];
    })
    .sort(
      (a, b) =>
        a.version - b.version ||
        (a.first < b.first
          ? -1
          : a.first > b.first
            ? 1
            : a.prefixLength - b.prefixLength || a.index - b.index),
    );
}

/** Disjoint and not adjacent, ascending. */
function mergedRanges(list: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const { version, first, last } of sorted(list)) {
    const open = ranges.at(-1);
    if (open === undefined || open.version !== version || first > open.last + 1n)
      ranges.push({ version, first, last });
    else if (last > open.last) open.last = last;
  }
  return ranges;
}

function isInside(inner: Block, outer: Block): boolean {
  return inner.version === outer.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether one of these ranges holds the address: the last that begins at or before it. */
function holds(ranges: readonly Range[], bits: bigint): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const range = ranges[middle];
    if (range !== undefined && range.first <= bits) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range !== undefined && bits <= range.last;
}
