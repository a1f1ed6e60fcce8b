/**
 * Bytes that a page loads for each element alone and for the panel, with lit: minified and gzipped,
 * the first load apart from what comes later by dynamic import.
 */
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

export const entries = [
  'reseller-login',
  'password-field',
  'twofa-select',
  'trusted-ip-list',
  'api-token-panel',
  'role-picker',
  'locale-prefs',
  'self-care-panel',
];

export async function sizeOf(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [`src/define/${entry}.ts`],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    outdir: 'out',
    write: false,
    metafile: true,
    legalComments: 'none',
  });
  const gzip = new Map(
    outputFiles.map(({ path, contents }) => [
      path.split('/').at(-1),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const first = new Set();
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [path.split('/').at(-1), output]),
  );
  const visit = (name) => {
    if (first.has(name)) return;
    first.add(name);
    for (const { path, kind } of outputs[name].imports) {
      if (kind === 'import-statement') visit(path.split('/').at(-1));
    }
  };
  visit(`${entry}.js`);
  const sum = (names) => names.reduce((total, name) => total + gzip.get(name), 0);
  return {
    first: sum([...first]),
    later: sum([...gzip.keys()].filter((name) => !first.has(name))),
  };
}

export async function printSizes() {
  for (const entry of entries) {
    const { first, later } = await sizeOf(entry);
    const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
    console.log(`${entry.padEnd(18)} first load ${kB(first)} gzip, later ${kB(later)}`);
  }
}

if (import.meta.main) await printSizes();
