/** A network as numbers: an aligned block of addresses. Reading, and the blocks that a range means. */
import { addressText, isMapped, readAddress, readIpv4 } from './address-text.ts';
import { commonLength, compareBits, firstOf, inverse, lastOf, successor } from './bits.ts';
import { trailingZeros, versionOf, widthOf, type Bits } from './bits.ts';

export interface Block {
  readonly first: Bits;
  readonly prefixLength: number;
}

/** Longest text that can be an entry. */
export const maxLength = 64;

/** The block of this prefix length around an address. */
export function blockAround(address: Bits, prefixLength: number): Block {
  return { first: firstOf(address, prefixLength), prefixLength };
}

/** Canonical text; a single address has no prefix. */
export function blockText({ first, prefixLength }: Block): string {
  const address = addressText(first);
  return prefixLength === widthOf(first) ? address : `${address}/${prefixLength}`;
}

/** Number of addresses. */
export function blockSize({ first, prefixLength }: Block): bigint {
  return 1n << BigInt(widthOf(first) - prefixLength);
}

/** False for two families. */
export function isInside(inner: Block, outer: Block): boolean {
  return inner.prefixLength >= outer.prefixLength && holds(outer, inner.first);
}

/** False for two families. */
export function holds({ first, prefixLength }: Block, address: Bits): boolean {
  return commonLength(first, address) >= prefixLength;
}

export interface WrittenBlock {
  readonly address: Bits;
  /** As meant for the address; negative when an IPv4-mapped network is wider than all of IPv4. */
  readonly prefixLength: number;
}

/** `address`, `address/prefix` or IPv4 `address/netmask`, host bits kept; null for anything else. */
export function readWritten(text: string): WrittenBlock | null {
  if (text.length > maxLength) return null;
  const slash = text.indexOf('/');
  const addressPart = slash < 0 ? text : text.slice(0, slash);
  const address = readAddress(addressPart);
  if (address === null) return null;
  if (slash < 0) return { address, prefixLength: widthOf(address) };
  const width = addressPart.includes(':') ? 128 : 32;
  const prefixLength = readPrefix(text.slice(slash + 1), width);
  return prefixLength === null ? null : { address, prefixLength: prefixLength - (width - widthOf(address)) };
}

/** A network without host bits; null for anything else. */
export function readBlock(text: string): Block | null {
  const written = readWritten(text);
  if (written === null || written.prefixLength < 0) return null;
  const { address, prefixLength } = written;
  return trailingZeros(address) >= widthOf(address) - prefixLength ? { first: address, prefixLength } : null;
}

/** What `readBlock` reads, in canonical text. */
export function canonicalNetwork(text: string): string | null {
  const block = readBlock(text);
  return block === null ? null : blockText(block);
}

/** The number of leading ones when ones come first and zeros follow, else null. */
export function contiguousLength(mask: Bits): number | null {
  const length = widthOf(mask) - trailingZeros(mask);
  return commonLength(mask, lastOf(mask, 0)) === length ? length : null;
}

/** The fewest blocks that hold exactly the addresses from `first` to `last`, in order. */
export function blocksOfRange(first: Bits, last: Bits): Block[] {
  const blocks: Block[] = [];
  let next: Bits | null = first;
  while (next !== null && compareBits(next, last) <= 0) {
    const block: Block = { first: next, prefixLength: widestPrefix(next, last) };
    // As text, the mapped block would mean all of IPv4; as IPv6 no client comes from it.
    if (!(versionOf(next) === 6 && block.prefixLength >= 96 && isMapped(next))) blocks.push(block);
    next = successor(lastOf(next, block.prefixLength));
  }
  return blocks;
}

/** Of the widest block that begins at `first` and does not pass `last`. */
function widestPrefix(first: Bits, last: Bits): number {
  const common = commonLength(first, last);
  // A block of all that the two do not share ends at `last` only if ones follow there; half of it always fits.
  const fitting = trailingZeros(inverse(last)) >= widthOf(last) - common ? common : common + 1;
  return Math.max(fitting, widthOf(first) - trailingZeros(first));
}

const prefixLengths = new Map(Array.from({ length: 129 }, (_, length) => [String(length), length]));

/** A prefix length without sign or leading zero, or the netmask that stands for one. */
function readPrefix(text: string, width: 32 | 128): number | null {
  const length = prefixLengths.get(text);
  if (length !== undefined) return length <= width ? length : null;
  const mask = width === 32 ? readIpv4(text) : null;
  return mask === null ? null : contiguousLength(mask);
}
