/**
 * The list while a person edits it: every act, undo and redo, and which acts need to be asked about first.
 *
 * Values are frozen and replaced. An act that needs an answer changes nothing until it comes again confirmed.
 */
import { sameEntry, type InheritedIpEntry, type TrustedIpEntry, type TrustedIps } from './entry-list.ts';
import { shutOut } from './lock-out.ts';
import { parseNetwork, type Network } from './network.ts';

export interface EntryListState {
  readonly value: TrustedIps;
  /** Oldest first. */
  readonly past: readonly TrustedIps[];
  /** The next one to redo last. */
  readonly future: readonly TrustedIps[];
}

export type EntryListAction =
  | { readonly type: 'switch'; readonly enabled: boolean }
  | { readonly type: 'add'; readonly entries: readonly TrustedIpEntry[] }
  | {
      readonly type: 'edit';
      readonly id: string;
      readonly network: string;
      readonly note: string;
      readonly endsAt: string | null;
    }
  | { readonly type: 'toggle'; readonly id: string; readonly enabled: boolean }
  | { readonly type: 'remove'; readonly id: string }
  /** Another list in the place of this one, made by a rule. */
  | { readonly type: 'replace'; readonly entries: readonly TrustedIpEntry[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly inherited: readonly Pick<InheritedIpEntry, 'network'>[];
  /** Addresses that must not lose access unasked. */
  readonly watched: readonly string[];
  /** The address of an editor who edits the own account; to shut it out needs an override. */
  readonly own: string | null;
  /** The person was asked and agreed. */
  readonly confirmed?: boolean;
}

/** Why an act must be confirmed. */
export interface Ask {
  /** Watched addresses that would lose access. */
  readonly shutOut: readonly string[];
  /** The editor's own access is among them. */
  readonly locksOutEditor: boolean;
  /** Networks so wide that their size must be named. */
  readonly wide: readonly Network[];
}

export interface Reduced {
  readonly state: EntryListState;
  readonly ask?: Ask;
}

const undoLimit = 100;

export function entryListState(value: TrustedIps): EntryListState {
  return { value, past: [], future: [] };
}

export function reduce(
  state: EntryListState,
  action: EntryListAction,
  circumstances: Circumstances,
): Reduced {
  const next = step(state, action);
  if (next === state) return { state };
  const ask = circumstances.confirmed ? null : askBefore(state.value, next.value, action, circumstances);
  return ask === null ? { state: next } : { state, ask };
}

/** Shorter than /8 (IPv4) or /16 (IPv6). */
export function isWide({ version, prefixLength }: Network): boolean {
  return prefixLength < (version === 4 ? 8 : 16);
}

/** The value and all in it frozen; itself when it is already. */
export function frozenTrustedIps(value: TrustedIps): TrustedIps {
  const { enabled, entries } = value;
  if ([value, entries, ...entries].every(Object.isFrozen)) return value;
  return Object.freeze({
    enabled,
    entries: Object.freeze(entries.map((entry) => Object.freeze({ ...entry }))),
  });
}

function step(state: EntryListState, action: EntryListAction): EntryListState {
  const { value, past, future } = state;
  if (action.type === 'undo') {
    const before = past.at(-1);
    return before ? { value: before, past: past.slice(0, -1), future: [...future, value] } : state;
  }
  if (action.type === 'redo') {
    const after = future.at(-1);
    return after ? { value: after, past: [...past, value], future: future.slice(0, -1) } : state;
  }
  const next = change(value, action);
  if (next === value) return state;
  return { value: frozenTrustedIps(next), past: [...past, value].slice(-undoLimit), future: [] };
}

type Change = Exclude<EntryListAction, { readonly type: 'undo' | 'redo' }>;

/** The same value when the act changes nothing. */
function change(value: TrustedIps, action: Change): TrustedIps {
  switch (action.type) {
    case 'switch':
      return value.enabled === action.enabled ? value : { ...value, enabled: action.enabled };
    case 'add':
      return action.entries.length === 0
        ? value
        : { ...value, entries: [...value.entries, ...action.entries] };
    case 'edit':
      return withEntry(value, action.id, {
        network: action.network,
        note: action.note,
        endsAt: action.endsAt,
      });
    case 'toggle':
      return withEntry(value, action.id, { enabled: action.enabled });
    case 'replace':
      return value.entries === action.entries ? value : { ...value, entries: action.entries };
    case 'remove': {
      const entries = value.entries.filter(({ id }) => id !== action.id);
      return entries.length === value.entries.length ? value : { ...value, entries };
    }
  }
}

function withEntry(value: TrustedIps, id: string, change: Partial<TrustedIpEntry>): TrustedIps {
  const index = value.entries.findIndex((entry) => entry.id === id);
  const entry = value.entries[index];
  if (entry === undefined) return value;
  const changed = { ...entry, ...change };
  return sameEntry(changed, entry) ? value : { ...value, entries: value.entries.with(index, changed) };
}

function askBefore(
  before: TrustedIps,
  after: TrustedIps,
  action: EntryListAction,
  { now, inherited, watched, own }: Circumstances,
): Ask | null {
  const lost = shutOut(before, after, inherited, own === null ? watched : [own, ...watched], now);
  const wide = newNetworks(before, action).flatMap((text) => {
    // Most have a long prefix, or none: of ten thousand only the wide ones are worth reading.
    const network = /\/\d\d?$/.test(text) ? parseNetwork(text) : null;
    return network?.ok && isWide(network.value) ? [network.value] : [];
  });
  if (lost.length === 0 && wide.length === 0) return null;
  return { shutOut: [...new Set(lost)], locksOutEditor: own !== null && lost.includes(own), wide };
}

function newNetworks(before: TrustedIps, action: EntryListAction): readonly string[] {
  if (action.type === 'add') return action.entries.map(({ network }) => network);
  if (action.type !== 'edit') return [];
  const was = before.entries.find(({ id }) => id === action.id)?.network;
  return was === action.network ? [] : [action.network];
}
