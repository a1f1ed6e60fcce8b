/**
 * Random passwords that are valid under the policy before anything else.
 *
 * A whole candidate is drawn, each character uniform and independent, and thrown away unless it keeps
 * every rule: so all valid texts are equally likely and no place is privileged, which putting in the
 * missing classes afterwards would spoil. It ends because a policy without solution is found before the
 * first draw, and because draws and candidates are bounded.
 */
import { fail, ok, type Result } from '../result.ts';
import { buildAlphabet, type Alphabet, type AlphabetWishes } from './alphabet.ts';
import { checkPassword } from './check.ts';
import { choiceBits, enoughBits } from './entropy.ts';
import { safeMinimum, type PasswordContext, type PasswordPolicy } from './policy.ts';

export interface GeneratorOptions extends AlphabetWishes, Omit<PasswordContext, 'twofa'> {
  /** Code points; moved to the nearest length of `generatedLengths`. */
  readonly length?: number | undefined;
}

export interface GeneratedPassword {
  readonly password: string;
  /** log2 of the number of equally likely answers. */
  readonly bits: number;
}

/** The lengths that make sense: the shortest with 112 bits, the policy's longest, and the usual one. */
export interface GeneratedLengths {
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

type PolicyCode = 'password.policy-length' | 'password.policy-class' | 'password.policy-characters';

const usualLength = 20;

/** Two characters give 112 bits in this many places, whatever is required of them. */
const longestSearch = 128;

/**
 * The worst solvable policy (five classes, three of them down to one character, five places) accepts one
 * candidate in 14,000: this many fail once in 10^8 there, and never where people live.
 */
const mostCandidates = 2 ** 18;

/** A source that gives no usable byte in this many requests is broken. */
const mostRequests = 128;
/** `crypto.getRandomValues` gives no more at once. */
const mostBytes = 65_536;

/**
 * A password that passes `checkPassword` with and without a second factor. `random` answers `count`
 * bytes of a cryptographic source. 20 characters, or more where the alphabet needs it for 112 bits;
 * fewer bits only if the policy's maximum leaves no room.
 */
export function generatePassword(
  policy: PasswordPolicy,
  random: (count: number) => Uint8Array,
  options: GeneratorOptions,
): Result<GeneratedPassword, PolicyCode | 'password.generator-exhausted'> {
  const alphabet = buildAlphabet(policy, options);
  if (!alphabet.ok) return alphabet;
  const lengths = lengthsOf(policy, alphabet.value);
  if (!lengths.ok) return lengths;
  const length = nearest(options.length ?? lengths.value.usual, lengths.value);

  const context: PasswordContext = { ...options, twofa: false };
  for (let candidate = 0; candidate < mostCandidates; candidate++) {
    const password = drawText(random, alphabet.value.characters, length);
    if (password === null) break;
    if (fits(password, alphabet.value) && checkPassword(password, policy, context).length === 0)
      return ok({ password, bits: choiceBits(alphabet.value, length) });
  }
  return fail({ code: 'password.generator-exhausted' });
}

/** What a control for the length may offer, or why the policy allows no password. */
export function generatedLengths(
  policy: PasswordPolicy,
  wishes: AlphabetWishes = {},
): Result<GeneratedLengths, PolicyCode> {
  const alphabet = buildAlphabet(policy, wishes);
  return alphabet.ok ? lengthsOf(policy, alphabet.value) : alphabet;
}

function lengthsOf(
  policy: PasswordPolicy,
  alphabet: Alphabet,
): Result<GeneratedLengths, 'password.policy-length'> {
  const max = Math.floor(policy.length.max);
  let min = Math.max(Math.ceil(safeMinimum(policy)), shortestPossible(alphabet));
  if (!(min <= max)) return fail({ code: 'password.policy-length', min, max });
  const end = Math.min(max, min + longestSearch);
  while (min < end && choiceBits(alphabet, min) < enoughBits) min++;
  return ok({ min, max, usual: nearest(usualLength, { min, max }) });
}

/** One place inside for each required set and two ends are always enough: so the search ends. */
function shortestPossible(alphabet: Alphabet): number {
  let length = 1;
  while (length < alphabet.required.length + 2 && choiceBits(alphabet, length) === -Infinity) length++;
  return length;
}

function nearest(wish: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, Math.trunc(wish)));
}

function fits(text: string, { required }: Alphabet): boolean {
  return (
    text.trim() === text &&
    required.every((set) => Array.from(text).some((character) => set.includes(character)))
  );
}

/**
 * `length` characters, each as likely as any other. A byte is used only below the largest multiple of
 * the alphabet's size: the bare remainder would favour the first characters.
 */
function drawText(random: (count: number) => Uint8Array, characters: string, length: number): string | null {
  const limit = 256 - (256 % characters.length);
  let text = '';
  for (let request = 0; request < mostRequests; request++) {
    for (const byte of random(Math.min(mostBytes, 2 * (length - text.length)))) {
      if (byte < limit) text += characters[byte % characters.length] ?? '';
      if (text.length === length) return text;
    }
  }
  return null;
}
