/** Each catalogue as one small file that needs nothing else: pages with and without a build load the same. */
import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export async function buildCatalogues(outdir) {
  await build({
    entryPoints: globSync('locales/generated/*.ts'),
    outdir,
    bundle: true,
    // All that a catalogue takes from there: the tag of sentences with values.
    alias: {
      '@lit/localize': fileURLToPath(new URL('./internal/str-tag.js', import.meta.resolve('@lit/localize'))),
    },
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
}
