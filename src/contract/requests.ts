/** Each request that only the host can fulfil: what is asked, and what a granted one replies. */
import * as z from 'zod/mini';
import { refusalSchema } from './problem.ts';
import {
  capabilitiesSchema,
  changesSchema,
  contextSchema,
  enrolmentSchema,
  logInAsModeSchema,
  recoveryCodesSchema,
  settingsSchema,
  tokenSchema,
  twofaSetupSchema,
} from './settings.ts';
import { instantSchema, loginSchema, passwordSchema, roleSchema } from './values.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const done = z.literal(true);

/** A granted reply with these keys beside `ok: true`. */
const reply = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.readonly(z.strictObject({ ok: done, ...shape }));

export const loadReplySchema = reply({
  settings: settingsSchema,
  capabilities: capabilitiesSchema,
  context: contextSchema,
});

export const saveAskSchema = z.readonly(
  z.strictObject({
    version: z.string().check(z.maxLength(64)),
    changes: changesSchema,
    /** Whether a new password ends the account's other sessions; left out, it does. */
    endSessions: z.optional(z.boolean()),
  }),
);
export const saveReplySchema = reply({ settings: settingsSchema });
/** A refused save; on `version.conflict` it carries the settings as they stand now. */
export const saveRefusalSchema = z.readonly(
  z.strictObject({ ...refusalSchema._zod.def.innerType.shape, current: z.optional(settingsSchema) }),
);

export const loginCheckAskSchema = z.readonly(z.strictObject({ login: loginSchema }));
export const loginCheckReplySchema = reply({ available: z.boolean() });

export const logInAsAskSchema = z.readonly(
  z.strictObject({ mode: logInAsModeSchema, reason: z.string().check(z.maxLength(255)) }),
);
export const logInAsReplySchema = reply({ url: z.url() });

/** Answered by the host's own list of breached passwords, or by the ready function of `breach`. */
export const breachCheckAskSchema = z.readonly(z.strictObject({ password: passwordSchema }));
/** `count`: how often it was seen in breaches; 0 is never. */
export const breachCheckReplySchema = reply({ count: z.int().check(z.minimum(0)) });

export const emptyAskSchema = z.readonly(z.strictObject({}));
export const endSessionsReplySchema = reply({ ended: z.int() });
export const unlockReplySchema = reply({});

/** With a `setup` the app is set up in the same dialog; without, at the next sign-in. */
export const twofaResetReplySchema = reply({
  enrolment: enrolmentSchema,
  setup: z.optional(twofaSetupSchema),
});
export const twofaSetupReplySchema = reply({ setup: twofaSetupSchema });
/** A code of the app that was just set up: only with it the key counts. */
export const twofaConfirmAskSchema = z.readonly(
  z.strictObject({ code: z.string().check(z.regex(/^[0-9]{6}$/)) }),
);
export const twofaConfirmReplySchema = reply({
  enrolment: enrolmentSchema,
  recoveryCodes: z.optional(recoveryCodesSchema),
});
/** New recovery codes; the old ones end. The only answer that ever holds them, beside a confirmed setup. */
export const recoveryCodesReplySchema = reply({ recoveryCodes: recoveryCodesSchema });
export const twofaDisableAskSchema = z.readonly(
  z.strictObject({ code: z.string().check(z.regex(/^[0-9]{6}$/)) }),
);
export const twofaDisableReplySchema = reply({ settings: settingsSchema });

export const tokenCreateAskSchema = z.readonly(
  z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(255)),
    expiresAt: z.nullable(instantSchema),
    scopes: z.optional(z.readonly(z.array(id))),
    networks: z.optional(z.readonly(z.array(z.string().check(z.maxLength(64))))),
  }),
);
/** The only answer that ever holds the secret. */
export const tokenCreateReplySchema = reply({ token: tokenSchema, secret: z.string() });
export const tokenRevokeAskSchema = z.readonly(z.strictObject({ id }));
export const tokenRevokeReplySchema = reply({ token: tokenSchema });
export const tokenRenameAskSchema = z.readonly(
  z.strictObject({ id, name: z.string().check(z.minLength(1), z.maxLength(255)) }),
);
export const tokenRenameReplySchema = reply({ token: tokenSchema });
/** A successor with the same name, limits and rest of time; the old one ends after `overlap` seconds. */
export const tokenRotateAskSchema = z.readonly(z.strictObject({ id, overlap: z.int().check(z.minimum(0)) }));
/** `replaced` is the old one as it is now; `secret` is the successor's. */
export const tokenRotateReplySchema = reply({
  token: tokenSchema,
  replaced: tokenSchema,
  secret: z.string(),
});

export const rolesAskSchema = z.readonly(
  z.strictObject({
    query: z.string().check(z.maxLength(100)),
    /** Where the page before ended; null asks for the first. */
    cursor: z.nullable(z.string().check(z.maxLength(200))),
  }),
);
export const rolesReplySchema = reply({
  roles: z.readonly(z.array(roleSchema)),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
});

export type SaveAsk = z.infer<typeof saveAskSchema>;
export type LoginCheckAsk = z.infer<typeof loginCheckAskSchema>;
export type LogInAsAsk = z.infer<typeof logInAsAskSchema>;
export type BreachCheckAsk = z.infer<typeof breachCheckAskSchema>;
export type EmptyAsk = z.infer<typeof emptyAskSchema>;
export type TwofaDisableAsk = z.infer<typeof twofaDisableAskSchema>;
export type TokenCreateAsk = z.infer<typeof tokenCreateAskSchema>;
export type TokenRevokeAsk = z.infer<typeof tokenRevokeAskSchema>;
export type TwofaConfirmAsk = z.infer<typeof twofaConfirmAskSchema>;
export type TokenRenameAsk = z.infer<typeof tokenRenameAskSchema>;
export type TokenRotateAsk = z.infer<typeof tokenRotateAskSchema>;
export type RolesAsk = z.infer<typeof rolesAskSchema>;

export type LoadReply = z.infer<typeof loadReplySchema>;
export type SaveReply = z.infer<typeof saveReplySchema>;
export type SaveRefusal = z.infer<typeof saveRefusalSchema>;
export type LoginCheckReply = z.infer<typeof loginCheckReplySchema>;
export type LogInAsReply = z.infer<typeof logInAsReplySchema>;
export type BreachCheckReply = z.infer<typeof breachCheckReplySchema>;
export type EndSessionsReply = z.infer<typeof endSessionsReplySchema>;
export type UnlockReply = z.infer<typeof unlockReplySchema>;
export type TwofaResetReply = z.infer<typeof twofaResetReplySchema>;
export type TwofaDisableReply = z.infer<typeof twofaDisableReplySchema>;
export type TokenCreateReply = z.infer<typeof tokenCreateReplySchema>;
export type TokenRevokeReply = z.infer<typeof tokenRevokeReplySchema>;
export type TwofaSetupReply = z.infer<typeof twofaSetupReplySchema>;
export type TwofaConfirmReply = z.infer<typeof twofaConfirmReplySchema>;
export type RecoveryCodesReply = z.infer<typeof recoveryCodesReplySchema>;
export type TokenRenameReply = z.infer<typeof tokenRenameReplySchema>;
export type TokenRotateReply = z.infer<typeof tokenRotateReplySchema>;
export type RolesReply = z.infer<typeof rolesReplySchema>;
