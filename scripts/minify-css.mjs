/** Takes white space and comments out of the styles in dist/: no bundler looks into a css`…` literal. */
import { transform } from 'esbuild';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const literal = /css `([^`]*)`/g;

for (const file of globSync('dist/**/*.styles.js')) {
  let code = readFileSync(file, 'utf8');
  for (const [whole, text] of code.matchAll(literal))
    code = code.replace(whole, `css\`${await minify(text)}\``);
  writeFileSync(file, code);
}

/** What is put in at run time stands for declarations: meanwhile a custom property holds its place. */
async function minify(text) {
  const holes = [];
  const plain = text.replace(/\$\{[^}]*\}/g, (hole) => `--hole-${holes.push(hole) - 1}:0`);
  const { code, warnings } = await transform(plain, { loader: 'css', minify: true, target: 'es2022' });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return code
    .trim()
    .replace(/--hole-(\d+):\s*0/g, (_, index) => holes[index])
    .replaceAll('\\', '\\\\');
}
