/** Lists of 10,000 networks are merged and looked through for needless entries. */
import { mergeCidr } from 'cidr-tools';
import { findOverlaps, mergeNetworks } from '../../src/domain/network/network-set.ts';
import { linesOf } from './lists.mjs';

const shared = {
  beside: 'mergeCidr of cidr-tools',
  input: (run) => linesOf(10_000, 200 + run, ['address', 'prefix', 'ipv6']),
  baseline: (list) => mergeCidr(list),
  // One frame of a screen.
  goal: { ms: 16, ratio: 1 },
};

/** @type {import('../measure.mjs').Row[]} */
export const rows = [
  { ...shared, name: 'mergeNetworks of 10,000', ours: mergeNetworks },
  { ...shared, name: 'findOverlaps of 10,000', ours: findOverlaps },
];
