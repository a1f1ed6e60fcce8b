/** The worker: rates one text after the other by zxcvbn-ts, and forgets it. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
// One by one: its surnames and Wikipedia words would double the size and hardly change a rating.
import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import wordSequences from '@zxcvbn-ts/language-en/dist/wordSequences.json.mjs';
import { estimateStrength, strengthOfBits, type Strength } from '../domain/password/entropy.ts';
import type { Question } from './ask-worker.ts';

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...dictionary, ...wordSequences, 'commonWords-en': commonWords, 'firstnames-en': firstNames },
  graphs: adjacencyGraphs,
});

/** What zxcvbn counts for a character that is part of no pattern: ten guesses, whatever it is. */
const patternlessBits = Math.log2(10);

function rate({ text, login }: Question): Strength {
  const names = [login, ...login.split(/[^\p{L}\p{N}]+/u)].filter((name) => name !== '');
  const { guesses, sequence } = zxcvbn.check(text, names);
  let bits = Math.log2(guesses);
  // On our scale random characters count as the light estimate counts them, or a generated password
  // would be rated like half of it.
  for (const { pattern, token } of sequence)
    if (pattern === 'bruteforce')
      bits += Math.max(0, estimateStrength(token).bits - patternlessBits * token.length);
  return strengthOfBits(Math.min(bits, estimateStrength(text).bits));
}

/** zxcvbn and the engine's regular expressions each keep their last text. */
function forget(): void {
  zxcvbn.check('');
  /^/.test('');
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  let answer: Strength | undefined;
  try {
    answer = rate(data);
  } catch {
    // No answer: an error would reach the console, perhaps with the text.
  }
  forget();
  self.postMessage(answer);
});
