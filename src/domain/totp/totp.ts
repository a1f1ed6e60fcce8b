/**
 * Time-based one-time passwords, RFC 6238: which steps are tried, and that none works twice. HOTP itself
 * (RFC 4226) is injected, so that no cryptography lives here.
 */
import { fail, ok, type Result } from '../result.ts';

export interface TotpParameters {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits: 6 | 8;
  /** Seconds. */
  readonly period: number;
}

/** What every authenticator app understands. */
export const totpDefaults = Object.freeze({
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
} as const satisfies TotpParameters);

/** Six digits of HMAC-SHA-1 over the 8-byte counter, leading zeros kept (RFC 4226 section 5.3). */
export type Hotp = (secret: Uint8Array, counter: number) => string;

export interface TotpAttempt {
  readonly secret: Uint8Array;
  /** As typed: blanks inside do not count. */
  readonly code: string;
  /** Unix time in seconds (RFC 6238 section 4), from the server's clock. */
  readonly time: number;
  /** Steps accepted before and after the present one: 0 or 1. More is never accepted (section 5.2). */
  readonly window: number;
  /** The step that was last accepted, or null. It and all before it never work again. */
  readonly lastStep: number | null;
}

export type TotpFailure = 'totp.code-form' | 'totp.code-wrong' | 'totp.code-used';

/** The accepted step, to be stored as the next `lastStep` in the same transaction that checks it is newer. */
export function verifyTotp(
  { secret, code, time, window, lastStep }: TotpAttempt,
  hotp: Hotp,
): Result<{ readonly step: number }, TotpFailure> {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return fail({ code: 'totp.code-form', digits: totpDefaults.digits });
  const matching = steps(time, window).filter((step) => isEqual(hotp(secret, step), digits));
  const step = matching.find((candidate) => lastStep === null || candidate > lastStep);
  if (step !== undefined) return ok({ step });
  return fail({ code: matching.length > 0 ? 'totp.code-used' : 'totp.code-wrong' });
}

/** The present step, the one before and the one after. */
function steps(time: number, window: number): number[] {
  const present = Math.floor(time / totpDefaults.period);
  const tried = window >= 1 ? [present, present - 1, present + 1] : [present];
  return tried.filter((step) => Number.isSafeInteger(step) && step >= 0);
}

/** Takes the same time wherever the first difference is. */
function isEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
