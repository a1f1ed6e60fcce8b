/** Who a list lets in and whom a change of it would shut out, told before it happens. */
import { ok, type Result } from '../result.ts';
import { parseAddress } from './address.ts';
import { admission, type Admission } from './admission.ts';
import { isActive, type InheritedIpEntry, type TrustedIps } from './entry-list.ts';
import type { NetworkCode } from './problems.ts';

/** An address that somebody is known to come from. */
export interface KnownAddress {
  /** In the words of the host; left out, ours for `kind`. */
  readonly label?: string;
  /** Left out: the last sign-in. A refused one has nothing to lose, so nobody is asked about it. */
  readonly kind?: 'last-sign-in' | 'earlier-sign-in' | 'refused-sign-in';
  readonly address: string;
  /** ISO instant in UTC when it was last seen, or null. */
  readonly at: string | null;
}

type InheritedNetwork = Pick<InheritedIpEntry, 'network'>;

export type Asker = ReturnType<typeof admission>;

/** Asks whether an address gets in once the list is on, whether it is on now or not. */
export function admissionWhenOn(value: TrustedIps, inherited: readonly InheritedNetwork[]): Asker {
  return admission({ ...value, enabled: true }, inherited);
}

/** Asks about an address as a person types it: blanks around it are passed over. */
export function testAddress(text: string, ask: Asker, now: number): Result<Admission, NetworkCode> {
  const address = parseAddress(text.trim());
  return address.ok ? ok(ask(address.value.text, now)) : address;
}

/** The addresses that get in before a change and not after it; unreadable ones are passed over. */
export function shutOut(
  before: TrustedIps,
  after: TrustedIps,
  inherited: readonly InheritedNetwork[],
  addresses: readonly string[],
  now: number,
): string[] {
  const readable = addresses.filter((address) => parseAddress(address).ok);
  if (readable.length === 0) return [];
  const [was, is] = [before, after].map((value) => gate(value, inherited, now));
  return readable.filter((address) => was?.(address) && !is?.(address));
}

/**
 * When the last entry ends and nobody gets in any more: an ISO instant in UTC. Null while the list is off, has
 * an entry without end, or has none that counts; entries of other levels have no end.
 */
export function lastEnd(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
  now: number,
): string | null {
  if (!value.enabled || inherited.length > 0) return null;
  const ends = value.entries.filter((entry) => isActive(entry, now)).map(({ endsAt }) => endsAt);
  const dated = ends.filter((end) => end !== null);
  if (dated.length === 0 || dated.length < ends.length) return null;
  return dated.reduce((last, end) => (Date.parse(end) > Date.parse(last) ? end : last));
}

/** A list that is on without an active entry cannot be saved, so it shuts nobody out yet. */
function gate(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
  now: number,
): (address: string) => boolean {
  if (!value.entries.some((entry) => isActive(entry, now))) return () => true;
  const ask = admission(value, inherited);
  return (address) => ask(address, now).admitted;
}
