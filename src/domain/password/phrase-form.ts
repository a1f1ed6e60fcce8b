/** The ways in which a policy lets words be written as one password, those that read best first. */
import { allowedMembers, easyMembers } from './alphabet.ts';
import type { PasswordPolicy } from './policy.ts';

/**
 * One way. Choices that differ give texts that differ: a separator occurs nowhere else, capitals begin
 * words and stand nowhere else, and where there is neither, no word is the beginning of another.
 */
export interface PhraseForm {
  /** As they are written, each once. */
  readonly words: readonly string[];
  /** One character or none. */
  readonly separator: string;
  /** What ends one of the words, anyone: one of the characters of each of these, in this order. */
  additions(count: number): readonly string[];
  /** Fewer words cannot hold what the policy demands. */
  readonly fewest: number;
}

/** Signs that stand between words without looking like a part of one. */
const separators = '-._+=:,/*~';

/** One letter is no word, and it could not be both a capital and a small one. */
const usable = /^[a-z]{2,}$/u;

const cases = {
  lower: (word: string): string => word,
  capitalised: (word: string): string => word.charAt(0).toUpperCase() + word.slice(1),
  upper: (word: string): string => word.toUpperCase(),
} as const;

/** What each case cannot give when the policy demands it. */
const missing = { lower: ['upper'], capitalised: [], upper: ['lower'] } as const;

/** None when the policy leaves no letters, or demands what words and one addition of each class lack. */
export function* phraseForms(policy: PasswordPolicy, words: readonly string[]): Generator<PhraseForm> {
  const { classes } = policy;
  const digits = classes.digit === 'must' ? easyMembers(policy, 'digit') : null;
  const symbols = classes.symbol === 'must' ? easyMembers(policy, 'symbol') : null;
  const letters = allowedMembers(policy, 'letter');
  if (digits === '' || symbols === '' || letters === '') return;

  const allowed = new RegExp(`^[${letters}]+$`, 'u');
  const texts = Array.from(new Set(words)).filter((word) => usable.test(word));
  for (const separator of separatorsOf(policy))
    for (const name of casesFor(separator)) {
      if (missing[name].some((demanded) => classes[demanded] === 'must')) continue;
      const written = texts.map(cases[name]).filter((word) => allowed.test(word));
      if (written.length === 0) continue;
      const separated = separator !== '' || name === 'capitalised';
      const isSign = separator !== '' && separator !== ' ';
      yield {
        words: separated ? written : withoutContinuations(written),
        separator,
        additions: (count) => [
          ...(digits === null ? [] : [digits]),
          ...(symbols === null || (isSign && count > 1) ? [] : [symbols]),
        ],
        fewest: classes.other === 'must' ? 2 : 1,
      };
    }
}

/** A space is lost at the ends and taken for a word break elsewhere: only for want of a sign. */
function separatorsOf(policy: PasswordPolicy): string[] {
  const space = allowedMembers(policy, 'other');
  if (policy.classes.other === 'must') return space === '' ? [] : [space];
  const signs = easyMembers(policy, 'symbol');
  const sign = Array.from(separators).find((each) => signs.includes(each)) ?? signs.charAt(0);
  return [sign || space, ''].filter((separator, index, all) => all.indexOf(separator) === index);
}

/** Without a separator, capitals are what shows where a word begins. */
function casesFor(separator: string): (keyof typeof cases)[] {
  return separator === '' ? ['capitalised', 'lower', 'upper'] : ['lower', 'capitalised', 'upper'];
}

/** The words that do not begin with another one: in order, such a beginning stands before. */
function withoutContinuations(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words.toSorted()) {
    const last = kept.at(-1);
    if (last === undefined || !word.startsWith(last)) kept.push(word);
  }
  return kept;
}
