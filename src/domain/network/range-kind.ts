/** What a special range means for a list of trusted addresses: who could come from there at all. */
import type { SpecialRange } from './special-ranges.ts';

/**
 * - `private`: addresses of networks behind a router; over the internet nobody comes from them.
 * - `shared`: addresses that a carrier gives to many subscribers at once (RFC 6598).
 * - `documentation`, `loopback`, `link-local`, `multicast`: as the registries call them.
 * - `reserved`: everything else that is not given to anybody to sign in from.
 */
export type RangeKind =
  'private' | 'shared' | 'documentation' | 'loopback' | 'link-local' | 'multicast' | 'reserved';

const kinds: Partial<Readonly<Record<SpecialRange, RangeKind>>> = {
  'Private-Use': 'private',
  'Unique-Local': 'private',
  'Shared Address Space': 'shared',
  Documentation: 'documentation',
  Loopback: 'loopback',
  'Link Local': 'link-local',
  'Link-Local Unicast': 'link-local',
  Multicast: 'multicast',
};

export function rangeKind(range: SpecialRange): RangeKind {
  return kinds[range] ?? 'reserved';
}
