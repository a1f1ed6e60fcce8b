import { fail, ok, type Result } from '../result.ts';
import { addressText, readAddress } from './address-text.ts';
import { compareBits, lastOf, versionOf, type IpVersion } from './bits.ts';
import { blockSize, blocksOfRange, blockText, readBlock, type Block } from './block.ts';
import type { NetworkCode } from './problems.ts';
import { refusalOfAddress, refusalOfNetwork } from './refusal.ts';

/** One network or single address of a list. All texts are canonical (dotted quad, RFC 5952). */
export interface Network {
  readonly version: IpVersion;
  /** The text to store: `192.168.192.0/24`; a single address has no prefix: `10.10.10.1`. */
  readonly cidr: string;
  readonly first: string;
  readonly last: string;
  readonly prefixLength: number;
  /** Number of addresses. */
  readonly size: bigint;
}

/**
 * One entry: `address`, `address/prefix`, or IPv4 `address/netmask`. Strict: decimal octets without leading
 * zeros, a plain prefix length, contiguous masks, no host bits, no zone id, no white space, at most 64
 * characters. IPv4-mapped IPv6 (RFC 4291 section 2.5.5.2) becomes IPv4.
 */
export function parseNetwork(text: string): Result<Network, NetworkCode> {
  const block = readBlock(text);
  return block === null ? fail(refusalOfNetwork(text)) : ok(networkOf(block));
}

/** The fewest networks that hold exactly the addresses from `first` to `last`, both included, in order. */
export function rangeToNetworks(first: string, last: string): Result<Network[], NetworkCode> {
  const [from, to] = [readAddress(first), readAddress(last)];
  if (from === null) return fail(refusalOfAddress(first));
  if (to === null) return fail(refusalOfAddress(last));
  const ends = { first: addressText(from), last: addressText(to) };
  if (versionOf(from) !== versionOf(to)) return fail({ code: 'network.range-families', ...ends });
  if (compareBits(from, to) > 0) return fail({ code: 'network.range-order', ...ends });
  return ok(blocksOfRange(from, to).map(networkOf));
}

function networkOf(block: Block): Network {
  const { first, prefixLength } = block;
  const cidr = blockText(block);
  const size = blockSize(block);
  return {
    version: versionOf(first),
    cidr,
    first: size === 1n ? cidr : addressText(first),
    last: size === 1n ? cidr : addressText(lastOf(first, prefixLength)),
    prefixLength,
    size,
  };
}
