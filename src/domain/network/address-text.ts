/**
 * Strict reading and canonical writing of one address, each in one pass. Why a text is refused is told elsewhere.
 *
 * Own code: libraries are lax here (octal, short forms, mapped look-alikes), so a text would have to be
 * read strictly anyhow before one may see it (docs/decisions/0007).
 */
import { versionOf, type Bits } from './bits.ts';

/** The longest text: six groups and a dotted quad. */
const maxLength = 45;
const dot = 0x2e;
const colon = 0x3a;

/** One address; an IPv4-mapped IPv6 address (::ffff:0:0/96) is its IPv4 address. Null for anything else. */
export function readAddress(text: string): Bits | null {
  if (!text.includes(':')) return readIpv4(text);
  const bits = readIpv6(text);
  return bits !== null && isMapped(bits) ? bits.slice(6) : bits;
}

/** Four decimal octets without leading zeros; null for anything else. */
export function readIpv4(text: string, start = 0): Bits | null {
  if (text.length > maxLength) return null;
  let word = 0;
  let octets = 0;
  // Negative: no digit yet.
  let octet = -1;
  for (let at = start; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : dot;
    if (code === dot) {
      if (octet < 0) return null;
      word = word * 256 + octet;
      octets += 1;
      octet = -1;
    } else {
      const digit = code - 0x30;
      if (digit < 0 || digit > 9 || octet === 0) return null;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return null;
    }
  }
  return octets === 4 ? [word >>> 16, word & 0xffff] : null;
}

/** The text forms of RFC 4291 section 2.2, all 128 bits, without zone id; null for anything else. */
export function readIpv6(text: string): Bits | null {
  if (text.length > maxLength) return null;
  const groups = [0, 0, 0, 0, 0, 0, 0, 0];
  let count = 0;
  // How many groups stand before `::`; negative without one.
  let gap = -1;
  let at = 0;
  if (text.startsWith('::')) {
    gap = 0;
    at = 2;
  }
  while (at < text.length) {
    const start = at;
    let group = 0;
    for (let digit; (digit = hexDigit(text.charCodeAt(at))) >= 0; at += 1) group = group * 16 + digit;
    if (text.charCodeAt(at) === dot) {
      const tail = readIpv4(text, start);
      if (tail === null) return null;
      groups[count] = tail[0] ?? 0;
      groups[count + 1] = tail[1] ?? 0;
      count += 2;
      break;
    }
    if (at === start || at - start > 4) return null;
    groups[count] = group;
    count += 1;
    if (at === text.length) break;
    if (text.charCodeAt(at) !== colon) return null;
    at += 1;
    if (text.charCodeAt(at) === colon) {
      if (gap >= 0) return null;
      gap = count;
      at += 1;
    } else if (at === text.length) return null;
  }
  if (gap < 0) return count === 8 ? groups : null;
  return count < 8 ? withZeros(groups, gap, count) : null;
}

/** Of `count` groups read, those behind `gap` move to the end: `::` stands for the zeros between. */
function withZeros(groups: number[], gap: number, count: number): Bits {
  for (let from = count - 1; from >= gap; from -= 1) {
    groups[from + 8 - count] = groups[from] ?? 0;
    groups[from] = 0;
  }
  return groups;
}

/** Whether IPv6 bits lie in ::ffff:0:0/96. IPv4-compatible, 6to4 and NAT64 forms are not mapped. */
export function isMapped(bits: Bits): boolean {
  return bits[5] === 0xffff && bits.slice(0, 5).every((group) => group === 0);
}

/** Canonical text: dotted quad, or RFC 5952. */
export function addressText(bits: Bits): string {
  if (versionOf(bits) === 6) return ipv6Text(bits);
  const [high = 0, low = 0] = bits;
  return `${high >>> 8}.${high & 255}.${low >>> 8}.${low & 255}`;
}

/** RFC 5952: the longest run of two zero groups or more is `::`, the first of equals. */
function ipv6Text(groups: Bits): string {
  let longest = 1;
  let end = 0;
  let run = 0;
  for (let index = 0; index < groups.length; index += 1) {
    run = groups[index] === 0 ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      end = index + 1;
    }
  }
  if (longest === 1) return hexText(groups, 0, 8);
  return `${hexText(groups, 0, end - longest)}::${hexText(groups, end, 8)}`;
}

function hexText(groups: Bits, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1)
    text += (index === start ? '' : ':') + groupText(groups[index] ?? 0);
  return text;
}

// By tables: toString(16) takes twice as long.
const byteTexts = Array.from({ length: 256 }, (_, byte) => byte.toString(16));
const paddedByteTexts = byteTexts.map((text) => text.padStart(2, '0'));

function groupText(group: number): string {
  const low = group & 255;
  return group < 256 ? (byteTexts[low] ?? '') : `${byteTexts[group >>> 8]}${paddedByteTexts[low]}`;
}

/** What `readAddress` reads, in canonical text. */
export function canonicalAddress(text: string): string | null {
  const address = readAddress(text);
  return address === null ? null : addressText(address);
}

/** The value of a hexadecimal digit; negative for any other character, and past the end. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
