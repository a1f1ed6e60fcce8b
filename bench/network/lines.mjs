/** A list is read: every line parsed, validated, written in canonical text. */
import { normalizeCidr } from 'cidr-tools';
import ipaddr from 'ipaddr.js';
import { parseNetwork } from '../../src/domain/network/network.ts';
import { linesOf } from './lists.mjs';

/** @type {import('../measure.mjs').Row[]} */
export const rows = [
  {
    name: '100,000 lines read',
    beside: 'ipaddr.js',
    input: (run) => linesOf(100_000, run),
    ours: read,
    baseline: (lines) => lines.forEach(readByIpaddr),
    goal: { ms: 199, ratio: 1 },
  },
  {
    name: '100,000 lines without netmasks read',
    beside: 'cidr-tools, which does not validate,',
    input: (run) => linesOf(100_000, run, ['address', 'prefix', 'ipv6']),
    ours: read,
    baseline: (lines) => lines.forEach((line) => normalizeCidr(line)),
    goal: { ms: 199, ratio: 1.5 },
  },
  {
    name: '100,000 lines read',
    beside: '10,000 lines',
    input: (run) => linesOf(110_000, 100 + run),
    ours: (lines) => read(lines.slice(0, 100_000)),
    baseline: (lines) => read(lines.slice(100_000)),
    goal: { ms: 199, ratio: 12 },
  },
];

function read(lines) {
  for (const line of lines) {
    const network = parseNetwork(line);
    if (!network.ok) throw new Error(`${line}: ${network.problem.code}`);
    if (network.value.cidr === '') throw new Error(line);
  }
}

function readByIpaddr(line) {
  const slash = line.indexOf('/');
  if (slash < 0) return ipaddr.parse(line);
  const suffix = line.slice(slash + 1);
  if (!suffix.includes('.')) return ipaddr.parseCIDR(line);
  return [ipaddr.parse(line.slice(0, slash)), ipaddr.parse(suffix).prefixLengthFromSubnetMask()];
}
