/** `npm run bench`: the figures that the documentation quotes. */
import { spawnSync } from 'node:child_process';

for (const script of ['bench/sizes.mjs']) spawnSync(process.execPath, [script], { stdio: 'inherit' });
