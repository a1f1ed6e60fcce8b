/**
 * What assistive technology is told of the main states: roles, names, states and order, by Playwright's own
 * reckoning, so that it is the same in each version of the browser. The expected trees are the files of
 * test/a11y-tree; `RECORD=1 node --test test/e2e/a11y-tree.test.ts` writes them anew, for a review of the difference.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Locator, Page } from 'playwright-core';
import { recoveryCodes } from '../../stories/fake-host.ts';
import { filledPanel } from './support/admin.ts';
import { launchBrowser, openPage } from './support/stage.ts';
import { serveRepository, type StaticServer } from './support/static-server.ts';
import { treeStates, type TreeState } from './support/tree-states.ts';

const folder = new URL('../a11y-tree/', import.meta.url);

let browser: Browser;
let site: StaticServer;
before(async () => {
  [browser, site] = await Promise.all([
    launchBrowser(),
    serveRepository({ pages: { '/panel': await panelPage() } }),
  ]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** The built panel before the fake host, in one of its moods. */
async function panelPage(): Promise<string> {
  const contents = `
    import { connectClient } from '/dist/self-care-elements.bundle.js';
    import { fakeHost, settings } from './stories/fake-host.ts';
    const { values, facts } = settings;
    const current = { ...settings, version: '8', values: { ...values, twofa: 'no' } };
    const refuse = (answer) => ({ save: async () => ({ ok: false, ...answer }) });
    const moods = {
      conflict: refuse({ problems: [{ path: [], code: 'version.conflict' }], current }),
      refusing: refuse({ problems: [{ path: ['password'], text: 'Refused by the server' }] }),
    };
    const mood = location.hash.slice(1);
    const host = fakeHost(moods[mood]);
    if (mood === 'without-app') {
      const twofa = { ...facts.twofa, enrolment: { state: 'none', since: null } };
      host.settings = { ...settings, facts: { ...facts, twofa } };
    }
    connectClient(document.querySelector('self-care-panel'), host);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    external: ['/dist/*'],
    write: false,
  });
  const code = outputFiles[0]?.text.replaceAll('</', '<\\/') ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title>
    <self-care-panel></self-care-panel><script type="module">${code}</script></html>`;
}

/** Shown on purpose, and no matter of the tree: each stands as what it is. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/sc_ThisOne\w+/g, '(token)'],
  [/(JBSW Y3DP EHPK 3PXP ?)+/g, '(key)'],
  [new RegExp(recoveryCodes.join('|'), 'g'), '(code)'],
  [/(textbox "Password"[^:\n]*): .+/g, '$1: (password)'],
];

async function openState({ host }: TreeState, page: Page): Promise<Locator> {
  // Times are told beside the present one.
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await page.goto(`${site.origin}/panel#${host ?? ''}`);
  const panel = await filledPanel(page);
  // What helps comes when the page is idle.
  await panel.locator('#try-date').waitFor();
  await panel.getByText('UTC+02:00').first().waitFor();
  return panel;
}

async function compare({ name, look }: TreeState, panel: Locator): Promise<void> {
  const shown = await (look?.(panel) ?? panel).ariaSnapshot();
  const tree = `${secrets.reduce((text, [secret, kind]) => text.replace(secret, kind), shown)}\n`;
  for (const canary of ['ThisOneIsOfAStory', 'JBSW', ...recoveryCodes])
    assert.ok(!tree.includes(canary), canary);
  const file = new URL(`${name}.aria.yml`, folder);
  if (process.env['RECORD']) writeFileSync(file, tree);
  assert.equal(tree, readFileSync(file, 'utf8'));
}

test('the trees of what is saved', async (t) => {
  const page = await openPage(browser, t);
  const saved = treeStates.filter(({ enter }) => !enter);
  const panel = await openState({ name: 'saved' }, page);
  for (const state of saved) await compare(state, panel);
});

for (const state of treeStates.filter(({ enter }) => enter))
  test(`the tree of ${state.name}`, async (t) => {
    const page = await openPage(browser, t);
    const panel = await openState(state, page);
    await state.enter?.(panel, page);
    await compare(state, panel);
  });
