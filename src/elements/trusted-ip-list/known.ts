/** The addresses that somebody is known to come from, each with what the list says to it. */
import type { Admission } from '../../domain/network/admission.ts';
import type { Asker, KnownAddress } from '../../domain/network/lock-out.ts';
import * as words from '../../messages/trusted-ip-list.ts';

/** A known address and what the list says to it. */
export interface Forecast {
  /** Null while a long list is read. */
  readonly admission: Admission | null;
  readonly label: string;
  readonly address: string;
  readonly at: string | null;
  /** Whose loss of access is asked about first. */
  readonly watched: boolean;
}

export interface Watched {
  readonly knownAddresses: readonly KnownAddress[];
  readonly ownAddress: string;
  readonly ownAccount: boolean;
}

/** @param ask undefined while a long list is read */
export function forecasts(watched: Watched, ask: Asker | undefined, now: number): Forecast[] {
  const { knownAddresses, ownAddress, ownAccount } = watched;
  const known = knownAddresses.map(({ kind = 'last-sign-in', label, address, at }) => ({
    label: label ?? words.knownBy(kind),
    address,
    at,
    watched: kind !== 'refused-sign-in',
  }));
  const own = { label: words.yourAddress(), address: ownAddress, at: null, watched: ownAccount };
  return [...known, ...(ownAddress ? [own] : [])].map((each) => ({
    ...each,
    admission: ask?.(each.address, now) ?? null,
  }));
}

/** How an address is known; itself when it is not. */
export function nameOf(known: readonly Forecast[], address: string, timeZone: string | null): string {
  const found = known.find((each) => each.address === address);
  return found ? words.seen(found.label, address, found.at, timeZone) : address;
}
