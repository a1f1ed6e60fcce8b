/** A fresh page for each run, so that nothing is defined, compiled or learnt there yet. */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const types = { '.js': 'text/javascript', '.html': 'text/html' };

/** @param {string} contents a module with imports from the repository */
export async function bundle(contents, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    plugins,
    write: false,
  });
  return outputFiles[0].text;
}

/** @param {Record<string, string>} files by path; answers their origin */
export async function serve(files) {
  const server = createServer(({ url }, reply) => {
    if (!Object.hasOwn(files, url)) return reply.writeHead(404).end();
    reply.writeHead(200, { 'content-type': `${types[extname(url)]}; charset=utf-8` }).end(files[url]);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

/** Runs `task` on a page of its own. */
export async function onPage(browser, address, task) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  const answer = await task(page);
  await page.close();
  if (errors.length > 0) throw errors[0];
  return answer;
}
