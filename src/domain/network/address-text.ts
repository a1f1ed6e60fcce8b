/**
 * Strict reading and canonical writing of one address, as bits. Why a text is refused is told elsewhere.
 *
 * ipaddr.js expands and writes IPv6; it is lax (octal, short forms, mapped look-alikes), so it never
 * sees a text that has not passed the grammar here.
 */
import ipaddr from 'ipaddr.js';

export type IpVersion = 4 | 6;

/** One address; an IPv4-mapped IPv6 address (::ffff:0:0/96) is its IPv4 address. */
export interface AddressBits {
  readonly version: IpVersion;
  readonly bits: bigint;
}

const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dottedQuad = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}$`);
const hexGroup = /^[0-9a-f]{1,4}$/i;
const mappedTop = 0xffffn;

export function widthOf(version: IpVersion): 32 | 128 {
  return version === 4 ? 32 : 128;
}

/** Four decimal octets without leading zeros; null for anything else. */
export function readIpv4(text: string): bigint | null {
  const match = dottedQuad.exec(text);
  if (match === null) return null;
  return BigInt(
    ((Number(match[1]) * 256 + Number(match[2])) * 256 + Number(match[3])) * 256 + Number(match[4]),
  );
}

/** The text forms of RFC 4291 section 2.2, all 128 bits, without zone id; null for anything else. */
export function readIpv6(text: string): bigint | null {
  const groups = withHexTail(text);
  if (groups === null || !isGrouped(groups)) return null;
  const parts = ipaddr.IPv6.parse(groups).parts.map((part) => part.toString(16).padStart(4, '0'));
  return BigInt(`0x${parts.join('')}`);
}

export function readAddress(text: string): AddressBits | null {
  const isIpv6 = text.includes(':');
  const bits = isIpv6 ? readIpv6(text) : readIpv4(text);
  if (bits === null) return null;
  return isIpv6 && !isMapped(bits) ? { version: 6, bits } : { version: 4, bits: bits & 0xffff_ffffn };
}

/** Whether IPv6 bits lie in ::ffff:0:0/96. IPv4-compatible, 6to4 and NAT64 forms are not mapped. */
export function isMapped(bits: bigint): boolean {
  return bits >> 32n === mappedTop;
}

/** Canonical text: dotted quad, or RFC 5952. */
export function addressText({ version, bits }: AddressBits): string {
  if (version === 4) {
    const word = Number(bits);
    return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
  }
  const hex = bits.toString(16).padStart(32, '0');
  const groups = Array.from({ length: 8 }, (_, index) => parseInt(hex.slice(4 * index, 4 * index + 4), 16));
  return new ipaddr.IPv6(groups).toRFC5952String();
}

/** A dotted quad at the end becomes the two groups it stands for. */
function withHexTail(text: string): string | null {
  if (!text.includes('.')) return text;
  const start = text.lastIndexOf(':') + 1;
  const tail = readIpv4(text.slice(start));
  if (tail === null) return null;
  return `${text.slice(0, start)}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
}

/** Eight groups, or fewer with one `::` for the missing zeros. */
function isGrouped(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => hexGroup.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}
