/** An optional entry as one file with its packages inside; the notices of their licences stand at its top. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

/** @param {readonly string[]} licences paths below node_modules */
export async function bundleEntry(entry, outfile, licences, options = {}) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    banner: { js: `/*!\n${licences.map(notice).join('\n\n')}\n*/` },
    ...options,
  });
}

function notice(path) {
  const [owner, name] = path.split('/');
  const title = path.startsWith('@') ? `${owner}/${name}` : owner;
  return `${title}\n\n${readFileSync(`node_modules/${path}`, 'utf8').trim()}`;
}
