/**
 * Fills the pseudo-locale en-XA: each sentence accented, a third longer, in brackets. What shows up
 * on a page without brackets is hard-coded. Then the catalogues are built again, without marks for linters.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const file = 'locales/xliff/en-XA.xlf';
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'];
const accent = (text) =>
  text.replace(/&\w+;|[a-zA-Z]/g, (found) => (found.length > 1 ? found : accented[plain.indexOf(found)]));

const pseudo = (source) => {
  const letters = source.replace(/<[^>]*>/g, '').length;
  const text = source.replace(/(<[^>]*>)|([^<]+)/g, (_, tag, words) => tag ?? accent(words));
  return `⟦${text}${'~'.repeat(Math.ceil(letters / 3))}⟧`;
};

const xliff = readFileSync(file, 'utf8').replace(
  /<source>([\s\S]*?)<\/source>(\s*<target>[\s\S]*?<\/target>)?/g,
  (_, source) => `<source>${source}</source>\n  <target>${pseudo(source)}</target>`,
);
writeFileSync(file, xliff);
execFileSync('npx', ['lit-localize', 'build'], { stdio: 'inherit' });

// The tool marks what it writes for a linter that does not read this folder.
for (const path of globSync('locales/generated/*.ts')) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ *\/\* eslint-.*\*\/\n/gm, ''));
}
