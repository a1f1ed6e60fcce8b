/**
 * Password hashes: Argon2id by the OWASP minimum (m = 19456 KiB, t = 2, p = 1), PHC strings.
 *
 * Text is taken in NFC when set and when checked, never cut or folded (the domain's
 * `normalizePassword`). Each hash takes 19 MiB, so only a few run at once and few wait: a flood of sign-ins ends
 * in `Busy` (429), not in an exhausted process.
 */
import { hash, hashRaw, parseOptions, verify } from '@node-rs/argon2';
import { normalizePassword } from 'self-care-elements/domain';
import { Busy, createGate } from './gate.ts';

export { Busy };

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

const gate = createGate({ running: 2, waiting: 32 });

/** What a check of an unknown login is computed against, so that it takes as long as any other. */
const nobody = hash('a password that no account has', cost);

/** Hashes a password that the policy admitted. Throws `Busy`, and `RangeError` for text no policy admits. */
export async function hashPassword(text: string): Promise<string> {
  const password = normalizePassword(text);
  if (!password.ok) throw new RangeError(password.problem.code);
  return gate(() => hash(password.value, cost));
}

/**
 * Whether `text` is the password behind `stored`. Without a stored hash, or for a text that cannot be
 * a password, it computes all the same and answers false. Throws `Busy`.
 */
export async function verifyPassword(text: string, stored: string | null): Promise<boolean> {
  const password = normalizePassword(text);
  const decoy = await nobody;
  const equal = await gate(() => verify(stored ?? decoy, password.ok ? password.value : ''));
  return equal && stored !== null && password.ok;
}

/** The same hash for the same salt, to be looked up: for secrets made here, too short for a fast hash. Throws `Busy`. */
export async function hashShortSecret(text: string, salt: Buffer): Promise<string> {
  return (await gate(() => hashRaw(text, { ...cost, salt }))).toString('hex');
}

/** A stored hash weaker than today's parameters; rehash it at the next right password. */
export function isOutdated(stored: string): boolean {
  const had = parseOptions(stored);
  return had.memoryCost < cost.memoryCost || had.timeCost < cost.timeCost || had.outputLen < cost.outputLen;
}
