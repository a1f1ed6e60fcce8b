import { fail, ok, type Result } from '../result.ts';
import { parseAddress } from './address.ts';
import { addressText, type IpVersion } from './address-text.ts';
import { blocksOfRange, blockText, readBlock, type Block } from './block.ts';
import type { NetworkCode } from './problems.ts';
import { refusalOfNetwork } from './refusal.ts';

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
  return block === null ? fail(refusalOfNetwork(text, canonicalNetwork)) : ok(networkOf(block));
}

/** The fewest networks that hold exactly the addresses from `first` to `last`, both included, in order. */
export function rangeToNetworks(first: string, last: string): Result<Network[], NetworkCode> {
  const from = parseAddress(first);
  if (!from.ok) return from;
  const to = parseAddress(last);
  if (!to.ok) return to;
  const ends = { first: from.value.text, last: to.value.text };
  if (from.value.version !== to.value.version) return fail({ code: 'network.range-families', ...ends });
  if (from.value.bits > to.value.bits) return fail({ code: 'network.range-order', ...ends });
  return ok(blocksOfRange(from.value.version, from.value.bits, to.value.bits).map(networkOf));
}

function networkOf(block: Block): Network {
  const { version, prefixLength } = block;
  const cidr = blockText(block);
  const isSingle = block.first === block.last;
  return {
    version,
    cidr,
    first: isSingle ? cidr : addressText({ version, bits: block.first }),
    last: isSingle ? cidr : addressText({ version, bits: block.last }),
    prefixLength,
    size: block.last - block.first + 1n,
  };
}

function canonicalNetwork(text: string): string | null {
  const block = readBlock(text);
  return block === null ? null : blockText(block);
}
