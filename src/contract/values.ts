/** The editable values. Each schema is checked equal to its domain type by `test/contract/types.test.ts`. */
import * as z from 'zod/mini';

/** An instant: ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime();

/** Text a person types and others read: bounded, never interpreted. */
const shortText = z.string().check(z.maxLength(255));

const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** Whole-password cap before hashing (rules: long inputs are refused before any work). */
export const maxPasswordCharacters = 1024;

export const loginSchema = z.string().check(z.maxLength(256));

export const passwordSchema = z.string().check(z.maxLength(4 * maxPasswordCharacters));

export const twofaModeSchema = z.enum(['inherit', 'yes', 'no']);

export const trustedIpEntrySchema = z.readonly(
  z.strictObject({
    id: idSchema,
    network: z.string().check(z.maxLength(64)),
    note: z.string().check(z.maxLength(1020)),
    enabled: z.boolean(),
    endsAt: z.nullable(instantSchema),
  }),
);

export const trustedIpsSchema = z.readonly(
  z.strictObject({
    enabled: z.boolean(),
    entries: z.readonly(z.array(trustedIpEntrySchema).check(z.maxLength(10_000))),
  }),
);

export const inheritedIpEntrySchema = z.readonly(
  z.strictObject({ network: z.string().check(z.maxLength(64)), note: shortText, source: shortText }),
);

export const permissionSchema = z.readonly(
  z.strictObject({ id: idSchema, label: shortText, group: shortText }),
);

export const roleSchema = z.readonly(
  z.strictObject({
    id: idSchema,
    name: shortText,
    description: z.string().check(z.maxLength(2000)),
    group: shortText,
    type: z.optional(shortText),
    level: z.int().check(z.minimum(0)),
    permissions: z.readonly(z.array(permissionSchema)),
  }),
);

const patternText = z.string().check(z.maxLength(64));
const dialectSchema = z.enum(['billing', 'unicode']);

/** A date as one person writes it. */
export const dateFormatSchema = z.readonly(z.strictObject({ pattern: patternText, dialect: dialectSchema }));

/** Strict shape without the keys' meaning; the domain's `checkLocale` says whether each pattern works. */
const localeShape = {
  timeZone: z.nullable(z.string().check(z.maxLength(64))),
  language: z.string().check(z.maxLength(35)),
  dialect: dialectSchema,
  outputDate: patternText,
  outputTime: patternText,
  outputDateTime: patternText,
  inputDate: patternText,
  inputTime: patternText,
};

export const localePrefsSchema = z.readonly(z.strictObject(localeShape));

export const localeChangesSchema = z.readonly(z.partial(z.strictObject(localeShape)));

export const valuesSchema = z.readonly(
  z.strictObject({
    login: loginSchema,
    twofa: twofaModeSchema,
    trustedIps: trustedIpsSchema,
    apiAccess: z.boolean(),
    role: z.nullable(idSchema),
    locale: localePrefsSchema,
  }),
);
