import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

/** It comes as a script, which leaves itself on the window. */
const { axe } = window as unknown as { axe: typeof Axe };

/** What axe finds wrong in `stage`, one line for each place; `rules` limits it to a few. */
export async function violations(stage: HTMLElement, rules?: string[]): Promise<string[]> {
  const found = await axe.run(stage, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}, at ${target.join(' ')}: ${html.slice(0, 200)}`),
  );
}
