/**
 * Why a text was refused as an address or network, and what was probably meant.
 *
 * Called only for texts that the strict reading refused, so it may take its time; texts are short here
 * (the length is checked first). `read` gives the canonical text of a correction, or null when it is none.
 */
import type { Problem } from '../result.ts';
import { addressText, canonicalAddress, readAddress, readIpv4, readIpv6 } from './address-text.ts';
import { inverse } from './bits.ts';
import { blockAround, blockSize, blockText, canonicalNetwork } from './block.ts';
import { contiguousLength, maxLength, readWritten } from './block.ts';
import type { NetworkCode } from './problems.ts';
import {
  asciiDigits,
  decimalOctets,
  fullOctets,
  joinedBySlash,
  splitRange,
  withoutLeadingZeros,
  withoutPort,
} from './spelling.ts';

export type Refusal = Problem<NetworkCode>;
type Read = (text: string) => string | null;

/**
 * Each turns one way of writing into ours and leaves any other text alone. Most texts lack what a way cannot
 * do without, which is asked first: a pasted text of 100,000 characters may hold 50,000 refused items.
 */
const corrections = [
  ['network.space', /\s/, joinedBySlash],
  ['network.digits', /[\u0660-\uffff]/, asciiDigits],
  ['network.zone', /%/, (text) => text.replace(/%[^/]*/, '')],
  ['network.port', /[:\]]/, withoutPort],
  ['network.number-form', /x|^\d{3,}(\/|$)/i, decimalOctets],
  ['network.leading-zero', /0\d/, withoutLeadingZeros],
  ['network.short-form', /^\d/, fullOctets],
] as const satisfies readonly (readonly [NetworkCode, RegExp, (text: string) => string])[];

/** Why `readBlock` refused this text. */
export function refusalOfNetwork(text: string): Refusal {
  return refusalOfText(text, canonicalNetwork) ?? refusalOfParts(text, canonicalNetwork);
}

/** Why `readAddress` refused this text. */
export function refusalOfAddress(text: string): Refusal {
  const refusal = refusalOfText(text, canonicalAddress);
  if (refusal !== null) return refusal;
  const [address = ''] = text.split('/', 1);
  return refusalOfLoneAddress(address) ?? { code: 'network.address-only', meant: canonicalAddress(address) };
}

function refusalOfText(text: string, read: Read): Refusal | null {
  if (text.trim() === '') return { code: 'value.missing' };
  if (text.length > maxLength)
    return { code: 'network.too-long', max: maxLength, length: Array.from(text).length };
  return rangeRefusal(text) ?? correction(text, read) ?? characterRefusal(text);
}

function rangeRefusal(text: string): Refusal | null {
  const ends = splitRange(text);
  if (ends === null) return null;
  const [first, last] = ends.map(readAddress);
  if (!first || !last) return null;
  return { code: 'network.range', first: addressText(first), last: addressText(last) };
}

function correction(text: string, read: Read): Refusal | null {
  for (const [code, sign, correct] of corrections) {
    if (!sign.test(text)) continue;
    const corrected = correct(text);
    if (corrected !== text) return { code, meant: read(corrected) };
  }
  return null;
}

function characterRefusal(text: string): Refusal | null {
  const [address = ''] = text.split('/', 1);
  if (/^[\p{L}\p{N}_.-]*\p{L}[\p{L}\p{N}_.-]*$/u.test(address))
    return { code: 'network.name', name: address };
  const characters = Array.from(address);
  const position = characters.findIndex((character) => !/[\da-f:.]/i.test(character));
  if (position < 0) return null;
  return { code: 'network.character', character: characters[position] ?? '', position };
}

function refusalOfParts(text: string, read: Read): Refusal {
  const [address = '', suffix = '', ...rest] = text.split('/');
  if (rest.length > 0) return { code: 'network.slashes', count: rest.length + 1 };
  return (
    refusalOfLoneAddress(address) ?? refusalOfBlock(text, read) ?? refusalOfPrefix(address, suffix, read)
  );
}

function refusalOfLoneAddress(text: string): Refusal | null {
  if (readAddress(text) !== null) return null;
  return text.includes(':') ? ipv6Refusal(text) : ipv4Refusal(text);
}

function ipv4Refusal(text: string): Refusal {
  const octets = text.split('.');
  if (octets.length > 4) return { code: 'network.octets', count: octets.length };
  const octet = octets.find((part) => readIpv4(`0.0.0.${part}`) === null);
  return octet === undefined
    ? { code: 'network.octets', count: octets.length }
    : { code: 'network.octet', octet };
}

function ipv6Refusal(text: string): Refusal {
  const halves = text.split('::');
  if (halves.length > 2 || halves.some((half) => half.startsWith(':') || half.endsWith(':')))
    return { code: 'network.compression' };
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isTail = (group: string, index: number) => index === groups.length - 1 && readIpv4(group) !== null;
  const group = groups.find((part, index) => !/^[0-9a-f]{1,4}$/i.test(part) && !isTail(part, index));
  if (group !== undefined) return { code: 'network.group', group };
  const count = groups.length + (groups.at(-1)?.includes('.') ? 1 : 0);
  return { code: 'network.groups', count, compressed: halves.length === 2 };
}

/** Address and prefix are right, but do not fit each other. */
function refusalOfBlock(text: string, read: Read): Refusal | null {
  const written = readWritten(text);
  if (written === null) return null;
  const { prefixLength } = written;
  const address = addressText(written.address);
  if (prefixLength < 0) {
    const own = prefixLength + 96;
    return { code: 'network.mapped-prefix', prefixLength: own, meant: read(`${address}/${own}`) };
  }
  const block = blockAround(written.address, prefixLength);
  return { code: 'network.host-bits', network: blockText(block), address, size: `${blockSize(block)}` };
}

function refusalOfPrefix(address: string, suffix: string, read: Read): Refusal {
  if (address.includes(':')) return ipv6MaskRefusal(address, suffix, read);
  const mask = readIpv4(suffix);
  if (mask === null) return { code: 'network.prefix', prefix: suffix, max: 32 };
  if (contiguousLength(inverse(mask)) === null) return { code: 'network.mask-gaps', mask: suffix };
  const netmask = addressText(inverse(mask));
  return { code: 'network.wildcard', mask: suffix, netmask, meant: read(`${address}/${netmask}`) };
}

function ipv6MaskRefusal(address: string, suffix: string, read: Read): Refusal {
  if (!/[:.]/.test(suffix) || readAddress(suffix) === null)
    return { code: 'network.prefix', prefix: suffix, max: 128 };
  const mask = readIpv6(suffix);
  const length = mask === null ? null : contiguousLength(mask);
  return {
    code: 'network.ipv6-netmask',
    mask: suffix,
    meant: length === null ? null : read(`${address}/${length}`),
  };
}
