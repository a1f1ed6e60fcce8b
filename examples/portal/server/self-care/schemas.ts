/** What the self-care site asks and is told, beside the panel's own contract. */
import { localePrefsSchema, passwordPolicySchema } from 'self-care-elements/contract';
import * as z from 'zod/mini';

const ok = z.literal(true);

export const signInAsk = z.strictObject({
  login: z.string().check(z.maxLength(256)),
  password: z.string().check(z.maxLength(4096)),
});
export const codeAsk = z.strictObject({ code: z.string().check(z.maxLength(32)) });
export const recoveryCodeAsk = z.strictObject({ code: z.string().check(z.maxLength(64)) });
export const newPasswordAsk = z.strictObject({
  password: z.string().check(z.minLength(1), z.maxLength(4096)),
});
export const ticketAsk = z.strictObject({ ticket: z.string().check(z.maxLength(64)) });
export const emptyAsk = z.strictObject({});

export const progressReply = z.strictObject({
  ok,
  next: z.enum(['done', 'code', 'enrol', 'change-password']),
  enrolment: z.optional(z.strictObject({ uri: z.string(), secret: z.string() })),
  /** Of an app that was just set up: answered this once. */
  recoveryCodes: z.optional(z.readonly(z.array(z.string()))),
  /** What the new password must be like. */
  passwordPolicy: z.optional(passwordPolicySchema),
});

export const doneReply = z.strictObject({ ok });

export const meReply = z.strictObject({
  ok,
  /** When this was true. */
  now: z.iso.datetime(),
  account: z.strictObject({ name: z.string(), login: z.string(), role: z.nullable(z.string()) }),
  tabs: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** With the zone resolved: pages can format with it as it is. */
  locale: localePrefsSchema,
  impersonator: z.nullable(z.strictObject({ name: z.string() })),
});
