/**
 * Recovery codes: ten of 60 random bits, each once in place of a code from the app. They have less than
 * 112 bits, so they are stored like passwords: Argon2id with a random salt (ASVS 6.5.2), one salt for all
 * of a set, so that a try costs one hash and not ten.
 */
import { randomBytes } from 'node:crypto';
import { and, count, eq, exists, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Portal } from '../context.ts';
import type { Db } from '../db/open.ts';
import { recoveryCodes, resellers } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import type { Account } from './accounts.ts';
import { countFailure, failureLimit } from './factor-failures.ts';
import { Busy, hashShortSecret } from './passwords.ts';

const codesInSet = 10;
const length = 12;
/** Crockford's base 32: no letter looks like another sign. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** New codes, to be shown once; those before them end. Refused where no key is set up. */
export async function issueRecoveryCodes({ db }: Portal, resellerId: number): Promise<readonly string[]> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: codesInSet }, () => randomText());
  const rows: (typeof recoveryCodes.$inferInsert)[] = [];
  // One after the other: ten at once would keep sign-ins waiting.
  for (const code of codes)
    rows.push({ resellerId, hash: await hashShortSecret(code, salt), salt: salt.toString('hex') });
  await db.transaction(async (tx) => {
    // The row is locked, so that of two sets made at the same time one remains.
    const [locked] = await tx
      .select({ id: resellers.id })
      .from(resellers)
      .where(and(eq(resellers.id, resellerId), isNotNull(resellers.totpSecretSealed)))
      .for('update');
    if (!locked) throw refused(422, 'twofa.no-key');
    await endRecoveryCodes(tx, resellerId);
    await tx.insert(recoveryCodes).values(rows);
  });
  return codes.map(grouped);
}

/**
 * The first set of a key that a code has just confirmed. The key counts by now: when there is too much to
 * hash, it does without, and new ones are to be had on My access.
 */
export async function firstRecoveryCodes(portal: Portal, resellerId: number): Promise<readonly string[]> {
  try {
    return await issueRecoveryCodes(portal, resellerId);
  } catch (failure) {
    if (failure instanceof Busy) return [];
    throw failure;
  }
}

/** Uses up a code; false for a wrong or used one. One conditional UPDATE, as for codes of the app. */
export async function useRecoveryCode(portal: Portal, account: Account, typed: string): Promise<boolean> {
  const { db, clock } = portal;
  const [set] = await db
    .select({ salt: recoveryCodes.salt })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.resellerId, account.id))
    .limit(1);
  const code = readRecoveryCode(typed);
  const hash = set && code !== null ? await hashShortSecret(code, Buffer.from(set.salt, 'hex')) : '';
  const isOpen = db
    .select({ id: resellers.id })
    .from(resellers)
    .where(
      and(
        eq(resellers.id, account.id),
        isNotNull(resellers.totpSecretSealed),
        lt(resellers.totpFailures, failureLimit),
      ),
    );
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: clock() })
    .where(
      and(
        eq(recoveryCodes.resellerId, account.id),
        eq(recoveryCodes.hash, hash),
        isNull(recoveryCodes.usedAt),
        exists(isOpen),
      ),
    )
    .returning({ hash: recoveryCodes.hash });
  if (used.length === 0) {
    await countFailure(portal, account);
    return false;
  }
  await db.update(resellers).set({ totpFailures: 0 }).where(eq(resellers.id, account.id));
  return true;
}

/** How many are left. */
export async function countRecoveryCodes(db: Db, resellerId: number): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.resellerId, resellerId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

export async function endRecoveryCodes(db: Db, resellerId: number): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.resellerId, resellerId));
}

/** As it was made: signs between groups and capitals do not count, o is 0, i and l are 1. Null for no such code. */
export function readRecoveryCode(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  const isCode = text.length === length && [...text].every((sign) => alphabet.includes(sign));
  return isCode ? text : null;
}

/** 32 signs divide 256 evenly: each is equally likely. */
function randomText(): string {
  return [...randomBytes(length)].map((byte) => alphabet.charAt(byte % 32)).join('');
}

/** `k7qm-2w9p-xt4c`. */
function grouped(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}
