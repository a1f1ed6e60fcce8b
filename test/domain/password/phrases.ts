/** Passphrases to test with. */
import assert from 'node:assert/strict';
import type { GeneratedPassword } from '../../../src/domain/password/generate.ts';
import { generatePassphrase, type PassphraseOptions } from '../../../src/domain/password/passphrase.ts';
import type { PasswordPolicy } from '../../../src/domain/password/policy.ts';
import words from '../../../src/domain/password/words.ts';
import { policyWith, seededBytes } from './support.ts';

/** Longer than anything generated: so it takes nothing away. */
export const login = 'x'.repeat(2000);

export function phraseOf(
  policy: PasswordPolicy,
  options: Partial<PassphraseOptions> = {},
  random = seededBytes(1),
): GeneratedPassword {
  const result = generatePassphrase(policy, random, { words, login, ...options });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export function lengths(
  min: number,
  max: number,
  classes: Parameters<typeof policyWith>[0]['classes'] = {},
): PasswordPolicy {
  return policyWith({ length: { min, max }, classes, blocklist: false });
}

export const lettersOnly = { symbol: 'must-not', other: 'must-not' } as const;

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
