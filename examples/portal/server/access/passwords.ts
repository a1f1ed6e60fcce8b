/**
 * Password hashes: Argon2id by the OWASP minimum (m = 19456 KiB, t = 2, p = 1), PHC strings.
 *
 * Text is normalised to NFC when set and when checked (NIST SP 800-63B-4, 3.1.1.2) and never cut or
 * folded. Each hash takes 19 MiB, so only a few run at once and few wait: a flood of sign-ins ends
 * in `Busy` (429), not in an exhausted process.
 */
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Busy, createGate } from './gate.ts';

export { Busy };

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Longest password hashed, in code points. */
export const maxPasswordLength = 1024;

const gate = createGate({ running: 2, waiting: 32 });

/** What a check of an unknown login is computed against, so that it takes as long as any other. */
const nobody = hash('a password that no account has', cost);

/** Hashes a password that the policy admitted. Throws `Busy`, and `RangeError` for text no policy admits. */
export async function hashPassword(text: string): Promise<string> {
  const password = normalise(text);
  if (password === null) throw new RangeError('Not a password: too long, or an unpaired surrogate');
  return gate(() => hash(password, cost));
}

/**
 * Whether `text` is the password behind `stored`. Without a stored hash, or for a text that cannot be
 * a password, it computes all the same and answers false. Throws `Busy`.
 */
export async function verifyPassword(text: string, stored: string | null): Promise<boolean> {
  const password = normalise(text);
  const decoy = await nobody;
  const equal = await gate(() => verify(stored ?? decoy, password ?? ''));
  return equal && stored !== null && password !== null;
}

/** A stored hash weaker than today's parameters; rehash it at the next right password. */
export function isOutdated(stored: string): boolean {
  const had = parseOptions(stored);
  return had.memoryCost < cost.memoryCost || had.timeCost < cost.timeCost || had.outputLen < cost.outputLen;
}

/** NFC, or null where replacing or cutting would make different passwords equal. */
function normalise(text: string): string | null {
  if (/\p{Surrogate}/u.test(text) || text.length > 2 * maxPasswordLength) return null;
  const password = text.normalize('NFC');
  return [...password].length > maxPasswordLength ? null : password;
}
