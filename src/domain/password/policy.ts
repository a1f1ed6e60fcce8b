import type { CharacterClass } from './characters.ts';

export type ClassRule = 'can' | 'must' | 'must-not';

/** A password policy as data: plain JSON, the same for the server, the field and the generator. */
export interface PasswordPolicy {
  /**
   * Code points of the NFC text. `minWith2fa` counts instead of `min` while sign-in always asks for a
   * second factor. Keep `max` at 128 or more where the store allows it, and at thousands at most.
   */
  readonly length: {
    readonly min: number;
    readonly minWith2fa?: number | undefined;
    readonly max: number;
  };
  readonly classes: Readonly<Record<CharacterClass, ClassRule>>;
  /** Single characters, one after another, that no password may hold. */
  readonly forbidden: string;
  /** Refuse the login and its simple derivatives. */
  readonly notLogin: boolean;
  /** Refuse common passwords and the service's name. */
  readonly blocklist: boolean;
}

/** What surrounds the password and decides with the policy. */
export interface PasswordContext {
  readonly login: string;
  /** Whether sign-in will ask for a second factor: the effective value of the same draft. */
  readonly twofa: boolean;
  /** Lower-case texts. Null or absent: not loaded yet, so the rule is open and the server decides. */
  readonly blocklist?: ReadonlySet<string> | null | undefined;
  readonly serviceName?: string | undefined;
}

/** The longest password by default, in code points; long enough for any phrase, short enough to hash. */
export const passwordCeiling = 1024;

/** NIST SP 800-63B-4, 3.1.1.2: length alone, 15 by itself and 8 beside a second factor; a blocklist. */
export const nistPolicy: PasswordPolicy = Object.freeze({
  length: Object.freeze({ min: 15, minWith2fa: 8, max: passwordCeiling }),
  classes: Object.freeze({
    letter: 'can',
    lower: 'can',
    upper: 'can',
    digit: 'can',
    symbol: 'can',
    other: 'can',
  }),
  forbidden: '',
  notLogin: true,
  blocklist: true,
});

export function minimumLength({ length }: PasswordPolicy, twofa: boolean): number {
  return twofa ? (length.minWith2fa ?? length.min) : length.min;
}

/** Enough with a second factor and without one, whichever the policy asks more for. */
export function safeMinimum(policy: PasswordPolicy): number {
  return Math.max(1, minimumLength(policy, false), minimumLength(policy, true));
}
