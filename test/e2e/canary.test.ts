/** A password, a token and a code that are used once are found nowhere afterwards. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openPanel, save } from './support/admin.ts';
import { enter, signIn } from './support/self-care.ts';
import { openStage, type Stage } from './support/stage.ts';
import { createToken, leaveToken } from './support/tokens.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** All that a browser says and asks by address, from now on. */
function listen(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on('console', (message) => heard.push(message.text()));
  context.on('request', (request) => heard.push(request.url(), request.headers()['referer'] ?? ''));
  return heard;
}

/** What the browser keeps of a page: storage, address, history, timings, markup and values, also inside the elements. */
async function kept(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const markup = (root: Element | ShadowRoot): string =>
      [
        root.innerHTML,
        ...[...root.querySelectorAll('*')].map(
          (element) =>
            ('value' in element ? String(element.value) : '') +
            (element.shadowRoot ? markup(element.shadowRoot) : ''),
        ),
      ].join('\n');
    const databases = await indexedDB.databases();
    const entries = performance.getEntries().map(({ name }) => name);
    const { href } = location;
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      await caches.keys(),
      document.cookie,
      href,
      history.state,
      entries,
      markup(document.documentElement),
    ]);
  });
  return inPage + JSON.stringify(await page.context().storageState({ indexedDB: true }));
}

test('a password and a token that went through the panel stand in no log, storage, address, history or console', async (t) => {
  const password = 'canary-Xq7-in-the-coal-mine';
  const wrong = 'canary-Zz3-with-a-wrong-wing';
  const account = await stage.editor.account({ apiAccess: true });
  const page = await stage.editorPage(t);
  const heard = listen(page.context());
  const panel = await openPanel(page, stage.origin, account.id);
  await panel.getByRole('button', { name: 'Change', exact: true }).click();
  await panel.getByLabel('Password', { exact: true }).fill(password);
  await panel.getByRole('button', { name: 'Show password' }).click();
  await save(panel);
  await panel.getByRole('button', { name: 'Generate password' }).click();
  const generated = await panel.getByLabel('Password', { exact: true }).inputValue();
  await panel.getByRole('button', { name: 'Discard' }).click();
  const { dialog, token } = await createToken(page, panel, 'Canary');
  await leaveToken(dialog);
  const secrets = [password, wrong, generated, token];
  const here = await kept(page);

  const reseller = await stage.visitor(t);
  const heardThere = listen(reseller.context());
  await enter(reseller, stage.origin, { ...account, password: wrong });
  await reseller.getByRole('alert').waitFor();
  await signIn(reseller, stage.origin, { ...account, password });
  const there = await kept(reseller);

  const opened = await fetch(`${stage.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: account.login, token }),
  });
  assert.equal(opened.status, 200);
  // Bodies that are refused are not told either.
  for (const body of [`{"login":"x","password":"${password}"`, JSON.stringify({ login: 1, password })])
    await fetch(`${stage.origin}/self-care/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stage.origin },
      body,
    });

  const said = stage.portal.said();
  assert.ok(said.includes('/admin/api/resellers/:id/self-care'), 'the log tells of the requests');
  for (const [where, text] of Object.entries({
    log: said,
    heard: heard.join('\n'),
    heardThere: heardThere.join('\n'),
    here,
    there,
  }))
    for (const secret of secrets) assert.ok(!text.includes(secret), `${where}: ${secret.slice(0, 12)}`);
});

test('the database holds none of them in the clear', async (t) => {
  const account = await stage.editor.account({ apiAccess: true, password: 'canary-Kq9-below-the-deck' });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, account.id);
  const { dialog, token } = await createToken(page, panel, 'Canary for the hold');
  await leaveToken(dialog);
  const { folder } = stage.portal;
  let sawName = false;
  for await (const file of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(join(file.parentPath, file.name));
    sawName ||= bytes.includes('Canary for the hold');
    for (const secret of ['canary-Kq9-below-the-deck', token]) assert.ok(!bytes.includes(secret), file.name);
  }
  assert.ok(sawName, 'what is no secret is found there');
});
