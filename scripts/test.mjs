/**
 * `npm test [-- GROUP…]`: every check and test, group by group, and one closing line over all of them.
 * Groups: static (types, lint, format, catalogues), node (domain, contract, breach, guards), elements
 * (Chromium, and Firefox where it is installed), portal (server and both databases), e2e (whole path).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';

const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'self-care-test-'));
const rows = [];

/** Runs a command, shows what it prints as it comes, answers exit code and output. */
function run(args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        process.stdout.write(data);
      });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

const check = async (args) =>
  (await run(args)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

async function nodeTests(pattern, extra = []) {
  const { code, output } = await run(['--test', '--test-reporter=spec', ...extra, pattern]);
  const count = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function elementTests() {
  const summary = join(scratch, 'elements.json');
  const { code } = await run(['node_modules/@web/test-runner/dist/bin.js'], {
    env: { ...process.env, TEST_SUMMARY: summary },
  });
  try {
    const { passed, failed } = JSON.parse(readFileSync(summary, 'utf8'));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Files at a time: each has its own portal, database and browser, and waits more than it computes. */
const twoFiles = ['--test-concurrency=2'];

const groups = {
  static: [
    ['types', () => check(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])],
    [
      'types of the portal',
      () => check(['node_modules/typescript/bin/tsc', '-p', 'examples/portal/tsconfig.json']),
    ],
    ['lint', () => check(['node_modules/eslint/bin/eslint.js', '.'])],
    [
      'format',
      () => check(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
    ],
  ],
  node: [
    ['domain, contract, breach, guards', () => nodeTests('test/{domain,contract,breach,guard}/**/*.test.ts')],
  ],
  elements: [['elements in browsers', elementTests]],
  portal: [['portal', () => nodeTests('test/portal/**/*.test.ts', twoFiles)]],
  e2e: [['whole path', () => nodeTests('test/e2e/**/*.test.ts', twoFiles)]],
};

for (const name of wanted) {
  if (!(name in groups))
    throw new RangeError(`No group "${name}". There are: ${Object.keys(groups).join(', ')}`);
}
if (wanted.length === 0 || wanted.includes('elements') || wanted.includes('e2e')) ensureChromium();
for (const [name, runners] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [title, runner] of runners) {
    const started = performance.now();
    const counts = await runner();
    rows.push({ title, ...counts, seconds: (performance.now() - started) / 1000 });
  }
}
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { title, passed, failed, seconds } of rows) {
  console.log(`${title}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`);
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
