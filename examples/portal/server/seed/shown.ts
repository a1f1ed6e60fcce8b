/**
 * Accounts that show the states of two-factor and of API tokens, so that a person sees each. They come
 * after all others and take chance from a source of their own: nobody else changes with them.
 */
import { createHash } from 'node:crypto';
import { hashShortSecret } from '../access/passwords.ts';
import { failureLimit } from '../access/factor-failures.ts';
import { readRecoveryCode } from '../access/recovery-codes.ts';
import type { Db } from '../db/open.ts';
import { apiTokens, audit, recoveryCodes, resellers } from '../db/schema.ts';
import { accountMaker, type Hashes, type ResellerSeed } from './accounts.ts';
import { demoRecoveryCode, demoResellers, unsealedKey } from './demo.ts';
import { createRandom } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;

export async function insertShown(tx: Db, hashes: Hashes, now: Date): Promise<void> {
  const account = accountMaker(createRandom(20_260_301), hashes, now);
  const add = async (name: string, login: string, columns: Partial<ResellerSeed>): Promise<number> => {
    const [row] = await tx
      .insert(resellers)
      .values(account(name, login, columns))
      .returning({ id: resellers.id });
    if (!row) throw new Error('No row came back');
    return row.id;
  };
  const [, , withApp] = demoResellers;
  const app = { totpSecretSealed: unsealedKey, totpSince: new Date(now.getTime() - 40 * day) };

  await add('Halyard Voice Ltd', 'halyard-voice', { twofa: 'yes' });
  const active = await add('Ferrypoint Networks Ltd', withApp.login, { ...app, twofa: 'yes' });
  await insertRecoveryCodes(tx, active, { left: 7, now });
  const idle = await add('Sextant Numbers Ltd', 'sextant-numbers', { ...app, twofa: 'no' });
  await insertRecoveryCodes(tx, idle, { left: 0, now });
  const closed = await add('Lockgate Exchange Ltd', 'lockgate-exchange', {
    ...app,
    twofa: 'yes',
    totpFailures: failureLimit,
  });
  await tx.insert(audit).values({ resellerId: closed, action: 'twofa.close', at: now });
  await insertTokens(tx, await add('Tollhouse Connect Ltd', 'tollhouse', { apiAccess: true }), now);
}

/** One is published, the others are of texts that nobody has. */
async function insertRecoveryCodes(
  tx: Db,
  resellerId: number,
  { left, now }: { left: number; now: Date },
): Promise<void> {
  const salt = createHash('sha256').update(`seed ${resellerId}`).digest().subarray(0, 16);
  const code = readRecoveryCode(demoRecoveryCode);
  if (code === null) throw new Error('The demo code is none');
  const published = await hashShortSecret(code, salt);
  await tx.insert(recoveryCodes).values(
    Array.from({ length: 10 }, (_, index) => ({
      resellerId,
      hash: index === 0 ? published : digest(`recovery ${resellerId} ${index}`),
      salt: salt.toString('hex'),
      usedAt: index < left ? null : new Date(now.getTime() - index * day),
    })),
  );
}

type TokenSeed = Partial<typeof apiTokens.$inferInsert> & { name: string };

async function insertTokens(tx: Db, resellerId: number, now: Date): Promise<void> {
  const at = (ms: number) => new Date(now.getTime() + ms);
  const add = async (token: TokenSeed) => {
    const [row] = await tx
      .insert(apiTokens)
      .values({
        resellerId,
        prefix: 'sc_',
        lastFour: digest(token.name).slice(-4),
        sha256: digest(`token ${token.name} ${token.createdAt?.getTime()}`),
        createdAt: at(-60 * day),
        ...token,
      })
      .returning({ id: apiTokens.id });
    return row?.id ?? null;
  };
  const used = { lastUsedAt: at(-2 * hour), lastUsedFrom: '198.51.100.17' };

  await add({ name: 'Ledger archive', createdAt: at(-400 * day), expiresAt: at(-30 * day), ...used });
  await add({ name: 'Former switchboard', createdAt: at(-300 * day), revokedAt: at(-3 * day), ...used });
  await add({ name: 'CRM', ...used });
  await add({ name: 'Billing export', scopes: ['invoices', 'customers'], expiresAt: at(300 * day) });
  await add({
    name: 'Call monitor',
    scopes: ['calls'],
    networks: ['198.51.100.0/28', '2001:db8:ca11::/48'],
    ...used,
  });
  await add({ name: 'Warehouse dashboard', networks: ['203.0.113.5'], expiresAt: at(5 * day) });
  const successorId = await add({
    name: 'Nightly sync',
    scopes: ['calls', 'invoices'],
    createdAt: at(-hour),
  });
  await add({
    name: 'Nightly sync',
    scopes: ['calls', 'invoices'],
    createdAt: at(-90 * day),
    expiresAt: at(23 * hour),
    successorId,
    ...used,
  });
}

function digest(text: string): string {
  return createHash('sha256').update(`seed ${text}`).digest('hex');
}
