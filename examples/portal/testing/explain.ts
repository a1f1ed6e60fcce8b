/** How the database comes to an answer. */
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../server/db/open.ts';

export interface Plan {
  readonly nodes: readonly { readonly type: string; readonly index: string | undefined }[];
  /** Of memory and disk together. */
  readonly blocks: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

/** Runs the question as well. */
export async function explain(db: Db, question: SQL): Promise<Plan> {
  const answer = await db.execute(sql`explain (analyze, buffers, format json) ${question}`);
  const { rows } = answer as { rows: readonly { 'QUERY PLAN': readonly { Plan: Node }[] }[] };
  const top = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!top) throw new Error('No plan came back');
  const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
  return {
    nodes: all(top).map((node) => ({ type: node['Node Type'], index: node['Index Name'] })),
    blocks: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
  };
}
