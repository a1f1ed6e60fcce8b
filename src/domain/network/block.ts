/** A network as numbers: an aligned block of addresses. Reading, and the arithmetic of masks and ranges. */
import { memo } from '../memo.ts';
import { addressText, isMapped, readAddress, readIpv4, widthOf } from './address-text.ts';
import type { IpVersion } from './address-text.ts';

export interface Block {
  readonly version: IpVersion;
  readonly prefixLength: number;
  readonly first: bigint;
  readonly last: bigint;
}

/** Longest text that can be an entry. */
export const maxLength = 64;

/** The block of this prefix length around an address. */
export function blockAround(version: IpVersion, bits: bigint, prefixLength: number): Block {
  const hostBits = BigInt(widthOf(version) - prefixLength);
  const first = (bits >> hostBits) << hostBits;
  return { version, prefixLength, first, last: first + (1n << hostBits) - 1n };
}

/** Canonical text; a single address has no prefix. */
export function blockText({ version, prefixLength, first }: Block): string {
  const address = addressText({ version, bits: first });
  return prefixLength === widthOf(version) ? address : `${address}/${prefixLength}`;
}

export interface WrittenBlock {
  readonly version: IpVersion;
  readonly bits: bigint;
  /** As meant for `version`; negative when an IPv4-mapped network is wider than all of IPv4. */
  readonly prefixLength: number;
}

/** `address`, `address/prefix` or IPv4 `address/netmask`, host bits kept; null for anything else. */
export function readWritten(text: string): WrittenBlock | null {
  if (text.length > maxLength) return null;
  const slash = text.indexOf('/');
  const addressPart = slash < 0 ? text : text.slice(0, slash);
  const address = readAddress(addressPart);
  if (address === null) return null;
  if (slash < 0) return { ...address, prefixLength: widthOf(address.version) };
  const written = addressPart.includes(':') ? 6 : 4;
  const prefixLength = readPrefix(text.slice(slash + 1), written);
  if (prefixLength === null) return null;
  return { ...address, prefixLength: written > address.version ? prefixLength - 96 : prefixLength };
}

/** A network without host bits; null for anything else. The texts of a long list are asked for again and again. */
export function readBlock(text: string): Block | null {
  return text.length > maxLength ? null : knownBlock(text);
}

const knownBlock = memo(readNewBlock, 2 ** 15);

function readNewBlock(text: string): Block | null {
  const written = readWritten(text);
  if (written === null || written.prefixLength < 0) return null;
  const block = blockAround(written.version, written.bits, written.prefixLength);
  return block.first === written.bits ? block : null;
}

/** The number of leading ones when ones come first and zeros follow, else null. */
export function contiguousLength(mask: bigint, width: number): number | null {
  const zeros = ((1n << BigInt(width)) - 1n) ^ mask;
  return (zeros & (zeros + 1n)) === 0n ? width - (zeros === 0n ? 0 : zeros.toString(2).length) : null;
}

/** The fewest blocks that hold exactly the addresses from `first` to `last`, in order. */
export function blocksOfRange(version: IpVersion, first: bigint, last: bigint): Block[] {
  const blocks: Block[] = [];
  let next = first;
  while (next <= last) {
    const left = (last - next + 1n).toString(2).length - 1;
    const hostBits = Math.min(trailingZeros(next, widthOf(version)), left);
    const block = blockAround(version, next, widthOf(version) - hostBits);
    // As text, the mapped block would mean all of IPv4; as IPv6 no client comes from it.
    if (version === 4 || !(block.prefixLength >= 96 && isMapped(next))) blocks.push(block);
    next = block.last + 1n;
  }
  return blocks;
}

function readPrefix(text: string, written: IpVersion): number | null {
  if (/^(0|[1-9]\d{0,2})$/.test(text)) {
    const length = Number(text);
    return length <= widthOf(written) ? length : null;
  }
  const mask = written === 4 ? readIpv4(text) : null;
  return mask === null ? null : contiguousLength(mask, 32);
}

function trailingZeros(bits: bigint, width: number): number {
  return bits === 0n ? width : (bits & -bits).toString(2).length - 1;
}
