/** What the README shows, run as it stands there: its pieces of code in a page, built from the package. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { filledPanel, pressSave } from './support/admin.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = await readFile(`${root}README.md`, 'utf8');

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** The one piece of code in that language that says so. */
function piece(language: string, says: string): string {
  const found = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of, code = '']) => of === language && code.includes(says))
    .map(([, , code = '']) => code);
  assert.equal(found.length, 1, `pieces of ${language} with ${says}`);
  return found[0] ?? '';
}

/** One script as a host's bundler makes it. */
async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** A page of a host with a backend of its own: the settings come from the database of the stage. */
async function hostPage(
  t: TestContext,
  parts: { body: string; script: string; css?: string },
): Promise<Page> {
  const page = await stage.visitor(t);
  const { body, script, css = '' } = parts;
  const code = await bundle(script);
  const loaded = await stage.editor.load(await stage.editor.idOf('brightwater'));
  await page.route('https://host.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/resellers/42/self-care') return route.fulfill({ json: { ok: true, ...loaded } });
    if (pathname === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: code });
    if (pathname !== '/') return route.fulfill({ status: 204 });
    const html = `<!doctype html><html lang="en"><title>Host</title><style>${css}</style>${body}<script type="module" src="/app.js"></script></html>`;
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto('https://host.example/');
  return page;
}

const panelTag = '<self-care-panel></self-care-panel>';

test('two lines connect the panel to the reference contract; a partner’s tokens change its looks', async (t) => {
  const page = await hostPage(t, {
    body: panelTag,
    script: piece('js', 'connectClient'),
    css: piece('css', '--sc-accent'),
  });
  const panel = await filledPanel(page);
  assert.equal(await panel.getByRole('textbox', { name: 'Login', exact: true }).inputValue(), 'brightwater');
  const accent = await panel
    .getByRole('button', { name: 'Generate password' })
    .evaluate((button) => getComputedStyle(button).color);
  assert.equal(accent, 'rgb(10, 122, 92)');
});

test('a host answers the save itself, by the event', async (t) => {
  const answering = piece('js', 'settings-save-request').replace(
    'saveInYourPortal',
    'window.saveInYourPortal',
  );
  const page = await hostPage(t, {
    body: panelTag,
    script: `
      import 'self-care-elements/define/self-care-panel.js';
      import { createFetchClient } from 'self-care-elements/client';
      const panel = document.querySelector('self-care-panel');
      ${answering}
      // Asked as soon as the typing stops for a moment, which a busy machine reaches before Save is pressed.
      panel.addEventListener('login-check-request', (event) => {
        event.respondWith(async () => ({ ok: true, available: true }));
      });
      const { load } = createFetchClient({ baseUrl: '/api/resellers/42/self-care' });
      window.saveInYourPortal = async (version, changes) => {
        window.saved = { version, changes };
        return { ok: false, problems: [{ path: ['login'], code: 'login.taken', login: changes.login }] };
      };
      Object.assign(panel, await load({}, { signal: new AbortController().signal }));`,
  });
  const panel = await filledPanel(page);
  await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('bright');
  await pressSave(panel);
  await panel.getByText('This login is taken. Choose another one.').waitFor();
  const saved = await page.evaluate(() => (globalThis as { saved?: unknown }).saved);
  assert.deepEqual((saved as { changes: unknown }).changes, { login: 'bright' });
});

test('an element alone is a control of its form', async (t) => {
  const markup = piece('html', '<reseller-login');
  const [, script = ''] = /<script type="module">([\s\S]*)<\/script>/.exec(markup) ?? [];
  const page = await hostPage(t, { body: markup.replace(/<script[\s\S]*<\/script>/, ''), script });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Fill in this field').waitFor();
  await page.getByRole('textbox', { name: 'Login' }).fill('northwind');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('https://host.example/?login=northwind');
});

test('words are the host’s own, languages are switched', async (t) => {
  const page = await hostPage(t, {
    body: panelTag,
    script: `${piece('js', 'connectClient')}\n${piece('js', 'overrideMessages').replace(
      "await setLanguage('de');",
      "window.german = () => setLanguage('de');",
    )}`,
  });
  await page.locator('self-care-panel').getByRole('textbox', { name: 'User name' }).waitFor();
  await page.evaluate(() => (globalThis as unknown as { german: () => Promise<void> }).german());
  await eventually(async () =>
    assert.equal(await page.getByRole('heading', { name: 'Anmeldung' }).isVisible(), true),
  );
});
