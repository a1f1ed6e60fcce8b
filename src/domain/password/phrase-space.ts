/**
 * All phrases of one form whose length lies within bounds, numbered from 0: how many there are of so many
 * words, and which one has a number. Counted exactly, so that a number drawn uniformly is a phrase drawn
 * uniformly, however the bounds cut.
 */
import type { PhraseForm } from './phrase-form.ts';

export interface PhraseSpace {
  /** How many phrases of `count` words there are. */
  size(count: number): bigint;
  /** The phrase with a number below `size(count)`. */
  phrase(count: number, number: bigint): string;
  /** The length of the shortest phrase of `count` words, within the bounds or not. */
  shortest(count: number): number;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export function phraseSpace(form: PhraseForm, { min, max }: Bounds): PhraseSpace {
  const byLength = new Map<number, string[]>();
  for (const word of form.words) {
    const same = byLength.get(word.length);
    if (same) same.push(word);
    else byLength.set(word.length, [word]);
  }

  /** Beside each sum of lengths, in how many ways so many words have it. */
  const sums: ReadonlyMap<number, bigint>[] = [new Map([[0, 1n]])];
  const sumsOf = (count: number): ReadonlyMap<number, bigint> => {
    for (let last = sums.length - 1; last < count; last++) sums.push(oneMore(sums[last] ?? new Map()));
    return sums[count] ?? new Map();
  };
  const oneMore = (before: ReadonlyMap<number, bigint>): Map<number, bigint> => {
    const after = new Map<number, bigint>();
    for (const [length, { length: words }] of byLength)
      for (const [sum, ways] of before)
        if (sum + length <= max)
          after.set(sum + length, (after.get(sum + length) ?? 0n) + ways * BigInt(words));
    return after;
  };

  /** What stands beside the words. */
  const besides = (count: number): number =>
    (count - 1) * form.separator.length + form.additions(count).length;
  const fitting = (count: number): (readonly [sum: number, ways: bigint])[] =>
    Array.from(sumsOf(count)).filter(([sum]) => sum + besides(count) >= min && sum + besides(count) <= max);

  return {
    size(count) {
      if (count < form.fewest) return 0n;
      const choices = form.additions(count).map((characters) => BigInt(count * characters.length));
      return choices.reduce(
        (size, each) => size * each,
        fitting(count).reduce((size, [, ways]) => size + ways, 0n),
      );
    },

    phrase(count, number) {
      let rest = number;
      const take = (size: number): number => {
        const taken = Number(rest % BigInt(size));
        rest /= BigInt(size);
        return taken;
      };
      const endings = Array.from({ length: count }, () => '');
      for (const characters of form.additions(count)) {
        const place = take(count);
        endings[place] = (endings[place] ?? '') + characters.charAt(take(characters.length));
      }

      let open = 0;
      for (const [sum, ways] of fitting(count)) {
        open = sum;
        if (rest < ways) break;
        rest -= ways;
      }
      const chosen = endings.map((ending, index) => {
        for (const [length, words] of byLength) {
          const others = sumsOf(count - index - 1).get(open - length) ?? 0n;
          const ways = others * BigInt(words.length);
          if (rest >= ways) {
            rest -= ways;
            continue;
          }
          open -= length;
          const word = words[Number(rest / others)] ?? '';
          rest %= others;
          return word + ending;
        }
        throw new RangeError('No phrase has this number');
      });
      return chosen.join(form.separator);
    },

    shortest(count) {
      return count * Math.min(...byLength.keys()) + besides(count);
    },
  };
}
