/**
 * Random passwords made of words that are valid under the policy before anything else.
 *
 * All phrases that fit are numbered, one number is drawn by rejection and its phrase is the answer: so all
 * are equally likely, also where the policy's lengths leave only some of the word sequences, and the bits
 * are the logarithm of a number counted exactly. What is the login or common is drawn anew.
 */
import { fail, ok, type Result } from '../result.ts';
import { checkPassword } from './check.ts';
import { enoughBits } from './entropy.ts';
import type { GeneratedPassword } from './generate.ts';
import { phraseForms } from './phrase-form.ts';
import { phraseSpace, type Bounds, type PhraseSpace } from './phrase-space.ts';
import { safeMinimum, type PasswordContext, type PasswordPolicy } from './policy.ts';

export interface PassphraseOptions extends Omit<PasswordContext, 'twofa'> {
  /** Lower-case words of ASCII letters; others are left out. A list that changes is another array. */
  readonly words: readonly string[];
  /** How many words; moved to the nearest count that makes sense. */
  readonly count?: number | undefined;
}

/** The counts that make sense: the fewest with 112 bits, the last that adds anything, and the usual one. */
export interface PassphraseCounts {
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

interface Plan {
  readonly space: PhraseSpace;
  /** The counts that make sense, ascending. */
  readonly counts: readonly number[];
}

const enough = 2n ** BigInt(enoughBits);
/** Strength above 256 bits protects nothing more: no algorithm of SP 800-57 offers it. */
const plenty = 2n ** 256n;

/** A form with this share of the words costs two bits each, two words more than the usual nine: let it be. */
const enoughWords = 1 / 4;
/** Real words fill the longest usual password with fewer; more of them are no phrase. */
const mostWords = 128;

/** Each is refused only for being one of few thousand known texts. */
const mostCandidates = 2 ** 12;
/** A number is accepted more often than not: a source that fails this often is broken. */
const mostRequests = 128;

/**
 * A passphrase that passes `checkPassword` with and without a second factor. `random` answers `count` bytes
 * of a cryptographic source. As many words as 112 bits need; fewer bits only if the policy's maximum leaves
 * no room, and then the most that it allows.
 */
export function generatePassphrase(
  policy: PasswordPolicy,
  random: (count: number) => Uint8Array,
  options: PassphraseOptions,
): Result<GeneratedPassword, 'password.policy-words' | 'password.generator-exhausted'> {
  const plan = planFor(policy, options.words);
  if (!plan) return fail({ code: 'password.policy-words' });
  const { space, counts } = plan;
  const count = nearest(options.count ?? 0, counts);
  const size = space.size(count);

  const context: PasswordContext = { ...options, twofa: false };
  for (let candidate = 0; candidate < mostCandidates; candidate++) {
    const number = drawBelow(size, random);
    if (number === null) break;
    const password = space.phrase(count, number);
    if (checkPassword(password, policy, context).length === 0) return ok({ password, bits: log2(size) });
  }
  return fail({ code: 'password.generator-exhausted' });
}

/** What a control for the number of words may offer, or that the policy allows no passphrase. */
export function passphraseCounts(
  policy: PasswordPolicy,
  words: readonly string[],
): Result<PassphraseCounts, 'password.policy-words'> {
  const plan = planFor(policy, words);
  if (!plan) return fail({ code: 'password.policy-words' });
  const min = fewest(plan);
  return ok({ min, max: plan.counts.at(-1) ?? min, usual: min });
}

/** The last plan for a list: it is asked for at every press of a button, with the same policy. */
const lastPlans = new WeakMap<
  readonly string[],
  { readonly policy: string; readonly plan: Plan | undefined }
>();

function planFor(policy: PasswordPolicy, words: readonly string[]): Plan | undefined {
  const text = JSON.stringify(policy);
  const last = lastPlans.get(words);
  if (last?.policy === text) return last.plan;
  const plan = planPhrases(policy, words);
  lastPlans.set(words, { policy: text, plan });
  return plan;
}

/**
 * The first form that has 112 bits and enough of the words, else the one that has 112 bits with the fewest;
 * where none has them, the form and the count with the most phrases.
 */
function planPhrases(policy: PasswordPolicy, words: readonly string[]): Plan | undefined {
  const bounds = { min: safeMinimum(policy), max: policy.length.max };
  let briefest: Plan | undefined;
  let largest: Plan | undefined;
  let most = 0n;
  for (const form of phraseForms(policy, words)) {
    const space = phraseSpace(form, bounds);
    const sizes = sizesOf(space, bounds);
    const counts = sizes.flatMap((size, index) => (size >= enough ? [index + 1] : []));
    if (fewest({ space, counts }) < fewest(briefest)) briefest = { space, counts };
    if (briefest && form.words.length >= enoughWords * words.length) break;
    sizes.forEach((size, index) => {
      if (size <= most) return;
      most = size;
      largest = { space, counts: [index + 1] };
    });
  }
  return briefest ?? largest;
}

function fewest(plan: Plan | undefined): number {
  return plan?.counts[0] ?? Infinity;
}

/** How many phrases there are of 1, 2, … words, up to where more words give none or nothing. */
function sizesOf(space: PhraseSpace, { max }: Bounds): bigint[] {
  const sizes: bigint[] = [];
  for (let count = 1; count <= mostWords && space.shortest(count) <= max; count++) {
    const size = space.size(count);
    sizes.push(size);
    if (size >= plenty) break;
  }
  return sizes;
}

function nearest(wish: number, counts: readonly number[]): number {
  return counts.reduce((best, count) => (Math.abs(count - wish) < Math.abs(best - wish) ? count : best));
}

/** A number below `limit`, all equally likely: others are thrown away, never folded back. */
function drawBelow(limit: bigint, random: (count: number) => Uint8Array): bigint | null {
  const bits = bitLength(limit - 1n);
  const length = Math.ceil(bits / 8);
  const spare = BigInt(8 * length - bits);
  let bytes: number[] = [];
  for (let request = 0; request < mostRequests; request++) {
    bytes.push(...random(length - bytes.length).subarray(0, length - bytes.length));
    if (bytes.length < length) continue;
    const number = bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) >> spare;
    if (number < limit) return number;
    bytes = [];
  }
  return null;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** A double holds 53 bits; the rest of a larger number only shifts its logarithm. */
function log2(value: bigint): number {
  const shift = Math.max(0, bitLength(value) - 53);
  return Math.log2(Number(value >> BigInt(shift))) + shift;
}
