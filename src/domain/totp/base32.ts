/** Base32 of RFC 4648 section 6. ASCII only: no Unicode letter folds into the alphabet. */
import { fail, ok, type Result } from '../result.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const valueOf: ReadonlyMap<string, number> = new Map(
  Array.from(alphabet).flatMap((letter, value) => [
    [letter, value],
    [letter.toLowerCase(), value],
  ]),
);

export type Base32Code = 'totp.base32-character' | 'totp.base32-length' | 'totp.base32-bits';

/** Upper case, without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      text += alphabet.charAt((held >>> heldBits) & 31);
    }
    held &= 31;
  }
  return heldBits === 0 ? text : text + alphabet.charAt((held << (5 - heldBits)) & 31);
}

/** Either case, with the full padding or none. White space is refused: the caller strips what people type. */
export function decodeBase32(text: string): Result<Uint8Array, Base32Code> {
  const letters = text.replace(/={1,6}$/, '');
  const foreign = firstForeign(letters);
  if (foreign !== null) return fail({ code: 'totp.base32-character', ...foreign });
  const isPadded = letters.length !== text.length;
  const isPossible = [0, 2, 4, 5, 7].includes(letters.length % 8);
  if (!isPossible || (isPadded && text.length % 8 !== 0))
    return fail({ code: 'totp.base32-length', length: text.length });
  return bytesOf(letters);
}

function firstForeign(text: string): { character: string; position: number } | null {
  let position = 0;
  for (const character of text) {
    if (!valueOf.has(character)) return { character, position };
    position += 1;
  }
  return null;
}

function bytesOf(letters: string): Result<Uint8Array, 'totp.base32-bits'> {
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let held = 0;
  let heldBits = 0;
  let next = 0;
  for (const letter of letters) {
    held = ((held & 255) << 5) | (valueOf.get(letter) ?? 0);
    heldBits += 5;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[next] = (held >>> heldBits) & 255;
      next += 1;
    }
  }
  const rest = held & ((1 << heldBits) - 1);
  return rest === 0 ? ok(bytes) : fail({ code: 'totp.base32-bits' });
}
