/**
 * What the engine still holds of a new token when its dialog is closed: the built bundle in Chromium, a host in the
 * page that makes a token at run time, and a heap snapshot after a forced collection.
 */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, openPage } from './support/stage.ts';
import { serveRepository } from './support/static-server.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

/** In pieces: the page's own code is in the heap, and must not hold the whole. */
const pieces = ['sc_Can', 'ary0Heap0', 'Canary0Heap0', 'Canary09fQ2'];
const canary = pieces.slice(0, 2).join('');

async function open(t: TestContext): Promise<{ page: Page; session: CDPSession }> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Heap</title>
    <script type="module" src="/dist/self-care-elements.bundle.js"></script>
    <api-token-panel label="API token access" login="northwind" api-url="https://self-care.example/api"
      offers-rename></api-token-panel>`;
  const { origin, close } = await serveRepository({ pages: { '/page': html } });
  t.after(close);
  const page = await openPage(browser, t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${origin}/page`);
  await page.getByRole('switch', { name: 'API token access' }).waitFor();
  await page.evaluate((parts) => {
    const panel = document.querySelector('api-token-panel');
    const token = (id: string, name: string) => ({
      id,
      name,
      prefix: 'sc_',
      lastFour: '9fQ2',
      createdAt: '2026-11-23T10:00:00.000Z',
      expiresAt: null,
      lastUsedAt: null,
      lastUsedFrom: null,
      revokedAt: null,
    });
    if (panel) panel.overlaps = [0];
    panel?.addEventListener('token-create-request', (event) => {
      event.respondWith(({ name }) =>
        Promise.resolve({ ok: true, token: token('1', name), secret: parts.join('') }),
      );
    });
    panel?.addEventListener('token-rotate-request', (event) => {
      event.respondWith(() =>
        Promise.resolve({
          ok: true,
          token: token('2', 'CRM'),
          replaced: { ...token('1', 'CRM'), revokedAt: '2026-11-23T11:00:00.000Z' },
          secret: parts.join(''),
        }),
      );
    });
  }, pieces);
  return { page, session: await page.context().newCDPSession(page) };
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

async function snapshot(session: CDPSession): Promise<Snapshot> {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const listen = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', listen);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** The ways by which texts with the canary are held, from the page's objects on; weak references hold nothing. */
function waysTo({ snapshot: { meta }, nodes, edges, strings }: Snapshot, text: string): string[] {
  const [nodeWidth, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  const at = (name: string) => meta.node_fields.indexOf(name);
  const edgeAt = (name: string) => meta.edge_fields.indexOf(name);
  const weak = meta.edge_types[0].indexOf('weak');
  const nameOf = (node: number) => strings[nodes[node + at('name')] ?? -1] ?? '';
  const firstEdge = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += nodeWidth) {
    firstEdge.set(node, edge);
    edge += (nodes[node + at('edge_count')] ?? 0) * edgeWidth;
  }
  const from = new Map<number, number>([[0, -1]]);
  const queue = [0];
  for (const node of queue) {
    const start = firstEdge.get(node) ?? 0;
    const end = start + (nodes[node + at('edge_count')] ?? 0) * edgeWidth;
    for (let edge = start; edge < end; edge += edgeWidth) {
      const target = edges[edge + edgeAt('to_node')] ?? 0;
      if (edges[edge + edgeAt('type')] === weak || from.has(target)) continue;
      from.set(target, node);
      queue.push(target);
    }
  }
  const way = (node: number): string => {
    const steps: string[] = [];
    for (let step = node; step > 0; step = from.get(step) ?? -1) steps.unshift(nameOf(step).slice(0, 60));
    return steps.join(' → ');
  };
  return queue.filter((node) => nameOf(node).includes(text)).map(way);
}

async function create(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create token…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('CRM');
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await page.getByRole('heading', { name: 'Copy the new token now' }).waitFor();
}

/** Uses all that a dialog offers, so that each of its parts held the secret once. */
async function useUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy token' }).click();
  await page.getByRole('tab', { name: 'fetch' }).click();
  await page.getByRole('button', { name: 'Copy example' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await (await download).cancel();
}

test('the snapshot finds the token while its dialog stands open', async (t) => {
  const { page, session } = await open(t);
  await create(page);
  assert.notDeepEqual(waysTo(await snapshot(session), canary), []);
});

for (const [how, leave] of [
  [
    'its dialog was closed',
    async (page: Page) => {
      await useUp(page);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  ],
  [
    'it was left without being stored',
    async (page: Page) => {
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Close anyway' }).click();
    },
  ],
  [
    'the element was taken out of the page',
    (page: Page) => page.evaluate(() => document.querySelector('api-token-panel')?.remove()),
  ],
] as const)
  test(`nothing in the page holds a new token when ${how}`, async (t) => {
    const { page, session } = await open(t);
    await create(page);
    await leave(page);
    await page.waitForTimeout(1500); // a file's address is revoked after a second
    assert.deepEqual(waysTo(await snapshot(session), canary), []);
  });

test('nothing in the page holds a successor when its dialog was closed', async (t) => {
  const { page, session } = await open(t);
  await create(page);
  await useUp(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Actions for' }).click();
  await page.getByRole('menuitem', { name: 'Rotate…' }).click();
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await page.getByRole('heading', { name: 'Copy the new token now' }).waitFor();
  await useUp(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.waitForTimeout(1500);
  assert.deepEqual(waysTo(await snapshot(session), canary), []);
});
