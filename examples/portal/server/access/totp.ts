/**
 * One-time codes: the domain's rules of window and replay, otplib's HOTP, keys sealed at rest. A code
 * is used by one conditional UPDATE, so that of two parallel sign-ins with it exactly one succeeds.
 */
import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib/functional';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { buildKeyUri, decodeBase32, encodeBase32, verifyTotp, type Hotp } from 'self-care-elements/domain';
import { provider } from '../config.ts';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import type { Account } from './accounts.ts';
import { countFailure, failureLimit } from './factor-failures.ts';

/** 160 bits, RFC 4226 section 4, R6. */
const secretBytes = 20;

/** A key that no code confirmed by then never counts. */
const pendingMs = 10 * 60_000;

const hotp: Hotp = (secret, counter) => generateSync({ strategy: 'hotp', secret, counter });

/** What the reseller's authenticator app takes over; shown once. */
export interface Enrolment {
  readonly uri: string;
  readonly secret: string;
  readonly issuer: string;
  readonly account: string;
}

/** Makes a key and keeps it sealed and pending: two-factor stays as it was until a code confirms it. */
export async function beginEnrolment({ db, secrets, clock }: Portal, account: Account): Promise<Enrolment> {
  const now = clock();
  const secret = randomBytes(secretBytes);
  const text = encodeBase32(secret);
  const name = (account.login ?? account.name).replaceAll(':', '');
  const issuer = provider.name;
  const uri = buildKeyUri({ issuer, account: name, secret });
  if (!uri.ok) throw new Error(uri.problem.code);
  // Here and not on a timer, so that abandoned keys do not pile up.
  await db
    .update(resellers)
    .set(nothingPending)
    .where(lt(resellers.totpPendingAt, new Date(now.getTime() - pendingMs)));
  await db
    .update(resellers)
    .set({ totpPendingSealed: secrets.sealSecret(text, place(account)), totpPendingAt: now })
    .where(eq(resellers.id, account.id));
  return { uri: uri.value, secret: text, issuer, account: name };
}

const nothingPending = { totpPendingSealed: null, totpPendingAt: null } as const;

/** Whether a key waits for the code that confirms it. */
export function isSetUp({ totpPendingSealed, totpPendingAt }: Account, now: Date): boolean {
  return (
    totpPendingSealed !== null &&
    totpPendingAt !== null &&
    now.getTime() - totpPendingAt.getTime() < pendingMs
  );
}

/** Activates the pending key by a right code of it. The step used here counts as used for signing in. */
export async function confirmEnrolment(portal: Portal, account: Account, code: string): Promise<boolean> {
  const sealed = isSetUp(account, portal.clock()) ? account.totpPendingSealed : null;
  const step = matchingStep(portal, account, sealed, code, null);
  if (sealed === null || step === null) return false;
  const confirmed = await portal.db
    .update(resellers)
    .set({
      totpSecretSealed: sealed,
      ...nothingPending,
      totpSince: portal.clock(),
      totpLastStep: step,
      totpFailures: 0,
    })
    .where(
      and(
        eq(resellers.id, account.id),
        eq(resellers.totpPendingSealed, sealed),
        isNull(resellers.totpSecretSealed),
      ),
    )
    .returning({ id: resellers.id });
  return confirmed.length === 1;
}

/** Uses up a code of the active key. False: wrong, used, older than the last used, or the factor is closed. */
export async function useCode(portal: Portal, account: Account, code: string): Promise<boolean> {
  const sealed = account.totpSecretSealed;
  const step = matchingStep(portal, account, sealed, code, account.totpLastStep);
  if (sealed === null || step === null) {
    await countFailure(portal, account);
    return false;
  }
  const used = await portal.db
    .update(resellers)
    .set({ totpLastStep: step, totpFailures: 0 })
    .where(
      and(
        eq(resellers.id, account.id),
        eq(resellers.totpSecretSealed, sealed),
        or(isNull(resellers.totpLastStep), lt(resellers.totpLastStep, step)),
        lt(resellers.totpFailures, failureLimit),
      ),
    )
    .returning({ id: resellers.id });
  return used.length === 1;
}

function matchingStep(
  { secrets, clock }: Portal,
  account: Account,
  sealed: string | null,
  code: string,
  lastStep: number | null,
): number | null {
  const text = sealed && secrets.openSecret(sealed, place(account));
  const secret = text ? decodeBase32(text) : null;
  if (!secret?.ok) return null;
  const time = clock().getTime() / 1000;
  const match = verifyTotp({ secret: secret.value, code, time, window: 1, lastStep }, hotp);
  return match.ok ? match.value.step : null;
}

/** Where the key lies: sealed text opens nowhere else. */
export function place(account: Pick<Account, 'id'>): string {
  return `totp:${account.id}`;
}
