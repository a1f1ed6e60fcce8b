/**
 * The bits of an address, and the arithmetic of prefixes on them.
 *
 * Small numbers, since 128 bits do not fit into one and `bigint` takes several times as long.
 */

/** In groups of 16, the most significant first: two for an IPv4 address, eight for an IPv6 address. */
export type Bits = readonly number[];

export type IpVersion = 4 | 6;

const all = 0xffff;

export function versionOf(bits: Bits): IpVersion {
  return bits.length === 2 ? 4 : 6;
}

export function widthOf(bits: Bits): number {
  return 16 * bits.length;
}

/** The order of addresses, IPv4 first: negative, zero or positive, as `sort` wants it. */
export function compareBits(a: Bits, b: Bits): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How many bits are alike from the beginning; negative for two families, which share not even a /0. */
export function commonLength(a: Bits, b: Bits): number {
  if (a.length !== b.length) return -1;
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) ^ (b[index] ?? 0);
    if (difference !== 0) return 16 * index + Math.clz32(difference) - 16;
  }
  return widthOf(a);
}

export function trailingZeros(bits: Bits): number {
  for (let index = bits.length - 1; index >= 0; index -= 1) {
    const group = bits[index] ?? 0;
    if (group !== 0) return 16 * (bits.length - 1 - index) + 31 - Math.clz32(group & -group);
  }
  return widthOf(bits);
}

export function inverse(bits: Bits): Bits {
  return bits.map((group) => group ^ all);
}

/** Zeros after the prefix. */
export function firstOf(bits: Bits, prefixLength: number): Bits {
  return bits.map((group, index) => group & ones(prefixLength - 16 * index));
}

/** Ones after the prefix. */
export function lastOf(bits: Bits, prefixLength: number): Bits {
  return bits.map((group, index) => group | (ones(prefixLength - 16 * index) ^ all));
}

/** The next address; null after the last one. */
export function successor(bits: Bits): Bits | null {
  const next = [...bits];
  for (let index = next.length - 1; index >= 0; index -= 1) {
    const group = (next[index] ?? 0) + 1;
    next[index] = group & all;
    if (group <= all) return next;
  }
  return null;
}

export function toBigInt(bits: Bits): bigint {
  return bits.reduce((number, group) => (number << 16n) | BigInt(group), 0n);
}

/** A group with so many ones at its beginning: none below 0, all above 16. */
function ones(count: number): number {
  return all & ~(all >>> Math.min(Math.max(count, 0), 16));
}
