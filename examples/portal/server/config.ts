/** What the environment says. A value that cannot be meant ends the start with one line. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billingPolicy, nistPolicy, parseNetwork, type PasswordPolicy } from 'self-care-elements/domain';
import type { AddressConfig } from './access/client-address.ts';

export interface Config extends AddressConfig {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Holds the embedded database and the key of the secret box. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** Where people reach the portal, when a proxy stands before it. */
  readonly origin: string | null;
  /** A host of its own for self-care; null: beside the admin portal. */
  readonly selfCareOrigin: string | null;
  /** 64 hexadecimal digits; needed when several copies share one database. */
  readonly secretKey: string | undefined;
  /** Whether cookies carry the `__Host-` prefix; browsers take it over TLS and on loopback only. */
  readonly secureCookies: { readonly admin: boolean; readonly self: boolean };
  /** Made-up roles are added until there are so many. */
  readonly seedRoles: number;
  readonly logLevel: string;
  /** What a new password must be like. Stored ones stay good until they are changed. */
  readonly passwordPolicy: PasswordPolicy;
}

/** The business that runs the portal. Its zone is the one of resellers who chose none. */
export const provider = { name: 'Meridian Telecom', timeZone: 'Europe/Madrid' } as const;

export const portalFolder = fileURLToPath(new URL('..', import.meta.url));
export const buildFolder = resolve(portalFolder, 'build');
export const cacheFolder = resolve(portalFolder, '.cache');

/** A setting of the environment that cannot be used; its message is for the person at the terminal. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment): Config {
  const host = env['HOST'] || '127.0.0.1';
  const origin = readOrigin(env, 'PORTAL_ORIGIN');
  const selfCareOrigin = readOrigin(env, 'SELF_CARE_ORIGIN');
  const admin = isSecure(origin ?? `http://${host.includes(':') ? `[${host}]` : host}`);
  return {
    host,
    port: readCount(env, 'PORT', 65_535, '3000'),
    dataFolder: readFolder(env['PORTAL_DATA']),
    databaseUrl: env['DATABASE_URL'] || null,
    origin,
    selfCareOrigin,
    trustedProxies: readNetworks(env['TRUSTED_PROXIES'] ?? ''),
    secretKey: env['PORTAL_KEY'] || undefined,
    secureCookies: { admin, self: selfCareOrigin === null ? admin : isSecure(selfCareOrigin) },
    seedRoles: readCount(env, 'SEED_ROLES', 1_000_000),
    logLevel: env['LOG_LEVEL'] || 'warn',
    passwordPolicy: readPolicy(env['PASSWORD_POLICY'] || 'nist'),
  };
}

function readCount(env: Environment, name: string, max: number, usual = '0'): number {
  const text = env[name] || usual;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
  if (count > max) throw new ConfigError(`${name} must be a number from 0 to ${max}, not "${text}".`);
  return count;
}

function readFolder(text: string | undefined): string {
  if (!text) return resolve(portalFolder, '.data');
  return resolve(text.replace(/^~(?=\/|$)/, homedir()));
}

function readOrigin(env: Environment, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new ConfigError(`${name} must be an origin such as https://self-care.example, not "${text}".`);
  return url.origin;
}

function readNetworks(text: string): string[] {
  const networks = text.split(',').map((part) => part.trim());
  return networks.filter(Boolean).map((network) => {
    const parsed = parseNetwork(network);
    if (!parsed.ok) throw new ConfigError(`TRUSTED_PROXIES holds "${network}", which is no network.`);
    return parsed.value.cidr;
  });
}

const policies = new Map([
  ['nist', nistPolicy],
  ['billing', billingPolicy],
]);

function readPolicy(name: string): PasswordPolicy {
  const policy = policies.get(name);
  if (policy) return policy;
  throw new ConfigError(`PASSWORD_POLICY must be ${[...policies.keys()].join(' or ')}, not "${name}".`);
}

/** Whether browsers treat the origin as a secure context. */
function isSecure(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}
