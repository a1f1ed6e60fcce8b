/** What the tabs show: sample data of one reseller. Instants are ISO text in UTC; pages format them. */
import { and, count, desc, eq, gte, isNull, max, sum } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Visit } from '../access/visit.ts';
import type { Db } from '../db/open.ts';
import { calls, customers, invoices, rates, signIns } from '../db/schema.ts';
import type { TabId } from './tabs.ts';

/** Rows a page shows at most. */
const pageSize = 200;
const day = 86_400_000;

const instant = z.iso.datetime();
const items = <T extends z.core.SomeType>(item: T) =>
  z.strictObject({ ok: z.literal(true), items: z.array(item) });
const totals = { calls: z.int(), seconds: z.int(), amount: z.number() };

const callSchema = z.strictObject({
  startedAt: instant,
  number: z.string(),
  seconds: z.int(),
  amount: z.number(),
});

export const replies = {
  overview: z.strictObject({
    ok: z.literal(true),
    lastThirtyDays: z.strictObject(totals),
    openInvoices: z.strictObject({ count: z.int(), amount: z.number() }),
    customers: z.int(),
    lastSignIn: z.nullable(z.strictObject({ at: instant, address: z.string() })),
    latestCalls: z.array(callSchema),
  }),
  calls: items(callSchema),
  invoices: items(
    z.strictObject({
      number: z.string(),
      issuedAt: instant,
      dueAt: instant,
      amount: z.number(),
      paidAt: z.nullable(instant),
    }),
  ),
  customers: items(z.strictObject({ name: z.string(), since: instant, balance: z.number() })),
  rates: items(
    z.strictObject({
      prefix: z.string(),
      destination: z.string(),
      perMinute: z.number(),
      validFrom: instant,
    }),
  ),
  reports: items(z.strictObject({ number: z.string(), ...totals, lastCallAt: instant })),
} as const;

export type DataTab = keyof typeof replies & TabId;

interface Question {
  readonly db: Db;
  readonly now: Date;
  /** The first instant asked for. */
  readonly from: Date | null;
}

type Reader<T extends DataTab> = (
  question: Question,
  visit: Visit,
) => Promise<Omit<z.infer<(typeof replies)[T]>, 'ok'>>;

export const readers: { readonly [T in DataTab]: Reader<T> } = {
  async overview({ db, now }, { account: { id } }) {
    const since = new Date(now.getTime() - 30 * day);
    const [used] = await db
      .select({ calls: count(), seconds: sum(calls.seconds), amount: sum(calls.amount) })
      .from(calls)
      .where(and(eq(calls.resellerId, id), gte(calls.startedAt, since)));
    const [open] = await db
      .select({ count: count(), amount: sum(invoices.amount) })
      .from(invoices)
      .where(and(eq(invoices.resellerId, id), isNull(invoices.paidAt)));
    return {
      lastThirtyDays: numbers(used),
      openInvoices: { count: open?.count ?? 0, amount: Number(open?.amount ?? 0) },
      customers: await db.$count(customers, eq(customers.resellerId, id)),
      lastSignIn: await readLastSignIn(db, id),
      latestCalls: await readCalls(db, id, null, 5),
    };
  },

  calls: async ({ db, from }, { account }) => ({ items: await readCalls(db, account.id, from, pageSize) }),

  async invoices({ db }, { account }) {
    const rows = await db
      .select()
      .from(invoices)
      .where(eq(invoices.resellerId, account.id))
      .orderBy(desc(invoices.issuedAt), desc(invoices.id))
      .limit(pageSize);
    return {
      items: rows.map(({ number, amount, issuedAt, dueAt, paidAt }) => ({
        number,
        issuedAt: issuedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        amount,
        paidAt: paidAt?.toISOString() ?? null,
      })),
    };
  },

  async customers({ db }, { account }) {
    const rows = await db
      .select()
      .from(customers)
      .where(eq(customers.resellerId, account.id))
      .orderBy(customers.name, customers.id)
      .limit(pageSize);
    return {
      items: rows.map(({ name, since, balance }) => ({ name, since: since.toISOString(), balance })),
    };
  },

  async rates({ db }) {
    const rows = await db.select().from(rates).orderBy(rates.prefix).limit(pageSize);
    return { items: rows.map((row) => ({ ...row, validFrom: row.validFrom.toISOString() })) };
  },

  async reports({ db }, { account }) {
    const rows = await db
      .select({
        number: calls.number,
        calls: count(),
        seconds: sum(calls.seconds),
        amount: sum(calls.amount),
        lastCallAt: max(calls.startedAt),
      })
      .from(calls)
      .where(eq(calls.resellerId, account.id))
      .groupBy(calls.number)
      .orderBy(desc(sum(calls.amount)), calls.number)
      .limit(pageSize);
    return {
      items: rows.flatMap(({ number, lastCallAt, ...sums }) =>
        lastCallAt === null ? [] : [{ number, ...numbers(sums), lastCallAt: lastCallAt.toISOString() }],
      ),
    };
  },
};

async function readCalls(db: Db, resellerId: number, from: Date | null, limit: number) {
  const rows = await db
    .select()
    .from(calls)
    .where(and(eq(calls.resellerId, resellerId), from === null ? undefined : gte(calls.startedAt, from)))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(limit);
  return rows.map(({ startedAt, number, seconds, amount }) => ({
    startedAt: startedAt.toISOString(),
    number,
    seconds,
    amount,
  }));
}

async function readLastSignIn(db: Db, resellerId: number) {
  const [row] = await db
    .select({ at: signIns.at, address: signIns.address })
    .from(signIns)
    .where(and(eq(signIns.resellerId, resellerId), eq(signIns.ok, true)))
    .orderBy(desc(signIns.at), desc(signIns.id))
    .limit(1);
  return row ? { at: row.at.toISOString(), address: row.address } : null;
}

/** Sums come from SQL as text, and as null over no rows. */
function numbers(row: { calls: number; seconds: string | null; amount: string | null } | undefined) {
  return {
    calls: row?.calls ?? 0,
    seconds: Number(row?.seconds ?? 0),
    amount: Number(row?.amount ?? 0),
  };
}
