/** What a host tells the panel: the saved values, the facts around them, what it can do, and who is looking. */
import * as z from 'zod/mini';
import {
  dateFormatSchema,
  inheritedIpEntrySchema,
  instantSchema,
  localeChangesSchema,
  loginSchema,
  passwordSchema,
  roleSchema,
  trustedIpsSchema,
  twofaModeSchema,
  valuesSchema,
} from './values.ts';

const shortText = z.string().check(z.maxLength(255));
const addressText = z.string().check(z.maxLength(64));

export const storedPasswordSchema = z.readonly(
  z.strictObject({
    set: z.boolean(),
    since: z.nullable(instantSchema),
    /** Long enough to stand without a second factor; judged when it was set. */
    validWithout2fa: z.boolean(),
    mustChange: z.boolean(),
  }),
);

export const tokenSchema = z.readonly(
  z.strictObject({
    id: z.string().check(z.maxLength(64)),
    name: shortText,
    prefix: z.string().check(z.maxLength(32)),
    lastFour: z.string().check(z.maxLength(4)),
    createdAt: instantSchema,
    expiresAt: z.nullable(instantSchema),
    lastUsedAt: z.nullable(instantSchema),
    lastUsedFrom: z.nullable(addressText),
    revokedAt: z.nullable(instantSchema),
    /** Ids of what it may do; left out where tokens are not limited. */
    scopes: z.optional(z.readonly(z.array(z.string().check(z.maxLength(64))))),
    /** Networks it may be used from, in canonical text; left out or empty: from anywhere. */
    networks: z.optional(z.readonly(z.array(z.string().check(z.maxLength(64))))),
    /** The value itself, where the host's data holds it, as billing systems with one token do. */
    value: z.optional(z.string().check(z.maxLength(255))),
  }),
);

export const inheritedTwofaSchema = z.readonly(z.strictObject({ value: z.boolean(), source: shortText }));

export const enrolmentSchema = z.readonly(
  z.strictObject({
    state: z.enum(['none', 'pending', 'active']),
    since: z.nullable(instantSchema),
  }),
);

/** What an authenticator app is set up with. The only place where the key leaves the server. */
export const twofaSetupSchema = z.readonly(
  z.strictObject({
    /** Base32 without padding, 128 bits or more (RFC 4226, R6). */
    secret: z.string().check(z.regex(/^[A-Z2-7]{26,128}$/)),
    issuer: shortText,
    account: shortText,
  }),
);

export const recoveryCodesSchema = z.readonly(z.array(z.string().check(z.maxLength(64))));

export const signInSchema = z.readonly(z.strictObject({ at: instantSchema, address: addressText }));

export const refusedSignInSchema = z.readonly(
  z.strictObject({
    at: instantSchema,
    address: addressText,
    reason: z.enum(['password', 'address', 'code', 'locked', 'role', 'token']),
  }),
);

/** Read-only facts beside the values; they lie outside the version. */
export const factsSchema = z.readonly(
  z.strictObject({
    password: storedPasswordSchema,
    twofa: z.readonly(
      z.strictObject({
        inherited: inheritedTwofaSchema,
        enrolment: enrolmentSchema,
        /** Unused recovery codes; left out where the host has none. */
        recoveryCodesLeft: z.optional(z.int().check(z.minimum(0))),
      }),
    ),
    inheritedIps: z.readonly(z.array(inheritedIpEntrySchema)),
    tokens: z.readonly(z.array(tokenSchema)),
    /** The saved role in full, null when it is unknown or none is set. */
    savedRole: z.nullable(roleSchema),
    defaultRole: z.nullable(z.string()),
    lastSignIn: z.nullable(signInSchema),
    /** Addresses that sign-ins came from, each with the latest of them; the newest first. */
    signInAddresses: z.readonly(z.array(signInSchema)),
    lockedUntil: z.nullable(instantSchema),
    openSessions: z.int().check(z.minimum(0)),
    refusedSignIns: z.readonly(z.array(refusedSignInSchema)),
  }),
);

export const settingsSchema = z.readonly(
  z.strictObject({
    /** Opaque; changes with every saved change set. */
    version: z.string().check(z.maxLength(64)),
    values: valuesSchema,
    facts: factsSchema,
  }),
);

export const fieldSchema = z.enum([
  'login',
  'password',
  'mustChangePassword',
  'twofa',
  'trustedIps',
  'apiAccess',
  'role',
  'locale',
]);

