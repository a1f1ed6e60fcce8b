/** What this portal offers the panel, and to whom. */
import type { Capabilities, PanelContext } from 'self-care-elements/contract';
import { defaultLoginRules, fields, type PasswordPolicy } from 'self-care-elements/domain';
import type { Account } from '../access/accounts.ts';
import { apiScopes } from '../access/scopes.ts';
import { provider } from '../config.ts';
import { tokenOverlaps } from './rotate-token.ts';

/** Those whose messages self-care has; the first is for new resellers. */
export const languages = ['en', 'de', 'ar'] as const;

export const loginRules = { ...defaultLoginRules, reserved: ['admin', 'root', 'support', 'system'] };

/** Who edits, from where, and what that one may do. */
export interface Viewer {
  /** Null: the reseller edits the own account. */
  readonly editorId: number | null;
  /** Roles above it are out of reach. */
  readonly level: number;
  readonly timeZone: string | null;
  readonly address: string;
  readonly signedInAt: Date;
  /** Kept when the others of the account are ended. */
  readonly session?: { readonly idHash: string };
  readonly capabilities: Capabilities;
}

/**
 * All that an editor of the provider can do. Keys and recovery codes are not among it: whoever sees them
 * could sign in as the reseller, and no trail would tell the two apart. An editor resets the key; who
 * signs in next with the right password sets up a new one (ASVS 6.4.4). `siteOrigin` is where self-care is reached. */
export function editorCapabilities(siteOrigin: string, passwordPolicy: PasswordPolicy): Capabilities {
  return {
    hidden: [],
    readonly: {},
    loginRules,
    passwordPolicy: { ...passwordPolicy },
    mustChangePassword: true,
    serviceName: provider.name,
    breachCheck: false,
    logInAs: ['assigned-role', 'default-role'],
    logInAsReason: true,
    endSessions: true,
    unlock: true,
    twofaVariant: 'select',
    twofaReset: true,
    twofaSetup: false,
    recoveryCodes: false,
    tokenVariant: 'list',
    tokenRename: true,
    tokenOverlaps,
    tokenScopes: apiScopes,
    tokenNetworks: true,
    languages,
    providerTimeZone: provider.timeZone,
    createRoleUrl: '/admin/roles',
    siteUrl: `${siteOrigin}/self-care/`,
    apiUrl: `${siteOrigin}/api/session`,
  };
}

/** To look at, with the reason why no more. */
export function lookOnly(capabilities: Capabilities, reason: string): Capabilities {
  return {
    ...capabilities,
    readonly: Object.fromEntries(fields.map((field) => [field, reason])),
    logInAs: [],
    endSessions: false,
    unlock: false,
    twofaReset: false,
    tokenRename: false,
    tokenOverlaps: undefined,
  };
}

export function panelContext(account: Account, viewer: Viewer): PanelContext {
  return {
    accountName: account.name,
    ownAccount: viewer.editorId === null,
    editorAddress: viewer.address || null,
    editorLevel: viewer.level,
    customerClass: account.className,
    timeZone: viewer.timeZone,
  };
}
