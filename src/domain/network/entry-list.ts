/** The value of a trusted-address list. Pure data; order is the order typed. */
export interface TrustedIpEntry {
  /** Stable key given by whoever made the entry; opaque. */
  readonly id: string;
  /** Canonical network text: `10.10.10.1`, `192.168.192.0/24`, `2001:db8::/48`. */
  readonly network: string;
  readonly note: string;
  readonly enabled: boolean;
  /** ISO instant in UTC, or null for no end. */
  readonly endsAt: string | null;
}

export interface TrustedIps {
  /** The master switch, separate from the entries. */
  readonly enabled: boolean;
  readonly entries: readonly TrustedIpEntry[];
}

/** An entry given by another level (provider, class): shown and labelled, not editable here. */
export interface InheritedIpEntry {
  readonly network: string;
  readonly note: string;
  readonly source: string;
}
