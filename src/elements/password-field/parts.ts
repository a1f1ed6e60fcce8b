/** What the parts of the field know of it, and what they show. */
import type { StoredPassword } from '../../contract/settings.ts';
import type { PasswordContext, PasswordPolicy } from '../../domain/password/policy.ts';

/** Written out in the template of the box. */
export const passwordId = 'password';
export const rulesId = 'password-rules';
export const optionsId = 'generator-options';

/** Of the element, what its parts read. */
export interface PasswordFacts {
  readonly label: string;
  readonly login: string;
  readonly value: string;
  readonly policy: PasswordPolicy;
  readonly offersMustChange: boolean;
  readonly readonly: boolean;
  readonly readonlyReason: string;
  readonly siteUrl: string;
  readonly stored: StoredPassword | undefined;
  readonly timeZone: string | null;
  readonly twofa: boolean;
}

/** What is decided about the field as it is drawn. */
export interface PasswordLook {
  /** Accessible name where there is no visible label. */
  readonly name: string | undefined;
  /** A sentence; empty when there is none. */
  readonly problem: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly context: PasswordContext;
}

/** What stands by the entry once it has been loaded and is wanted. */
export interface AidViews {
  /** Buttons inside the box. */
  readonly inside: unknown;
  readonly strength: unknown;
  readonly rules: unknown;
  /** More buttons beside "Generate password". */
  readonly actions: unknown;
  readonly options: unknown;
  readonly details: unknown;
}
