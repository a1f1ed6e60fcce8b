import type { CharacterClass } from './characters.ts';

/** What each rule of a policy asks. A rule's code is the code of the problem that breaking it raises. */
export interface PasswordRuleFacts {
  /** `min` code points at least. */
  'password.too-short': { min: number };
  /** `max` code points at most. */
  'password.too-long': { max: number };
  'password.class-missing': { class: CharacterClass };
  'password.class-not-allowed': { class: CharacterClass };
  /** `forbidden`: the policy's characters that no password may hold. */
  'password.forbidden-character': { forbidden: string };
  /** The login itself, or the login folded, reversed or with digits and signs around it. */
  'password.is-login': object;
  'password.is-service-name': object;
  /** On the list of common passwords, or one of them repeated. */
  'password.common': object;
}

/**
 * Lengths and positions count code points of the NFC text. No fact holds a piece of the password:
 * problems travel through logs and answers.
 */
export interface PasswordProblems extends PasswordRuleFacts {
  'password.too-short': { min: number; length: number };
  'password.too-long': { max: number; length: number };
  'password.class-not-allowed': { class: CharacterClass; position: number };
  'password.forbidden-character': { forbidden: string; position: number };
  /** Half of a surrogate pair: no character, and encoders would turn it into another text. */
  'password.unpaired-surrogate': { position: number };
  'password.control-character': { position: number };
  /** Seen `count` times in published breaches. Found by asking, never by the policy. */
  'password.breached': { count: number };
  /** No length satisfies the policy: it needs `min` characters and allows `max`. */
  'password.policy-length': { min: number; max: number };
  /** The policy asks for a class of which it allows no character. */
  'password.policy-class': { class: CharacterClass };
  /** The policy leaves nothing to make a password of. */
  'password.policy-characters': object;
  /** The policy leaves no room for a password made of words. */
  'password.policy-words': object;
  /** The random source repeats itself, or every text that the policy allows is the login or common. */
  'password.generator-exhausted': object;
}
