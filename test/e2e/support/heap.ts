/** What the engine still holds of a text: a heap snapshot of a page after forced collections. */
import type { CDPSession, Page } from 'playwright-core';

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

/** By which ways, from the page's objects on, texts are held that contain one of these; those of none are left out. */
export async function held(
  page: Page,
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> {
  const session = await page.context().newCDPSession(page);
  const ways = waysIn(await takeSnapshot(session));
  await session.detach();
  return Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, ways(text)] as const)
      .filter(([, found]) => found.length > 0),
  );
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Weak references hold nothing. */
function waysIn({ snapshot: { meta }, nodes, edges, strings }: Snapshot): (text: string) => string[] {
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
  return (text) => queue.filter((node) => nameOf(node).includes(text)).map(way);
}
