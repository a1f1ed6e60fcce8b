/** The same question beside the set that Node itself has. */
import { BlockList, isIPv4 } from 'node:net';
import { contains, networks } from './contains.mjs';

const blocks = new BlockList();
for (const text of networks) {
  const [first, length = 32] = text.split('/');
  blocks.addSubnet(first, Number(length), familyOf(first));
}

/** @type {import('../measure.mjs').Row[]} */
export const rows = [
  {
    ...contains,
    beside: 'BlockList of node:net',
    baseline: (addresses) => addresses.filter((address) => blocks.check(address, familyOf(address))),
  },
];

function familyOf(address) {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}
