import { fail, ok, type Result } from '../result.ts';
import { addressText, readAddress, type AddressBits } from './address-text.ts';
import type { NetworkCode } from './problems.ts';
import { refusalOfAddress } from './refusal.ts';

export interface Address extends AddressBits {
  /** Canonical: dotted quad, or RFC 5952. */
  readonly text: string;
}

/**
 * One address, as a client has it. IPv4-mapped IPv6 is its IPv4 address (dual-stack sockets show it so);
 * a zone id, a prefix and every lax form are refused.
 */
export function parseAddress(text: string): Result<Address, NetworkCode> {
  const address = readAddress(text);
  if (address !== null) return ok({ ...address, text: addressText(address) });
  return fail(refusalOfAddress(text, canonicalAddress));
}

function canonicalAddress(text: string): string | null {
  const address = readAddress(text);
  return address === null ? null : addressText(address);
}
