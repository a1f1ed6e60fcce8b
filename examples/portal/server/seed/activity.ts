/** What happened at the resellers' accounts: addresses, tokens, sign-ins, calls, invoices, customers. */
import { createHash } from 'node:crypto';
import type { apiTokens, calls, customers, invoices, rates, signIns, trustedIps } from '../db/schema.ts';
import { hostileTexts } from './hostile.ts';
import type { Random } from './random.ts';

const minute = 60_000;
const day = 1440 * minute;
const ago = (now: Date, ms: number) => new Date(now.getTime() - ms);

/** From the ranges for documentation (RFC 5737, RFC 3849). */
function anyAddress(random: Random): string {
  if (random.chance(0.15)) return `2001:db8::${random.int(1, 0xffff).toString(16)}`;
  return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.int(1, 254)}`;
}

const notes = [
  'Head office',
  'Switchboard',
  'Warehouse',
  'VPN',
  'Home of the owner',
  '',
  ...hostileTexts,
] as const;

export function makeTrustedIps(random: Random, resellerId: number, entries: number, now: Date) {
  return Array.from({ length: entries }, (_, position): typeof trustedIps.$inferInsert => ({
    resellerId,
    id: `seed-${position + 1}`,
    position,
    network: random.chance(0.3) ? `10.${random.int(0, 255)}.${position % 256}.0/24` : anyAddress(random),
    note: random.pick(notes),
    enabled: position === 0 || random.chance(0.9),
    endsAt: position > 0 && random.chance(0.2) ? ago(now, random.int(-90, 30) * day) : null,
  }));
}

/** Ten thousand, all different. */
export function makeManyTrustedIps(resellerId: number): (typeof trustedIps.$inferInsert)[] {
  return Array.from({ length: 10_000 }, (_, position) => ({
    resellerId,
    id: `seed-${position + 1}`,
    position,
    network:
      position % 10 === 9
        ? `2001:db8:${(position + 1).toString(16)}::/48`
        : `10.${position >> 8}.${position % 256}.0/24`,
    note: position % 4 === 0 ? `Branch ${position + 1}` : '',
    enabled: position % 25 !== 24,
  }));
}

const tokenNames = [
  'CRM',
  'Switchboard',
  'Nightly export',
  'Dashboard',
  'Invoice import',
  ...hostileTexts,
] as const;

export function makeTokens(random: Random, resellerId: number, count: number, now: Date) {
  return Array.from({ length: count }, (_, index): typeof apiTokens.$inferInsert => {
    const age = random.int(2, 500);
    const used = random.chance(0.7);
    const expires = random.pick([null, 400, 5, -20]);
    return {
      resellerId,
      name: random.pick(tokenNames),
      prefix: 'sc_',
      lastFour: random.int(36 ** 3, 36 ** 4 - 1).toString(36),
      // Of a text that nobody has.
      sha256: createHash('sha256').update(`seed ${resellerId} ${index} ${random.next()}`).digest('hex'),
      createdAt: ago(now, age * day),
      expiresAt: expires === null ? null : ago(now, -expires * day),
      lastUsedAt: used ? ago(now, random.int(0, age - 1) * day + random.int(0, day)) : null,
      lastUsedFrom: used ? anyAddress(random) : null,
      revokedAt: random.chance(0.2) ? ago(now, random.int(0, age - 1) * day) : null,
    };
  });
}

export function makeSignIns(random: Random, resellerId: number, count: number, now: Date) {
  return Array.from({ length: count }, (_, index): typeof signIns.$inferInsert => {
    const ok = random.chance(0.7);
    return {
      resellerId,
      at: ago(now, (count - index) * day + random.int(0, day)),
      address: anyAddress(random),
      ok,
      reason: ok ? null : random.pick(['password', 'address', 'code', 'locked', 'role', 'token']),
    };
  });
}

const destinations = [
  ['44', 'United Kingdom', 0.012],
  ['4420', 'United Kingdom, London', 0.009],
  ['447', 'United Kingdom, mobile', 0.041],
  ['49', 'Germany', 0.011],
  ['4915', 'Germany, mobile', 0.048],
  ['34', 'Spain', 0.01],
  ['346', 'Spain, mobile', 0.037],
  ['33', 'France', 0.011],
  ['39', 'Italy', 0.013],
  ['48', 'Poland', 0.017],
  ['30', 'Greece', 0.019],
  ['359', 'Bulgaria', 0.024],
  ['380', 'Ukraine', 0.094],
  ['972', 'Israel', 0.018],
  ['971', 'United Arab Emirates', 0.157],
  ['20', 'Egypt', 0.112],
  ['212', 'Morocco', 0.203],
  ['81', 'Japan', 0.026],
  ['86', 'China', 0.015],
  ['886', 'Taiwan', 0.021],
  ['65', 'Singapore', 0.014],
  ['1', 'United States and Canada', 0.006],
  ['1808', 'United States, Hawaii', 0.01],
  ['55', 'Brazil', 0.029],
] as const;

export function makeRates(now: Date): (typeof rates.$inferInsert)[] {
  return destinations.map(([prefix, destination, perMinute], index) => ({
    prefix,
    destination,
    perMinute,
    validFrom: ago(now, (index + 1) * 9 * day),
  }));
}

/** The latest sixty days. */
export function makeCalls(random: Random, resellerId: number, count: number, now: Date) {
  return Array.from({ length: count }, (): typeof calls.$inferInsert => {
    const [prefix, , perMinute] = random.pick(destinations);
    const seconds = random.int(4, 2400);
    return {
      resellerId,
      startedAt: ago(now, random.int(0, 60 * 1440) * minute + random.int(0, minute)),
      number: `+${prefix}${random.int(2_000_000, 8_999_999)}`,
      seconds,
      amount: round((seconds / 60) * perMinute),
    };
  });
}

export function makeInvoices(random: Random, resellerId: number, months: number, now: Date) {
  return Array.from({ length: months }, (_, index): typeof invoices.$inferInsert => {
    const age = months - index;
    const issuedAt = ago(now, age * 30 * day);
    return {
      resellerId,
      number: `INV-${resellerId}-${String(index + 1).padStart(4, '0')}`,
      issuedAt,
      dueAt: ago(issuedAt, -14 * day),
      amount: round(random.int(8_000, 420_000) / 100),
      paidAt: age > 2 ? ago(issuedAt, -random.int(1, 20) * day) : null,
    };
  });
}

export function makeCustomers(random: Random, resellerId: number, names: readonly string[], now: Date) {
  return names.map((name): typeof customers.$inferInsert => ({
    resellerId,
    name,
    since: ago(now, random.int(20, 1500) * day),
    balance: round(random.int(-5_000, 90_000) / 100),
  }));
}

function round(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}
