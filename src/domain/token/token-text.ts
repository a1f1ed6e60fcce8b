/**
 * The text of an API token: prefix, `_`, 30 random base62 characters (178 bits), and 6 that hold the CRC-32
 * of all before them: the form that GitHub gave its tokens in April 2021, so that secret scanners can tell
 * a token from chance. The checksum finds slips of typing and copying; it is no security check.
 */
import { fail, ok, type Result } from '../result.ts';
import { crc32 } from './crc32.ts';
import type { TokenFacts } from './token.ts';

/** Fills the bytes from a cryptographically secure source and gives them back, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 30;
const checksumLength = 6;

export type TokenFormatCode =
  'token.prefix' | 'token.length' | 'token.form' | 'token.other-prefix' | 'token.checksum';

/** A new token. `prefix` is the name before `_`, with or without it: `sc` or `sc_`. */
export function generateToken(prefix: string, random: FillRandom): Result<string, 'token.prefix'> {
  const leading = leadingText(prefix);
  if (leading === null) return fail({ code: 'token.prefix', prefix });
  const text = leading + randomBase62(randomLength, random);
  return ok(text + checksum(text));
}

/** Whether a text has the form of a token (of this prefix, when given), and what of it may be shown. */
export function checkTokenFormat(
  text: string,
  prefix?: string,
): Result<Pick<TokenFacts, 'prefix' | 'lastFour'>, TokenFormatCode> {
  const expected = prefix === undefined ? null : leadingText(prefix);
  if (prefix !== undefined && expected === null) return fail({ code: 'token.prefix', prefix });
  const match = /^([A-Za-z][A-Za-z\d]{0,11}_)([A-Za-z\d]*)$/.exec(text);
  if (match === null) return fail({ code: 'token.form' });
  const [, leading = '', body = ''] = match;
  if (expected !== null && leading !== expected)
    return fail({ code: 'token.other-prefix', expected, prefix: leading });
  const length = randomLength + checksumLength;
  if (body.length !== length)
    return fail({ code: 'token.length', expected: leading.length + length, length: text.length });
  if (checksum(text.slice(0, -checksumLength)) !== text.slice(-checksumLength))
    return fail({ code: 'token.checksum' });
  return ok({ prefix: leading, lastFour: text.slice(-4) });
}

function leadingText(prefix: string): string | null {
  const match = /^([A-Za-z][A-Za-z\d]{0,11})_?$/.exec(prefix);
  return match === null ? null : `${match[1] ?? ''}_`;
}

function checksum(text: string): string {
  let rest = crc32(text);
  let written = '';
  for (let place = 0; place < checksumLength; place += 1) {
    written = base62.charAt(rest % 62) + written;
    rest = Math.floor(rest / 62);
  }
  return written;
}

/** Bytes from 248 (4 × 62) on are thrown away, so that every character is equally likely. */
function randomBase62(length: number, random: FillRandom): string {
  const unbiased = 256 - (256 % 62);
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    // A working source needs a second round once in a while; a hundred of them have no chance.
    if (round === 100) throw new Error('The random source gives no usable bytes');
    for (const byte of random(new Uint8Array(length - text.length)))
      if (byte < unbiased) text += base62.charAt(byte % 62);
  }
  return text.slice(0, length);
}
