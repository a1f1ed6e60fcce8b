/** Random addresses and networks, written by means that share nothing with the code under test. */
import fc from 'fast-check';

export const ipv4 = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((octets) => octets.join('.'));

/** Zero groups are frequent, so that `::` has something to shorten; the mapped block is left out. */
export const ipv6 = fc
  .array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .filter((groups) => !(groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff))
  .map((groups) => groups.map((group) => group.toString(16)).join(':'));

/** Canonical text of an IPv6 address, by the WHATWG URL host serializer. */
export function canonicalByUrl(text: string): string {
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

/** Canonical IPv4 networks in 10.0.0.0/8, close enough to meet each other. */
export const ipv4Network = fc
  .tuple(fc.nat(0xff_ffff), fc.integer({ min: 9, max: 32 }))
  .map(([bits, length]) => {
    const host = 2 ** (32 - length);
    const first = Math.floor(bits / host) * host;
    const address = `10.${first >>> 16}.${(first >>> 8) & 255}.${first & 255}`;
    return length === 32 ? address : `${address}/${length}`;
  });

/** Canonical IPv6 networks in 2001:db8::/32, close enough to meet each other. */
export const ipv6Network = fc
  .tuple(fc.nat(0xffff), fc.integer({ min: 33, max: 48 }))
  .map(([bits, length]) => {
    const host = 2 ** (48 - length);
    const group = Math.floor(bits / host) * host;
    return `${canonicalByUrl(`2001:db8:${group.toString(16)}::`)}/${length}`;
  });

/** Addresses of 10.0.0.0/24 as numbers 0 to 255: small enough to count everything. */
export const inLastOctet = fc.tuple(fc.nat(255), fc.integer({ min: 24, max: 32 })).map(([bits, length]) => {
  const host = 2 ** (32 - length);
  return { first: Math.floor(bits / host) * host, length };
});

export function lastOctetText({ first, length }: { first: number; length: number }): string {
  return length === 32 ? `10.0.0.${first}` : `10.0.0.${first}/${length}`;
}

/** The least cover of a set of last octets, by halving the whole: all in, or each half for itself. */
export function leastCover(members: ReadonlySet<number>, first = 0, length = 24): string[] {
  const size = 2 ** (32 - length);
  const held = Array.from({ length: size }, (_, index) => members.has(first + index));
  if (held.every(Boolean)) return [lastOctetText({ first, length })];
  if (!held.some(Boolean)) return [];
  return [...leastCover(members, first, length + 1), ...leastCover(members, first + size / 2, length + 1)];
}
