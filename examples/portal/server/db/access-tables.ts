/**
 * Who may get in, and how. Column names are the keys in snake_case.
 * Secrets lie here only hashed (passwords, tokens, session ids, tickets, recovery codes) or sealed
 * (one-time keys).
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { id, instant, key, no, rowId } from './columns.ts';

export const editors = pgTable('editors', {
  id: id(),
  login: text().notNull().unique(),
  passwordHash: text().notNull(),
  name: text().notNull(),
  /** May give roles up to this level. */
  level: integer().notNull(),
  timeZone: text(),
});

export const customerClasses = pgTable('customer_classes', {
  id: id(),
  name: text().notNull().unique(),
  twofa: boolean().notNull(),
});

/** Addresses a class gives to all its resellers, beside their own. */
export const classTrustedIps = pgTable('class_trusted_ips', {
  id: id(),
  classId: integer()
    .notNull()
    .references(() => customerClasses.id),
  network: text().notNull(),
  note: text().notNull().default(''),
});

export const permissions = pgTable('permissions', {
  id: text().primaryKey(),
  label: text().notNull(),
  grp: text().notNull(),
});

export const roles = pgTable(
  'roles',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    description: text().notNull().default(''),
    grp: text().notNull().default(''),
    level: integer().notNull().default(0),
    isDefault: no(),
    /** These three by `roleKeys`, with every change of the others. */
    place: key().notNull(),
    searchName: key().notNull(),
    searchText: key().notNull(),
  },
  (t) => [
    index('roles_place').on(t.place, t.id),
    index('roles_search').using('gin', t.searchText.op('gin_trgm_ops')),
    uniqueIndex('roles_one_default')
      .on(t.isDefault)
      .where(sql`is_default`),
  ],
);

export const rolePermissions = pgTable(
  'role_permissions',
  {
    roleId: text()
      .notNull()
      .references(() => roles.id),
    permissionId: text()
      .notNull()
      .references(() => permissions.id),
  },
  (t) => [primaryKey({ columns: [t.roleId, t.permissionId] })],
);

export const resellers = pgTable('resellers', {
  id: id(),
  name: text().notNull(),
  /** `searchKey(name, login)`: what the search of the admin portal looks through. */
  searchKey: text().notNull(),
  classId: integer()
    .notNull()
    .references(() => customerClasses.id),
  createdAt: instant().notNull().defaultNow(),

  /** Null: no credentials yet. */
  login: text(),
  /** `loginKey(login)`. */
  loginKey: text().unique(),
  passwordHash: text(),
  passwordSetAt: instant(),
  validWithout2fa: no(),
  mustChangePassword: no(),
  /** Not before this instant may the account sign in. */
  lockedUntil: instant(),

  twofa: text({ enum: ['inherit', 'yes', 'no'] })
    .notNull()
    .default('inherit'),
  totpSecretSealed: text(),
  /** A key shown but not yet confirmed by a code, and since when: it does not wait for ever. */
  totpPendingSealed: text(),
  totpPendingAt: instant(),
  totpSince: instant(),
  /** The last time step a code was taken for: it and older ones never work again. */
  totpLastStep: bigint({ mode: 'number' }),
  totpFailures: integer().notNull().default(0),

  trustedEnabled: no(),
  apiAccess: no(),
  /** No foreign key: a role that another system removed stays named here. */
  roleId: text(),

  /** Null: the provider's. Kept exactly, even when unknown. */
  timeZone: text(),
  language: text().notNull().default('en'),
  dialect: text({ enum: ['billing', 'unicode'] })
    .notNull()
    .default('billing'),
  outputDate: text().notNull().default('YYYY-MM-DD'),
  outputTime: text().notNull().default('HH24:MI:SS'),
  outputDateTime: text().notNull().default('YYYY-MM-DD HH24:MI:SS'),
  inputDate: text().notNull().default('YYYY-MM-DD'),
  inputTime: text().notNull().default('HH24:MI:SS'),

  /** Changes with every saved change set. */
  version: integer().notNull().default(1),
});

