/**
 * After `npm ci`: builds the package, the reference portal's pages and its seeded database snapshot,
 * so that `npm start` has nothing left to do. Inside someone's dependency tree there is nothing to build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const step = (what, args, cwd = '.') => {
  const started = performance.now();
  execFileSync(process.execPath, args, { cwd, stdio: 'inherit' });
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
};

const portal = 'examples/portal';
if (existsSync('tsconfig.build.json')) {
  step('package', ['scripts/build.mjs']);
  if (existsSync(`${portal}/vite.config.ts`)) {
    step('portal pages', ['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], portal);
  }
  step('seeded database', ['server/seed/snapshot.ts'], portal);
}
