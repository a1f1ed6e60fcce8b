/**
 * The IANA special-purpose address registries (RFC 6890 and successors), with the names they use, and the
 * two multicast blocks (RFC 5771, RFC 4291), which have registries of their own. IPv4-mapped addresses
 * are absent: they are IPv4 here.
 */
import { isInside, readBlock, type Block } from './block.ts';
import type { Network } from './network.ts';

const registry = [
  ['0.0.0.0/8', 'This network'],
  ['0.0.0.0', 'This host on this network'],
  ['10.0.0.0/8', 'Private-Use'],
  ['100.64.0.0/10', 'Shared Address Space'],
  ['127.0.0.0/8', 'Loopback'],
  ['169.254.0.0/16', 'Link Local'],
  ['172.16.0.0/12', 'Private-Use'],
  ['192.0.0.0/24', 'IETF Protocol Assignments'],
  ['192.0.0.0/29', 'IPv4 Service Continuity Prefix'],
  ['192.0.0.8', 'IPv4 dummy address'],
  ['192.0.0.9', 'Port Control Protocol Anycast'],
  ['192.0.0.10', 'Traversal Using Relays around NAT Anycast'],
  ['192.0.0.170', 'NAT64/DNS64 Discovery'],
  ['192.0.0.171', 'NAT64/DNS64 Discovery'],
  ['192.0.2.0/24', 'Documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'AMT'],
  ['192.88.99.0/24', 'Deprecated 6to4 Relay Anycast'],
  ['192.88.99.2', '6a44-relay anycast address'],
  ['192.168.0.0/16', 'Private-Use'],
  ['192.175.48.0/24', 'Direct Delegation AS112 Service'],
  ['198.18.0.0/15', 'Benchmarking'],
  ['198.51.100.0/24', 'Documentation'],
  ['203.0.113.0/24', 'Documentation'],
  ['224.0.0.0/4', 'Multicast'],
  ['240.0.0.0/4', 'Reserved'],
  ['255.255.255.255', 'Limited Broadcast'],
  ['::', 'Unspecified Address'],
  ['::1', 'Loopback'],
  ['64:ff9b::/96', 'IPv4-IPv6 Translation'],
  ['64:ff9b:1::/48', 'IPv4-IPv6 Translation'],
  ['100::/64', 'Discard-Only Address Block'],
  ['100:0:0:1::/64', 'Dummy IPv6 Prefix'],
  ['2001::/23', 'IETF Protocol Assignments'],
  ['2001::/32', 'TEREDO'],
  ['2001:1::1', 'Port Control Protocol Anycast'],
  ['2001:1::2', 'Traversal Using Relays around NAT Anycast'],
  ['2001:1::3', 'DNS-SD Service Registration Protocol Anycast'],
  ['2001:2::/48', 'Benchmarking'],
  ['2001:3::/32', 'AMT'],
  ['2001:4:112::/48', 'AS112'],
  ['2001:10::/28', 'Deprecated ORCHID'],
  ['2001:20::/28', 'ORCHIDv2'],
  ['2001:30::/28', 'Drone Remote ID Protocol Entity Tags'],
  ['2001:db8::/32', 'Documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'Direct Delegation AS112 Service'],
  ['3fff::/20', 'Documentation'],
  ['5f00::/16', 'Segment Routing (SRv6) SIDs'],
  ['fc00::/7', 'Unique-Local'],
  ['fe80::/10', 'Link-Local Unicast'],
  ['ff00::/8', 'Multicast'],
] as const;

export type SpecialRange = (typeof registry)[number][1];

type NamedBlock = Block & { readonly name: SpecialRange };

/** Made at the first question: importing this module costs nothing. */
let blocks: readonly NamedBlock[] | undefined;

/** The registry's name for the narrowest special range that holds the whole network; null when none does. */
export function specialRange(network: Pick<Network, 'cidr'>): SpecialRange | null {
  const inner = readBlock(network.cidr);
  if (inner === null) return null;
  blocks ??= narrowestFirst();
  return blocks.find((range) => isInside(inner, range))?.name ?? null;
}

function narrowestFirst(): readonly NamedBlock[] {
  return registry
    .flatMap(([text, name]) => {
      const block = readBlock(text);
      return block === null ? [] : [{ ...block, name }];
    })
    .sort((a, b) => b.prefixLength - a.prefixLength);
}