/** Only what changed; a locale change names only its changed keys. */
export const changesSchema = z.readonly(
  z.strictObject({
    login: z.optional(loginSchema),
    password: z.optional(passwordSchema),
    mustChangePassword: z.optional(z.boolean()),
    twofa: z.optional(twofaModeSchema),
    trustedIps: z.optional(trustedIpsSchema),
    apiAccess: z.optional(z.boolean()),
    role: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
    locale: z.optional(localeChangesSchema),
  }),
);

const loginRulesSchema = z.readonly(
  z.strictObject({
    min: z.int(),
    max: z.int(),
    character: z.string(),
    reserved: z.readonly(z.array(z.string())),
  }),
);

const classRule = z.enum(['can', 'must', 'must-not']);

/** The policy that field, generator and server share. */
export const passwordPolicySchema = z.readonly(
  z.strictObject({
    length: z.readonly(z.strictObject({ min: z.int(), minWith2fa: z.optional(z.int()), max: z.int() })),
    classes: z.readonly(
      z.strictObject({
        letter: classRule,
        lower: classRule,
        upper: classRule,
        digit: classRule,
        symbol: classRule,
        other: classRule,
      }),
    ),
    forbidden: z.string(),
    notLogin: z.boolean(),
    blocklist: z.boolean(),
  }),
);

export const logInAsModeSchema = z.enum(['assigned-role', 'default-role']);

/** What the host's backend offers; what it lacks is hidden. */
export const capabilitiesSchema = z.readonly(
  z.strictObject({
    /** Fields that are not shown at all. */
    hidden: z.readonly(z.array(fieldSchema)),
    /** Fields shown read-only, each with the reason a person reads. */
    readonly: z.readonly(z.partialRecord(fieldSchema, shortText)),
    loginRules: loginRulesSchema,
    passwordPolicy: passwordPolicySchema,
    mustChangePassword: z.boolean(),
    /** Which no password may be; null for none. */
    serviceName: z.nullable(shortText),
    /** Whether a new password is looked up among breached ones, by the request that asks for it. */
    breachCheck: z.boolean(),
    logInAs: z.readonly(z.array(logInAsModeSchema)),
    /** Whether the editor is asked why; left out, not. */
    logInAsReason: z.optional(z.boolean()),
    endSessions: z.boolean(),
    unlock: z.boolean(),
    twofaVariant: z.enum(['select', 'switch']),
    twofaReset: z.boolean(),
    /** Whether an authenticator app can be set up here, before the next sign-in asks for it. */
    twofaSetup: z.optional(z.boolean()),
    /** Whether new recovery codes can be asked for. */
    recoveryCodes: z.optional(z.boolean()),
    tokenVariant: z.enum(['single', 'list']),
    tokenRename: z.optional(z.boolean()),
    /** For how many seconds a rotated token may go on beside its successor; 0 is not at all. Left out: no rotation. */
    tokenOverlaps: z.optional(z.readonly(z.array(z.int().check(z.minimum(0))))),
    /** What a token may be limited to. */
    tokenScopes: z.optional(
      z.readonly(z.array(z.readonly(z.strictObject({ id: z.string(), label: shortText })))),
    ),
    /** Whether a token may be limited to networks. */
    tokenNetworks: z.optional(z.boolean()),
    /** BCP 47 tags of the languages self-care speaks. */
    languages: z.readonly(z.array(z.string())),
    /** IANA zone that "as the provider" means; null when the host does not tell. */
    providerTimeZone: z.nullable(z.string().check(z.maxLength(64))),
    /** Where roles are made, for a link; null for none. */
    createRoleUrl: z.nullable(z.string()),
    /** Where the reseller signs in, for "copy sign-in details". */
    siteUrl: z.nullable(z.string()),
    /** Where applications open an API session. */
    apiUrl: z.nullable(z.string()),
  }),
);

/** Who is looking, and at whom. */
export const contextSchema = z.readonly(
  z.strictObject({
    /** The account's name as people know it; any script, never interpreted. */
    accountName: shortText,
    ownAccount: z.boolean(),
    editorAddress: z.nullable(addressText),
    editorLevel: z.int().check(z.minimum(0)),
    customerClass: z.nullable(shortText),
    /** IANA zone in which the editor reads times. */
    timeZone: z.nullable(z.string()),
    /** How the editor writes a date; left out, as ISO 8601 does. */
    dateFormat: z.optional(dateFormatSchema),
  }),
);

export type StoredPassword = z.infer<typeof storedPasswordSchema>;
export type TwofaSetup = z.infer<typeof twofaSetupSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type RefusedSignIn = z.infer<typeof refusedSignInSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type Capabilities = z.infer<typeof capabilitiesSchema>;
export type PanelContext = z.infer<typeof contextSchema>;
export type LogInAsMode = z.infer<typeof logInAsModeSchema>;