export const resellerId = () =>
  integer()
    .notNull()
    .references(() => resellers.id, { onDelete: 'cascade' });

export const trustedIps = pgTable(
  'trusted_ips',
  {
    resellerId: resellerId(),
    /** Given by whoever made the entry; unique within its reseller. */
    id: text().notNull(),
    position: integer().notNull(),
    network: text().notNull(),
    note: text().notNull().default(''),
    enabled: boolean().notNull().default(true),
    endsAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.resellerId, t.id] })],
);

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    resellerId: resellerId(),
    name: text().notNull(),
    prefix: text().notNull(),
    lastFour: text().notNull(),
    sha256: text().notNull().unique(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    lastUsedFrom: text(),
    revokedAt: instant(),
    /** Endpoints it may call. Null: all that the role grants. */
    scopes: text().array(),
    /** Canonical networks it may be used from, beside the account's own list. Empty: from anywhere. */
    networks: text().array().notNull().default([]),
    /** Set once, when it was rotated. */
    successorId: integer().references((): AnyPgColumn => apiTokens.id, { onDelete: 'set null' }),
  },
  (t) => [index().on(t.resellerId)],
);

/** Instead of a code from the app, each once. A new set replaces the old one. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    resellerId: resellerId(),
    /** Argon2id of the code with the salt that all codes of a set share. */
    hash: text().notNull(),
    salt: text().notNull(),
    usedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.resellerId, t.hash] })],
);

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of what the cookie or the bearer holds. */
    idHash: text().primaryKey(),
    kind: text({ enum: ['admin', 'self', 'api'] }).notNull(),
    /** Editor of an admin session, reseller of the others. */
    subjectId: integer().notNull(),
    /** What is still missing before the session opens anything. */
    stage: text({ enum: ['done', 'code', 'enrol', 'change-password'] })
      .notNull()
      .default('done'),
    /** The editor who logged in as the reseller, and in which way. */
    impersonatorId: integer().references(() => editors.id),
    mode: text({ enum: ['assigned-role', 'default-role'] })
      .notNull()
      .default('assigned-role'),
    /** The token that opened an API session. */
    tokenId: integer().references(() => apiTokens.id, { onDelete: 'cascade' }),
    address: text().notNull(),
    userAgent: text().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.kind, t.subjectId)],
);

/** History of sign-ins to self-care, the refused ones with the true reason. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: rowId(),
    /** Null: nobody has the login. Written all the same, so that an unknown name takes as long as a known one. */
    resellerId: integer().references(() => resellers.id, { onDelete: 'cascade' }),
    at: instant().notNull().defaultNow(),
    address: text().notNull(),
    ok: boolean().notNull(),
    reason: text({
      enum: ['password', 'address', 'code', 'locked', 'role', 'token'],
    }),
  },
  (t) => [index().on(t.resellerId, t.at)],
);

export const throttle = pgTable('throttle', {
  /** `account:<login key>` or `address:<client address>`, known or not. */
  key: text().primaryKey(),
  failures: integer().notNull(),
  until: instant().notNull(),
});

/** Single-use tickets of "log in as". */
export const loginTickets = pgTable('login_tickets', {
  /** SHA-256 of the ticket. */
  hash: text().primaryKey(),
  resellerId: resellerId(),
  editorId: integer()
    .notNull()
    .references(() => editors.id),
  mode: text({ enum: ['assigned-role', 'default-role'] }).notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** Who did what. `facts` name fields, never secrets. `editorId` is null when the reseller did it. */
export const audit = pgTable(
  'audit',
  {
    id: rowId(),
    at: instant().notNull().defaultNow(),
    editorId: integer().references(() => editors.id),
    resellerId: integer().references(() => resellers.id, {
      onDelete: 'set null',
    }),
    action: text().notNull(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
  },
  (t) => [index().on(t.resellerId, t.at)],
);
