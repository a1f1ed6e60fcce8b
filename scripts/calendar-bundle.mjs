/**
 * `self-care-elements/calendar` as one file for pages without a build. What reports the use of Vaadin's components
 * is left out: its package has a module for that. The notices of the licences stand at the top.
 */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

const statistics = '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics';

export async function buildCalendar(outfile) {
  await build({
    entryPoints: ['src/calendar/index.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    alias: { [`${statistics}.js`]: `${statistics}-optout.js` },
    banner: { js: `/*!\n${['@vaadin/date-picker', 'lit'].map(notice).join('\n\n')}\n*/` },
  });
}

function notice(name) {
  return `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}`;
}
