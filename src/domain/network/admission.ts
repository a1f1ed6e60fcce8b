/** Whether an address may sign in: the one place where a trusted-address list is enforced. */
import { readAddress } from './address-text.ts';
import { versionOf } from './bits.ts';
import { blockAround, readBlock, type Block } from './block.ts';
import { isActive, type InheritedIpEntry, type TrustedIpEntry, type TrustedIps } from './entry-list.ts';

export interface Admission {
  readonly admitted: boolean;
  /** The entry that admits, as stored; null when none does or the list is switched off. */
  readonly by: string | null;
}

type InheritedNetwork = Pick<InheritedIpEntry, 'network'>;
type Candidate = Pick<TrustedIpEntry, 'network' | 'enabled' | 'endsAt'>;

const refused: Admission = Object.freeze({ admitted: false, by: null });
const unrestricted: Admission = Object.freeze({ admitted: true, by: null });

/**
 * Asks one list about one address at `now` (milliseconds since the epoch). Switched off, it admits everybody.
 * Entries of several levels add up. An unreadable address, and an unreadable entry, admit nobody.
 */
export function admits(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
  address: string,
  now: number,
): Admission {
  return admission(value, inherited)(address, now);
}

/**
 * The same list, asked many times: entries are read once, a question costs one look-up for each prefix
 * length in use. Of several entries that admit, the first in order answers, own ones before inherited.
 */
export function admission(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
): (address: string, now: number) => Admission {
  if (!value.enabled) return () => unrestricted;
  const given = inherited.map(({ network }) => ({ network, enabled: true, endsAt: null }));
  const candidates: readonly Candidate[] = [...value.entries, ...given];
  const index = indexByPrefix(candidates);
  return (text, now) => {
    const address = readAddress(text);
    if (address === null) return refused;
    const places = [...index[versionOf(address)]].flatMap(
      ([prefixLength, byFirst]) => byFirst.get(key(blockAround(address, prefixLength))) ?? [],
    );
    const by = places
      .sort((a, b) => a - b)
      .map((place) => candidates[place])
      .find((candidate) => candidate !== undefined && isActive(candidate, now));
    return by === undefined ? refused : { admitted: true, by: by.network };
  };
}

/** Prefix length → first address → places in the list. */
type PrefixIndex = Map<number, Map<string, number[]>>;

function indexByPrefix(candidates: readonly Candidate[]): Record<4 | 6, PrefixIndex> {
  const index: Record<4 | 6, PrefixIndex> = { 4: new Map(), 6: new Map() };
  candidates.forEach(({ network }, place) => {
    const block = readBlock(network);
    if (block === null) return;
    const byPrefix = index[versionOf(block.first)];
    const byFirst = byPrefix.get(block.prefixLength) ?? new Map<string, number[]>();
    byPrefix.set(block.prefixLength, byFirst);
    const places = byFirst.get(key(block)) ?? [];
    byFirst.set(key(block), places);
    places.push(place);
  });
  return index;
}

/** A text of one code unit a group: what a map can look up. */
function key({ first }: Block): string {
  return String.fromCharCode(...first);
}
