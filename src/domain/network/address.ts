import { fail, ok, type Result } from '../result.ts';
import { addressText, readAddress } from './address-text.ts';
import { toBigInt, versionOf, type IpVersion } from './bits.ts';
import type { NetworkCode } from './problems.ts';
import { refusalOfAddress } from './refusal.ts';

export interface Address {
  readonly version: IpVersion;
  readonly bits: bigint;
  /** Canonical: dotted quad, or RFC 5952. */
  readonly text: string;
}

/**
 * One address, as a client has it. IPv4-mapped IPv6 is its IPv4 address (dual-stack sockets show it so);
 * a zone id, a prefix and every lax form are refused.
 */
export function parseAddress(text: string): Result<Address, NetworkCode> {
  const bits = readAddress(text);
  if (bits === null) return fail(refusalOfAddress(text));
  return ok({ version: versionOf(bits), bits: toBigInt(bits), text: addressText(bits) });
}
