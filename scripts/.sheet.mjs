import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from '/work/wt/tokens/scripts/browsers.mjs';
import { readFileSync } from 'node:fs';
const [out, cols, width, ...files] = process.argv.slice(2);
const b = await playwright.launch({ executablePath: chromium(), args: chromiumArguments });
const p = await b.newPage({ viewport: { width: Number(cols) * (Number(width) + 8), height: 600 } });
await p.setContent(
  `<style>body{margin:0;display:flex;flex-wrap:wrap;gap:8px;background:#c33}figure{margin:0;width:${width}px}img{width:100%;display:block}figcaption{font:12px sans-serif;color:#fff}</style>` +
    files
      .map(
        (f) =>
          `<figure><figcaption>${f}</figcaption><img src="data:image/png;base64,${readFileSync(f).toString('base64')}"></figure>`,
      )
      .join(''),
);
await p.screenshot({ path: out, fullPage: true });
await b.close();
