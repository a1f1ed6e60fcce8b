/** Who a list lets in and whom a change of it would shut out, told before it happens. */
import type { Result } from '../result.ts';
import { parseAddress, type Address } from './address.ts';
import { admission, type Admission } from './admission.ts';
import { isActive, type InheritedIpEntry, type TrustedIps } from './entry-list.ts';
import type { NetworkCode } from './problems.ts';

/** An address that somebody is known to come from. */
export interface KnownAddress {
  /** Whose it is or where it was seen, in the words of the host. */
  readonly label: string;
  readonly address: string;
  /** ISO instant in UTC when it was last seen, or null. */
  readonly at: string | null;
}

export type Forecast = KnownAddress & Admission;

type InheritedNetwork = Pick<InheritedIpEntry, 'network'>;

/** Which entry admits each address once the list is on, whether it is on now or not. */
export function forecast(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
  known: readonly KnownAddress[],
  now: number,
): Forecast[] {
  const ask = admission({ ...value, enabled: true }, inherited);
  return known.map((each) => ({ ...each, ...ask(each.address, now) }));
}

/** One typed address, asked as `forecast` does. */
export function testAddress(
  value: TrustedIps,
  inherited: readonly InheritedNetwork[],
): (text: string, now: number) => Result<Admission & { readonly address: Address }, NetworkCode> {
  const ask = admission({ ...value, enabled: true }, inherited);
  return (text, now) => {
    const address = parseAddress(text.trim());
    if (!address.ok) return address;
    return { ok: true, value: { ...ask(address.value.text, now), address: address.value } };
  };
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
