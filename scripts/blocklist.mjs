/**
 * Writes src/domain/password/blocklist.ts from the common passwords of @zxcvbn-ts/language-common, which
 * stand in the order of how common they are. Run it after an update of that package.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dictionary } from '@zxcvbn-ts/language-common';

/** SP 800-63B-4 and ASVS 6.2.4 ask for the 3,000 commonest that satisfy the policy. */
const enough = 3000;
/** Lengths where policies begin: the billing system's 6, NIST's 8 beside a second factor. */
const [shortest, beside2fa] = [6, 8];
/** Long ones are rare in leaks: from here on all of them are taken. */
const long = 10;

/** Ways over the keyboard and the alphabet; each way of 8 places or more is listed, in both directions. */
const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  '1234567890qwertyuiop',
  'qwertyuiop1234567890',
];

const common = dictionary['passwords-common'].map((text) => text.toLowerCase());
const chosen = [
  ...common.filter(({ length }) => length >= beside2fa).slice(0, enough),
  ...common.filter(({ length }) => length >= shortest && length < beside2fa).slice(0, enough),
  ...common.filter(({ length }) => length >= long),
  ...walks.flatMap(ways),
];

function ways(walk) {
  const lengths = Array.from({ length: walk.length - beside2fa + 1 }, (_, index) => index + beside2fa);
  return lengths.flatMap((length) => [walk.slice(0, length), [...walk.slice(0, length)].reverse().join('')]);
}

const words = [...new Set(chosen)].sort();
const file = (path) => new URL(`../node_modules/@zxcvbn-ts/language-common/${path}`, import.meta.url);
const { version } = JSON.parse(await readFile(file('package.json'), 'utf8'));
const license = (await readFile(file('LICENSE.txt'), 'utf8')).trim();

const module = `/**
 * ${words.length.toLocaleString('en')} common passwords in lower case: a module of its own, so that a page loads it only when someone
 * types a password. Written by scripts/blocklist.mjs; the order says nothing.
 *
 * @license From @zxcvbn-ts/language-common ${version}:
 *
${license.replace(/^.*$/gmu, (line) => ` * ${line}`.trimEnd())}
 */
const words =
  '${words.map((word) => word.replace(/['\\]/gu, '\\$&')).join(' ')}';

const blocklist: ReadonlySet<string> = new Set(words.split(' '));

export default blocklist;
`;
await writeFile(new URL('../src/domain/password/blocklist.ts', import.meta.url), module);
console.log(`blocklist: ${words.length} passwords`);
