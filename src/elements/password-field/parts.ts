/** What the views of the field show, and whom they tell. */
import type { TemplateResult } from 'lit';
import type { StoredPassword } from '../../contract/settings.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import type { Judgement } from './judge-password.ts';

export const passwordId = 'password';
export const rulesId = 'password-rules';
export const optionsId = 'generator-options';

/** Of the element, what its views read. */
export interface PasswordFacts {
  readonly label: string;
  readonly login: string;
  readonly offersMustChange: boolean;
  readonly policy: PasswordPolicy;
  readonly readonly: boolean;
  readonly readonlyReason: string;
  readonly siteUrl: string;
  readonly stored: StoredPassword | undefined;
  readonly timeZone: string | null;
  readonly twofa: boolean;
}

export interface EntryParts {
  readonly host: PasswordFacts;
  readonly value: string;
  /** Accessible name where there is no visible label. */
  readonly name: string | undefined;
  readonly problem: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly visible: boolean;
  readonly copied: boolean;
  readonly judgement: Judgement;
  /** The blocklist did not come: its rule is decided by the server. */
  readonly blocklistFailed: boolean;
  /** The opened options of the generator. */
  readonly options: TemplateResult | undefined;
  /** The sign-in details, where the browser did not copy them. */
  readonly detailsByHand: string | undefined;
  readonly on: {
    readonly focus: () => void;
    readonly input: (text: string) => void;
    readonly commit: () => void;
    readonly keydown: (event: KeyboardEvent) => void;
    readonly toggle: () => void;
    readonly copy: () => void;
    readonly copyDetails: () => void;
    readonly generate: () => void;
    readonly options: () => void;
    readonly cancel: () => void;
  };
}
