/**
 * Bytes that a page loads for each element alone and for the panel, with lit: the package bundled by rolldown
 * (vite's bundler), minified and gzipped, the first load apart from what comes later by dynamic import.
 */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

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
  const file = `dist/define/${entry}.js`;
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const bundle = await rolldown({ input: { [entry]: file } });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: false });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const visit = (name) => {
    const chunk = chunks.get(name);
    if (!chunk || first.has(name)) return;
    first.add(name);
    chunk.imports.forEach(visit);
  };
  visit(output.find(({ isEntry }) => isEntry).fileName);
  const gzip = ({ code }) => gzipSync(code, { level: 9 }).length;
  const sum = (names) => names.reduce((total, name) => total + gzip(chunks.get(name)), 0);
  return {
    first: sum([...first]),
    later: sum([...chunks.keys()].filter((name) => !first.has(name))),
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
