/** The worker of `self-care-elements/strength` as one file: a worker resolves no bare import. */
import { bundleEntry } from './bundle.mjs';

const licences = [
  '@zxcvbn-ts/core/LICENSE.txt',
  '@zxcvbn-ts/language-common/LICENSE.txt',
  '@zxcvbn-ts/language-en/LICENSE.txt',
  '@zxcvbn-ts/language-en/NOTICE.md',
  '@zxcvbn-ts/dictionary-compression/LICENSE',
  'fastest-levenshtein/LICENSE.md',
];

export const buildWorker = (outfile) => bundleEntry('src/strength/worker.ts', outfile, licences);
