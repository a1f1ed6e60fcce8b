/**
 * The one fake host: the client interface answered from memory, for stories and for the panel's tests.
 * Names, addresses and times are invented; addresses are of the documentation ranges (RFC 5737, RFC 3849).
 */
import type { SelfCareClient } from '../src/contract/client.ts';
import type { LoadReply } from '../src/contract/requests.ts';
import type { Capabilities, Facts, PanelContext, Settings } from '../src/contract/settings.ts';
import type { SettingsValues } from '../src/domain/draft/settings.ts';
import { defaultLoginRules } from '../src/domain/login/login.ts';
import { nistPolicy } from '../src/domain/password/policy.ts';
import type { Permission, Role } from '../src/domain/role/role.ts';

const permission = (id: string, label: string, group: string): Permission => ({ id, label, group });

export const permissions: readonly Permission[] = [
  permission('calls.view', 'Calls', 'Traffic'),
  permission('rates.view', 'Rates', 'Traffic'),
  permission('invoices.view', 'Invoices', 'Billing'),
  permission('invoices.download', 'Invoices: download', 'Billing'),
  permission('customers.view', 'Customers', 'Customers'),
  permission('customers.edit', 'Customers: edit', 'Customers'),
  permission('access.view', 'My access', 'Account'),
];

const role = (id: string, name: string, level: number, count: number): Role => ({
  id,
  name,
  description: `${count} of ${permissions.length} permissions`,
  group: level > 1 ? 'Administration' : 'Resellers',
  level,
  permissions: permissions.slice(0, count),
});

export const roles: readonly Role[] = [
  role('standard', 'Reseller standard', 0, 4),
  role('auditor', 'Auditor', 0, 3),
  role('sales', 'Sales desk', 1, 6),
  role('owner', 'Owner', 4, 7),
];

export const values: SettingsValues = {
  login: 'northwind-voice',
  twofa: 'inherit',
  trustedIps: {
    enabled: true,
    entries: [
      { id: '1', network: '10.10.10.1', note: 'Head office', enabled: true, endsAt: null },
      { id: '2', network: '203.0.112.0/20', note: 'Carrier block', enabled: true, endsAt: null },
      { id: '3', network: '203.0.113.0/24', note: 'Call centre, Kraków', enabled: true, endsAt: null },
      { id: '4', network: '2001:db8:40::/48', note: 'VPN', enabled: true, endsAt: null },
    ],
  },
  apiAccess: true,
  role: 'standard',
  locale: {
    timeZone: 'Europe/Kyiv',
    language: 'uk',
    dialect: 'billing',
    outputDate: 'DD.MM.YYYY',
    outputTime: 'HH24:MI',
    outputDateTime: 'DD.MM.YYYY HH24:MI',
    inputDate: 'DD.MM.YYYY',
    inputTime: 'HH24:MI',
  },
};

export const facts: Facts = {
  password: { set: true, since: '2026-03-14T08:00:00.000Z', validWithout2fa: true, mustChange: false },
  twofa: {
    inherited: { value: true, source: 'Wholesale EU' },
    enrolment: { state: 'active', since: '2026-03-14T08:05:00.000Z' },
    recoveryCodesLeft: 8,
  },
  inheritedIps: [{ network: '198.51.100.0/24', note: 'Support team', source: 'Provider' }],
  tokens: [
    {
      id: 't1',
      name: 'CRM',
      prefix: 'sc_',
      lastFour: '9fQ2',
      createdAt: '2026-05-02T10:00:00.000Z',
      expiresAt: '2027-05-02T10:00:00.000Z',
      lastUsedAt: '2026-11-22T07:40:00.000Z',
      lastUsedFrom: '203.0.113.9',
      revokedAt: null,
    },
    {
      id: 't2',
      name: 'Switchboard',
      prefix: 'sc_',
      lastFour: 'Lk70',
      createdAt: '2026-10-01T10:00:00.000Z',
      expiresAt: null,
      lastUsedAt: null,
      lastUsedFrom: null,
      revokedAt: null,
    },
  ],
  savedRole: roles[0] ?? null,
  defaultRole: 'standard',
  lastSignIn: { at: '2026-11-20T09:12:00.000Z', address: '203.0.113.7' },
  signInAddresses: [
    { at: '2026-11-20T09:12:00.000Z', address: '203.0.113.7' },
    { at: '2026-11-02T16:40:00.000Z', address: '10.10.10.1' },
  ],
  lockedUntil: null,
  openSessions: 1,
  refusedSignIns: [
    { at: '2026-11-21T07:55:00.000Z', address: '192.0.2.80', reason: 'address' },
    { at: '2026-11-21T03:10:00.000Z', address: '198.18.0.9', reason: 'password' },
  ],
};

export const capabilities: Capabilities = {
  hidden: [],
  readonly: {},
  loginRules: defaultLoginRules,
  passwordPolicy: { ...nistPolicy },
  mustChangePassword: true,
  serviceName: 'Meridian self-care',
  breachCheck: false,
  logInAs: ['assigned-role'],
  endSessions: true,
  unlock: true,
  twofaVariant: 'select',
  twofaReset: true,
  twofaSetup: true,
  recoveryCodes: true,
  tokenVariant: 'list',
  tokenRename: true,
  tokenOverlaps: [86_400, 0],
  tokenNetworks: true,
  languages: ['en', 'de', 'uk', 'ar'],
  providerTimeZone: 'Europe/Berlin',
  createRoleUrl: null,
  siteUrl: 'https://self-care.example/',
  apiUrl: 'https://self-care.example/api/session',
};

