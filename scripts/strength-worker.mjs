/**
 * The worker of `self-care-elements/strength` as one file, its packages inside: a worker resolves no bare
 * import. The notices of their licences stand at its top.
 */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

const notices = [
  '@zxcvbn-ts/core/LICENSE.txt',
  '@zxcvbn-ts/language-common/LICENSE.txt',
  '@zxcvbn-ts/language-en/LICENSE.txt',
  '@zxcvbn-ts/language-en/NOTICE.md',
  '@zxcvbn-ts/dictionary-compression/LICENSE',
  'fastest-levenshtein/LICENSE.md',
];

export async function buildWorker(outfile) {
  await build({
    entryPoints: ['src/strength/worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    banner: { js: `/*!\n${notices.map(notice).join('\n\n')}\n*/` },
  });
}

function notice(path) {
  const [owner, name] = path.split('/');
  const title = path.startsWith('@') ? `${owner}/${name}` : owner;
  return `${title}\n\n${readFileSync(`node_modules/${path}`, 'utf8').trim()}`;
}
