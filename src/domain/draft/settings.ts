import type { LocalePrefs } from '../locale/locale.ts';
import type { TrustedIps } from '../network/entry-list.ts';
import type { TwofaMode } from '../twofa/twofa.ts';

/** The saved, editable values. `login: ''` means that no credentials exist yet. */
export interface SettingsValues {
  readonly login: string;
  readonly twofa: TwofaMode;
  readonly trustedIps: TrustedIps;
  readonly apiAccess: boolean;
  /** Role id, or null for none. */
  readonly role: string | null;
  readonly locale: LocalePrefs;
}

/** What a person edits: the values, and the two that are never read back. */
export interface Draft extends SettingsValues {
  /** `''` = unchanged. */
  readonly password: string;
  readonly mustChangePassword: boolean;
}

export type Field = keyof Draft;

export const fields = [
  'login',
  'password',
  'mustChangePassword',
  'twofa',
  'trustedIps',
  'apiAccess',
  'role',
  'locale',
] as const satisfies readonly Field[];
