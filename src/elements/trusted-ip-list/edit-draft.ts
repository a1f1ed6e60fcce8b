/** An entry under edit: as typed, and what comes of it. */
import { checkTrustedIps, type TrustedIpEntry } from '../../domain/network/entry-list.ts';
import { parseNetwork } from '../../domain/network/network.ts';
import type { Problem } from '../../domain/result.ts';

export interface EditDraft {
  readonly id: string;
  readonly network: string;
  readonly note: string;
  /** What kept it from being done. */
  readonly problem: Problem | null;
}

/** The entry as edited, its network in canonical text, with the first of its problems. */
export function editedEntry(
  entry: TrustedIpEntry,
  { network, note }: EditDraft,
): { readonly network: string; readonly note: string; readonly problem: Problem | undefined } {
  const typed = network.trim();
  const read = parseNetwork(typed);
  const edited = { ...entry, network: read.ok ? read.value.cidr : typed, note: note.trim() };
  const [problem] = checkTrustedIps({ enabled: false, entries: [edited] }, { now: 0 });
  return { network: edited.network, note: edited.note, problem };
}
