/** Writes the package to dist/: the modules one by one with types, the catalogues, and the one-file bundle. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildCalendar } from './calendar-bundle.mjs';
import { buildCatalogues } from './catalogues.mjs';
import { buildWorker } from './strength-worker.mjs';

const run = (args) => execFileSync(process.execPath, args, { stdio: 'inherit' });
const tsc = 'node_modules/typescript/bin/tsc';

rmSync('dist', { recursive: true, force: true });
run([tsc, '-p', 'tsconfig.build.json']);
run(['scripts/minify-css.mjs']);
run([tsc, '-p', 'locales/tsconfig.json']);
rmSync('dist/locales/generated', { recursive: true });
await buildCatalogues('dist/locales/generated');
run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
await buildWorker('dist/strength/worker.js');
await buildCalendar('dist/calendar/calendar.bundle.js');
run([
  'node_modules/@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
]);
