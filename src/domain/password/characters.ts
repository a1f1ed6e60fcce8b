/**
 * The named sets of characters that a policy speaks of. They are ASCII's, as in the `passwordrules`
 * attribute and in the billing system, so that no Unicode version decides whether a password passes;
 * `other` is all the rest: the space and everything outside ASCII.
 */
export type CharacterClass = 'letter' | 'lower' | 'upper' | 'digit' | 'symbol' | 'other';

/** `letter` is `lower` and `upper` together; the other five share no character. */
export const characterClasses = [
  'letter',
  'lower',
  'upper',
  'digit',
  'symbol',
  'other',
] as const satisfies readonly CharacterClass[];

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();

/** The printable ASCII characters of each class. */
export const asciiMembers: Readonly<Record<CharacterClass, string>> = Object.freeze({
  letter: lower + upper,
  lower,
  upper,
  digit: '0123456789',
  symbol: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  other: ' ',
});

const patterns: Readonly<Record<CharacterClass, RegExp>> = {
  letter: /[A-Za-z]/u,
  lower: /[a-z]/u,
  upper: /[A-Z]/u,
  digit: /[0-9]/u,
  symbol: /[!-/:-@[-`{-~]/u,
  other: /[^!-~]/u,
};

/** Where the first character of the class stands, in code points; -1 when there is none. */
export function positionOfClass(text: string, name: CharacterClass): number {
  return positionOf(text, patterns[name]);
}

/** Where the first match of a pattern with the `u` flag stands, in code points; -1 when there is none. */
export function positionOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? -1 : countCodePoints(text.slice(0, index));
}

export function countCodePoints(text: string): number {
  return Array.from(text).length;
}

/** The characters that a policy forbids as a text in NFC holds them: the Kelvin sign is a K there. */
export function forbiddenCharacters(forbidden: string): string[] {
  return Array.from(forbidden, (character) => character.normalize('NFC'));
}
