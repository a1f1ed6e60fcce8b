/**
 * Guessing made slow, in SQL: all copies share it and a restart forgets nothing. After a few failures
 * each further try on an account, or from an address, waits twice as long, up to an hour (never for
 * ever, or an outsider could shut an account out). Keys of unknown names count like any other.
 */
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Portal } from '../context.ts';
import type { Db } from '../db/open.ts';
import { throttle } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';

export type ThrottleKey = `${'account' | 'address' | 'code'}:${string}`;

const firstWait = 30;
const longestWait = 3600;
/** A quiet day forgets failures. */
const memorySeconds = 86_400;
/** Tries without waiting. Many people may share one address. */
const freeTries = { address: 10, other: 5 };
const free = sql`case split_part(${throttle.key}, ':', 1) when 'address' then ${freeTries.address}::int
  else ${freeTries.other}::int end`;

/**
 * Counts a try on each key *before* it is made, so that parallel ones cannot slip through together.
 * Answers the seconds to wait; 0 admits the try. Whoever succeeds calls `forgive`.
 */
export async function takeTry(db: Db, keys: readonly ThrottleKey[], now: Date): Promise<number> {
  // One order for all, or two tries could wait for each other's rows.
  const sorted = [...keys].sort();
  const at = sql`${now.toISOString()}::timestamptz`;
  const failures = sql`case when ${throttle.until} < ${at} - make_interval(secs => ${memorySeconds})
    then 1 else ${throttle.failures} + 1 end`;
  const admitted = await db
    .insert(throttle)
    .values(sorted.map((key) => ({ key, failures: 1, until: now })))
    .onConflictDoUpdate({
      target: throttle.key,
      set: { failures, until: sql`${at} + make_interval(secs => ${waitAfter(failures)})` },
      // Of tries at the same time, one may be the earlier by its clock and the later here: free ones never wait.
      setWhere: sql`${throttle.until} <= ${at} or ${throttle.failures} < ${free}`,
    })
    .returning({ key: throttle.key });
  if (admitted.length === sorted.length) return 0;
  return secondsLeft(db, sorted, now);
}

/** `takeTry` for a route: refuses with the seconds to wait. */
export async function spendTry({ db, clock }: Portal, keys: readonly ThrottleKey[]): Promise<void> {
  const retryAfterSeconds = await takeTry(db, keys, clock());
  if (retryAfterSeconds > 0) throw refused(429, 'throttled', { retryAfterSeconds });
}

/**
 * After a success. Accounts and codes start afresh; an address only gets this one try back, or a
 * guesser could clear it by signing in to an account of its own.
 */
export async function forgive(db: Db, keys: readonly ThrottleKey[], now: Date): Promise<void> {
  for (const key of [...keys].sort())
    if (key.startsWith('address:'))
      await db
        .update(throttle)
        .set({ failures: sql`greatest(${throttle.failures} - 1, 0)`, until: now })
        .where(eq(throttle.key, key));
    else await db.delete(throttle).where(eq(throttle.key, key));
}

/** When the next try is open; null when it is now. */
export async function throttledUntil(db: Db, keys: readonly ThrottleKey[], now: Date): Promise<Date | null> {
  const rows = await db
    .select({ until: throttle.until })
    .from(throttle)
    .where(and(inArray(throttle.key, [...keys]), gt(throttle.until, now)));
  return rows.length === 0 ? null : new Date(Math.max(...rows.map(({ until }) => until.getTime())));
}

async function secondsLeft(db: Db, keys: readonly ThrottleKey[], now: Date): Promise<number> {
  const until = await throttledUntil(db, keys, now);
  return Math.max(1, Math.ceil(((until ?? now).getTime() - now.getTime()) / 1000));
}

/** Seconds from this failure to the next try, in SQL. */
function waitAfter(failures: ReturnType<typeof sql>) {
  return sql`case when ${failures} < ${free} then 0
    else least(${longestWait}, ${firstWait} * power(2, least(${failures} - ${free}, 20))) end`;
}
