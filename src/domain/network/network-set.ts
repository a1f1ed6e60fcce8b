/**
 * Sets of networks, given as canonical texts. A text that is no network is left out: on an allow list
 * that admits nobody, which is the safe side.
 */
import { readAddress } from './address-text.ts';
import { commonLength, compareBits, versionOf, type Bits } from './bits.ts';
import { blockText, holds, isInside, readBlock, type Block } from './block.ts';

export interface NetworkSet {
  /** False for a text that is no address. IPv4-mapped IPv6 counts as IPv4; the families never meet. */
  contains(address: string): boolean;
}

/** A set to ask many times: one sort here, a binary search for each question. */
export function networkSet(list: readonly string[]): NetworkSet {
  const blocks = mergedBlocks(list);
  return {
    contains(text) {
      const address = readAddress(text);
      if (address === null) return false;
      const block = lastBefore(blocks, address);
      return block !== undefined && holds(block, address);
    },
  };
}

/** The fewest networks with the same addresses: IPv4 first, ascending. */
export function mergeNetworks(list: readonly string[]): string[] {
  return mergedBlocks(list).map(blockText);
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
    const { index } = entry;
    if (widest === undefined || !isInside(entry, widest)) {
      widest = entry;
      previous = entry;
    } else if (previous !== undefined && isInside(previous, entry)) {
      found.push({ index, of: previous.index, kind: 'duplicate' });
    } else {
      found.push({ index, of: widest.index, kind: 'covered' });
      previous = entry;
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

interface Indexed extends Block {
  readonly index: number;
  readonly leading: number;
}

/** By family and first address, a wide network before those inside it, then in the order given. */
function sorted(list: readonly string[]): Indexed[] {
  const entries: Indexed[] = [];
  list.forEach((text, index) => {
    const block = readBlock(text);
    if (block === null) return;
    const { first, prefixLength } = block;
    entries.push({ first, prefixLength, index, leading: leadingBits(first) });
  });
  return entries.sort(
    (a, b) => a.leading - b.leading || compareBits(a.first, b.first) || a.prefixLength - b.prefixLength,
  );
}

/** Family and 29 bits in one small number, which decides nearly all comparisons of a sort. */
function leadingBits(first: Bits): number {
  const [high = 0, low = 0] = first;
  return ((versionOf(first) === 6 ? 1 : 0) << 29) | (high << 13) | (low >>> 3);
}

/** Disjoint, ascending, no two of them the halves of one block. */
function mergedBlocks(list: readonly string[]): Block[] {
  const merged: Indexed[] = [];
  for (const block of sorted(list)) {
    let last = merged.at(-1);
    if (last !== undefined && isInside(block, last)) continue;
    let whole = block;
    while (last !== undefined && areHalves(last, whole)) {
      merged.pop();
      whole = { ...last, prefixLength: last.prefixLength - 1 };
      last = merged.at(-1);
    }
    merged.push(whole);
  }
  return merged;
}

function areHalves(a: Block, b: Block): boolean {
  return (
    a.prefixLength === b.prefixLength &&
    versionOf(a.first) === versionOf(b.first) &&
    commonLength(a.first, b.first) === a.prefixLength - 1
  );
}

/** The last block that begins at or before the address. */
function lastBefore(blocks: readonly Block[], address: Bits): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && compareBits(block.first, address) <= 0) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
