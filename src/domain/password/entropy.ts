/** Bits: exact for what the generator draws, a light estimate for what a person types. */
import type { Alphabet } from './alphabet.ts';
import { isCommon } from './likeness.ts';

/** NIST SP 800-131A: 112 bits of strength is the least that still protects. */
export const enoughBits = 112;

/** Below this share of all texts the floating-point sum is noise around nought. */
const noise = 1e-9;

/**
 * log2 of how many texts of `length` characters the generator can answer: made of the alphabet, with one
 * character of each required set, no space at either end. -Infinity when there is none.
 *
 * Inclusion and exclusion over the required sets: all texts, less those that miss one set, plus those
 * that miss two, and so on.
 */
export function choiceBits({ characters, required }: Alphabet, length: number): number {
  const all = Array.from(characters);
  const ends = Math.min(2, length);
  const inside = length - ends;
  let share = 0;
  for (let missing = 0; missing < 2 ** required.length; missing++) {
    const missed = required.filter((_, index) => (missing & (1 << index)) !== 0);
    const kept = all.filter((character) => !missed.some((set) => set.includes(character)));
    const term = (visible(kept) / visible(all)) ** ends * (kept.length / all.length) ** inside;
    share += missed.length % 2 === 0 ? term : -term;
  }
  if (!(share > noise)) return -Infinity;
  return ends * Math.log2(visible(all)) + inside * Math.log2(all.length) + Math.log2(share);
}

function visible(characters: readonly string[]): number {
  return characters.filter((character) => character !== ' ').length;
}

export interface Strength {
  readonly bits: number;
  /** 0 very weak, 1 weak, 2 fair, 3 strong, 4 very strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
}

/** Where each score begins, in bits: set high, since an estimate without dictionaries flatters words. */
const scoreBits = [28, 45, 64, 80] as const;

/** Bits that a predictable character still adds: someone decided to go on. */
const predictableBits = 0.5;
/** In a word a letter says about this much (Shannon, 1951: 1 to 2.3 bits); its first ones say more. */
const wordLetterBits = 2;
const wordStart = 4;

const poolSizes: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/u, 26],
  [/[A-Z]/u, 26],
  [/[0-9]/u, 10],
  [/[ -/:-@[-`{-~]/u, 33],
  [/[^ -~]/u, 100],
];

const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const neighbours = new Set(
  keyboardRows.flatMap((row) =>
    Array.from(row).flatMap((key, place) => [key + row.charAt(place + 1), row.charAt(place + 1) + key]),
  ),
);

/**
 * How hard a typed text is to guess, without dictionaries and in linear time: the pool of its character
 * classes, with little counted for repeats, runs (`abcd`, `4321`, `qwer`) and the rest of a long word.
 * It informs and never blocks.
 */
export function estimateStrength(text: string, blocklist?: ReadonlySet<string> | null): Strength {
  return strengthOfBits(blocklist && isCommon(text, blocklist) ? Math.log2(blocklist.size) : typedBits(text));
}

/** The one scale, whoever estimated the bits. */
export function strengthOfBits(bits: number): Strength {
  const [weak, fair, strong, veryStrong] = scoreBits;
  return { bits, score: bits < weak ? 0 : bits < fair ? 1 : bits < strong ? 2 : bits < veryStrong ? 3 : 4 };
}

function typedBits(text: string): number {
  const pool = poolSizes.reduce((sum, [pattern, size]) => sum + (pattern.test(text) ? size : 0), 0);
  const seen = new Set<string>();
  let bits = 0;
  let word = 0;
  let [before, last] = ['', ''];
  let lastIsLower = false;
  for (const character of text) {
    const key = character.toLowerCase();
    const isLower = key === character;
    // A capital after a small letter begins a word: few words have one inside, random letters have many.
    word = !/\p{L}/u.test(character) ? 0 : !isLower && lastIsLower ? 1 : word + 1;
    const triple = before + last + key;
    const predictable = continuesRun(last, key) || (before !== '' && seen.has(triple));
    bits += predictable ? predictableBits : word > wordStart ? wordLetterBits : Math.log2(pool);
    seen.add(triple);
    [before, last, lastIsLower] = [last, key, isLower];
  }
  return bits;
}

/** Same character, its neighbour in code order, or its neighbour in a row of keys. */
function continuesRun(last: string, key: string): boolean {
  if (last === '') return false;
  const step = (key.codePointAt(0) ?? 0) - (last.codePointAt(0) ?? 0);
  return Math.abs(step) <= 1 || neighbours.has(last + key);
}
