/** An entry under edit: as typed, and what comes of it. */
import { checkTrustedIps, type TrustedIpEntry } from '../../domain/network/entry-list.ts';
import { parseNetwork } from '../../domain/network/network.ts';
import type { Problem } from '../../domain/result.ts';
import { dayAt, endOfDay } from '../../domain/time-zone/day.ts';

export interface EditDraft {
  readonly id: string;
  readonly network: string;
  readonly note: string;
  /** The last day on which the entry counts (`2027-03-31`) by the clocks of `zone`; empty for no end. */
  readonly lastDay: string;
  readonly zone: string;
  /** What kept it from being done. */
  readonly problem: Problem | null;
}

export type EditedEntry = Pick<TrustedIpEntry, 'network' | 'note' | 'endsAt'>;

export function editDraft({ id, network, note, endsAt }: TrustedIpEntry, zone: string): EditDraft {
  return { id, network, note, lastDay: lastDay(endsAt, zone), zone, problem: null };
}

/** The entry as edited, its network in canonical text, with the first of its problems. */
export function editedEntry(
  entry: TrustedIpEntry,
  draft: EditDraft,
): { readonly edited: EditedEntry; readonly problem: Problem | undefined } {
  const typed = draft.network.trim();
  const read = parseNetwork(typed);
  const edited = {
    network: read.ok ? read.value.cidr : typed,
    note: draft.note.trim(),
    endsAt: endOf(entry, draft),
  };
  const entries = [{ ...entry, ...edited }];
  const [problem] = checkTrustedIps({ enabled: false, entries }, { now: 0 });
  return { edited, problem };
}

/** The end of the last day. A day that was not touched keeps its exact instant. */
function endOf(entry: TrustedIpEntry, draft: EditDraft): string | null {
  if (draft.lastDay === lastDay(entry.endsAt, draft.zone)) return entry.endsAt;
  return draft.lastDay === '' ? null : endOfDay(draft.zone, draft.lastDay);
}

function lastDay(endsAt: string | null, zone: string): string {
  return (endsAt !== null && dayAt(zone, endsAt)) || '';
}
