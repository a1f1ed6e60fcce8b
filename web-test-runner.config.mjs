import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments, firefox } from './scripts/browsers.mjs';
import { summaryReporter } from './scripts/summary-reporter.mjs';
import { mediaCommands } from './test/support/media-commands.mjs';
import { storybookModules } from './test/support/storybook-modules.mjs';

const launchers = [
  chromeLauncher({ launchOptions: { executablePath: chromium(), args: chromiumArguments } }),
];
const firefoxPath = process.env.SKIP_FIREFOX ? undefined : firefox();
if (firefoxPath) {
  const launcher = chromeLauncher({
    puppeteer: {
      default: puppeteer,
      launch: () =>
        puppeteer.launch({
          browser: 'firefox',
          executablePath: firefoxPath,
          // Nothing tells it later, as `media-features` tells Chromium.
          extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
        }),
    },
  });
  launcher.name = 'Firefox';
  launchers.push(launcher);
}

/** A worker is named by the address it has in the package; here it is still a source. */
function workerFromSource(context, next) {
  const source = context.path.replace(/\.js$/, '.ts');
  if (context.path.startsWith('/src/') && !existsSync(`.${context.path}`) && existsSync(`.${source}`))
    context.path = source;
  return next();
}

export default {
  rootDir: '.',
  files: ['test/{elements,ui,panel,client,suites,messages,theme,keyboard,announcements}/**/*.test.ts'],
  // In Chromium alone, unless asked for by `--files`: what they show is tested element by element in Firefox too.
  groups: process.argv.includes('--files')
    ? []
    : [{ name: 'stories', files: 'test/stories/**/*.test.ts', browsers: launchers.slice(0, 1) }],
  nodeResolve: true,
  middleware: [workerFromSource],
  reporters: [defaultReporter(), summaryReporter()],
  concurrency: 1,
  concurrentBrowsers: 2,
  browsers: launchers,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    storybookModules(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    mediaCommands(),
  ],
};
