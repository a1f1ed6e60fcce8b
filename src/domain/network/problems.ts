/**
 * Why a text is not an address or network, or a list cannot be saved.
 *
 * `meant` is the canonical text of the one correction that reads well, or null when none does:
 * it is offered, never applied.
 */
export interface NetworkProblems {
  'network.too-long': { max: number; length: number };
  /** White space outside or inside; a netmask written after a blank is meant as `/netmask`. */
  'network.space': { meant: string | null };
  /** Full-width or Arabic digits and signs. */
  'network.digits': { meant: string | null };
  /** A zone id: `fe80::1%eth0`. */
  'network.zone': { meant: string | null };
  /** A port after an IPv4 address, or an IPv6 address in brackets. */
  'network.port': { meant: string | null };
  /** Hexadecimal octets, or the whole address as one number. */
  'network.number-form': { meant: string | null };
  /** `010.0.0.1`: some programs read octal here, so it is never read at all. */
  'network.leading-zero': { meant: string | null };
  /** Fewer than four octets: `10.1`, `10/8`. */
  'network.short-form': { meant: string | null };
  'network.name': { name: string };
  /** `character` is the first one that cannot stand in an address, `position` its index in code points. */
  'network.character': { character: string; position: number };
  'network.slashes': { count: number };
  'network.octet': { octet: string };
  'network.octets': { count: number };
  'network.group': { group: string };
  /** `compressed`: `::` stands in it, so that fewer than eight groups are wanted. */
  'network.groups': { count: number; compressed: boolean };
  /** `::` more than once, or a single colon at an end. */
  'network.compression': object;
  /** Neither a prefix length from 0 to `max` nor a netmask. */
  'network.prefix': { prefix: string; max: number };
  /** A netmask whose ones are not contiguous. */
  'network.mask-gaps': { mask: string };
  /** A wildcard mask (0.0.0.255) where a netmask belongs. */
  'network.wildcard': { mask: string; netmask: string; meant: string | null };
  'network.ipv6-netmask': { mask: string; meant: string | null };
  /** An IPv4-mapped address whose prefix is below 96, as if it counted the IPv4 bits alone. */
  'network.mapped-prefix': { prefixLength: number; meant: string | null };
  /** Both readings: the network with its number of addresses (decimal text), or the one address. */
  'network.host-bits': { network: string; address: string; size: string };
  /** A start-end range where one network is wanted. */
  'network.range': { first: string; last: string };
  'network.range-order': { first: string; last: string };
  'network.range-families': { first: string; last: string };
  /** A network where one address is wanted. */
  'network.address-only': { meant: string | null };
  /** A network that reads well but is not stored in its canonical text. */
  'network.not-canonical': { canonical: string };
  'network.note-too-long': { max: number; length: number };
  'network.ends-at': { endsAt: string };
  /** Of a table: neither on nor off. */
  'network.on-or-off': { text: string };
  /** No JSON, or no list of entries in it. */
  'network.json': object;
  'network.too-many': { max: number; count: number };
  /** Switched on with no entry that is on and not ended: it would shut everybody out. */
  'network.none-active': object;
}

/** What a refused text of one address, network or range can be told. */
export type NetworkCode =
  | 'value.missing'
  | Exclude<
      Extract<keyof NetworkProblems, string>,
      | 'network.not-canonical'
      | 'network.note-too-long'
      | 'network.ends-at'
      | 'network.on-or-off'
      | 'network.json'
      | 'network.too-many'
      | 'network.none-active'
    >;
