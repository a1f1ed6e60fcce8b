/**
 * `import 'self-care-elements/strength'`: passwords are rated by zxcvbn-ts, in a worker that starts at the
 * first need. Where no worker may start, the light estimate stands. (docs/password-strength.md)
 */
import { strengthEstimator } from '../elements/password-field/strength.ts';

/**
 * Code points of a text that are rated: the time grows with the length, up to half a second for 64 random
 * ones on a slow machine, and what follows could only make the text stronger.
 */
const longest = 64;

let hasFailed = false;

strengthEstimator.provide(async (text, { login }) => {
  if (hasFailed) return undefined;
  try {
    const { askWorker } = await import('./ask-worker.ts');
    return await askWorker({ text: cut(text), login: cut(login) });
  } catch (reason) {
    if (!hasFailed) console.warn(`self-care-elements/strength: ${(reason as Error).message}`);
    hasFailed = true;
    return undefined;
  }
});

function cut(text: string): string {
  // A code point has at most two units: nothing longer than needed is taken apart.
  return Array.from(text.slice(0, 2 * longest))
    .slice(0, longest)
    .join('');
}
