/** The table of transitions as a Mermaid state diagram: one arrow for each pair of steps, its labels in order. */
import { twofaEdges, type Edge } from '../../../src/domain/twofa/edges.ts';

const label = ({ on, when }: Edge) => (when ? `${on} (${when.name})` : on);

export function diagram(): string {
  const arrows = new Map<string, string[]>();
  for (const edge of twofaEdges) {
    if (edge.on === 'leave' || (edge.on === 'facts' && edge.from === edge.to)) continue; // the same everywhere
    const arrow = `${edge.from} --> ${edge.to}`;
    arrows.set(arrow, [...new Set([...(arrows.get(arrow) ?? []), label(edge)])]);
  }
  const lines = [...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(' / ')}`);
  const text = ['stateDiagram-v2', '  [*] --> closed', ...lines].join('\n');
  // Mermaid takes a hyphen in a name for the beginning of an arrow.
  return text.replace(/(?<=\w)-(?=\w)/g, '_').replace('stateDiagram_v2', 'stateDiagram-v2');
}
