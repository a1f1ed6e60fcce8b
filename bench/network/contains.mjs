/** One address is asked about in a set of 10,000 networks, once they are indexed. */
import ipaddr from 'ipaddr.js';
import { networkSet } from '../../src/domain/network/network-set.ts';
import { addressesOf, linesOf } from './lists.mjs';

export const networks = linesOf(10_000, 300, ['address', 'prefix', 'ipv6']);
const set = networkSet(networks);
const ranges = networks.map((text) => ipaddr.parseCIDR(text.includes('/') ? text : `${text}/32`));

export const contains = {
  name: 'contains, in 10,000 networks',
  input: (run) => addressesOf(10_000, 400 + run),
  ours: (addresses) => addresses.filter((address) => set.contains(address)),
  questions: 10_000,
  goal: { ms: 0.005, ratio: 1 },
};

/** @type {import('../measure.mjs').Row[]} */
export const rows = [
  {
    ...contains,
    beside: 'match of ipaddr.js',
    baseline: (addresses) => addresses.slice(0, 100).filter(matches),
    baselineQuestions: 100,
  },
];

function matches(text) {
  const address = ipaddr.parse(text);
  return ranges.some(([first, length]) => first.kind() === address.kind() && address.match(first, length));
}