export const context: PanelContext = {
  accountName: 'Northwind Voice',
  ownAccount: false,
  editorAddress: '203.0.113.77',
  editorLevel: 3,
  customerClass: 'Wholesale EU',
  timeZone: 'Europe/Kyiv',
};

/** What a host makes of letters and digits that are not taken for each other. */
export const recoveryCodes: readonly string[] = [
  'xk7q-m2xd',
  'p94t-ah6w',
  'c3vn-8rje',
  'w5hy-2kfq',
  'b7md-t9xa',
  'j2rc-v6pn',
  'h8ke-4wzt',
  'n6xa-d3mg',
  'f9tw-7yhc',
  'r4jp-k5vb',
];

export const settings: Settings = { version: '7', values, facts };

export interface FakeHost extends Required<SelfCareClient> {
  /** What is saved now; a test may change it to play someone else. */
  settings: Settings;
}

/** Answers after `delay` milliseconds; `overrides` replaces single methods. */
export function fakeHost(overrides: Partial<SelfCareClient> = {}, delay = 0): FakeHost {
  const later = async <T>(answer: T): Promise<T> => {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    return answer;
  };
  const know = (newer: Partial<Facts>) => {
    host.settings = { ...host.settings, facts: { ...host.settings.facts, ...newer } };
  };
  const host: FakeHost = {
    settings,
    load: () => later<LoadReply>({ ok: true, settings: host.settings, capabilities, context }),
    save: ({ version, changes }) => {
      if (version !== host.settings.version) {
        return later({
          ok: false,
          problems: [{ path: [], code: 'version.conflict' }],
          current: host.settings,
        } as const);
      }
      const { password, mustChangePassword, locale, ...rest } = changes;
      const before = host.settings;
      host.settings = {
        version: `${Number(version) + 1}`,
        values: {
          ...before.values,
          ...definedOf(rest),
          locale: { ...before.values.locale, ...definedOf(locale ?? {}) },
        },
        facts: {
          ...before.facts,
          password: {
            ...before.facts.password,
            ...(password ? { set: true, since: '2026-11-23T12:00:00.000Z' } : {}),
            mustChange: mustChangePassword ?? before.facts.password.mustChange,
          },
          savedRole: roles.find(({ id }) => id === (rest.role ?? before.values.role)) ?? null,
        },
      };
      return later({ ok: true, settings: host.settings } as const);
    },
    checkLogin: ({ login }) => later({ ok: true, available: login !== 'taken' } as const),
    logInAs: () => later({ ok: true, url: 'https://self-care.example/#ticket=story' } as const),
    checkBreach: () => later({ ok: true, count: 0 } as const),
    endSessions: () => {
      const ended = host.settings.facts.openSessions;
      know({ openSessions: 0 });
      return later({ ok: true, ended } as const);
    },
    unlock: () => {
      know({ lockedUntil: null });
      return later({ ok: true } as const);
    },
    resetTwofa: () => later({ ok: true, enrolment: { state: 'pending', since: null } } as const),
    disableTwofa: () => later({ ok: true, settings: host.settings } as const),
    setupTwofa: () =>
      later({
        ok: true,
        setup: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', issuer: 'Meridian', account: 'northwind-voice' },
      } as const),
    confirmTwofa: ({ code }) =>
      later(
        code === '000000'
          ? ({ ok: false, problems: [{ path: ['code'], code: 'totp.code-wrong' }] } as const)
          : ({
              ok: true,
              enrolment: { state: 'active', since: '2026-11-23T12:00:00.000Z' },
              recoveryCodes,
            } as const),
      ),
    recoveryCodes: () => later({ ok: true, recoveryCodes } as const),
    createToken: ({ name, ...limits }) =>
      later({
        ok: true,
        token: {
          id: `t${name}`,
          name,
          prefix: 'sc_',
          lastFour: 'w0rd',
          createdAt: '2026-11-23T12:00:00.000Z',
          lastUsedAt: null,
          lastUsedFrom: null,
          revokedAt: null,
          ...limits,
        },
        secret: 'sc_ThisOneIsOfAStoryAndOpensNothing0w0rd',
      } as const),
    revokeToken: ({ id }) => {
      const token = facts.tokens.find((each) => each.id === id) ?? facts.tokens[0];
      if (!token) return later({ ok: false, problems: [] } as const);
      return later({ ok: true, token: { ...token, revokedAt: '2026-11-23T12:00:00.000Z' } } as const);
    },
    renameToken: ({ id, name }) => {
      const token = facts.tokens.find((each) => each.id === id);
      if (!token) return later({ ok: false, problems: [] } as const);
      return later({ ok: true, token: { ...token, name } } as const);
    },
    rotateToken: ({ id, overlap }) => {
      const token = facts.tokens.find((each) => each.id === id);
      if (!token) return later({ ok: false, problems: [] } as const);
      const now = Date.parse('2026-11-23T12:00:00.000Z');
      return later({
        ok: true,
        token: { ...token, id: `${id}-next`, lastFour: 'n3xt', createdAt: new Date(now).toISOString() },
        replaced: { ...token, expiresAt: new Date(now + overlap * 1000).toISOString() },
        secret: 'sc_ThisOneIsOfAStoryAndOpensNothing0n3xt',
      } as const);
    },
    findRoles: ({ query }) => {
      const found = roles.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
      return later({ ok: true, roles: found, nextCursor: null, total: found.length } as const);
    },
    ...overrides,
  };
  return host;
}

/** Drops keys that are undefined: an optional key left out is no change. */
function definedOf<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
