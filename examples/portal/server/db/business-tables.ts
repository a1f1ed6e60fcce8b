/** What self-care shows: calls, invoices, customers, prices. */
import { index, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import { resellerId } from './access-tables.ts';
import { instant, rowId } from './columns.ts';

const money = () => numeric({ precision: 12, scale: 4, mode: 'number' }).notNull();

export const calls = pgTable(
  'calls',
  {
    id: rowId(),
    resellerId: resellerId(),
    startedAt: instant().notNull(),
    number: text().notNull(),
    seconds: integer().notNull(),
    amount: money(),
  },
  (t) => [index().on(t.resellerId, t.startedAt)],
);

export const invoices = pgTable('invoices', {
  id: rowId(),
  resellerId: resellerId(),
  number: text().notNull(),
  issuedAt: instant().notNull(),
  dueAt: instant().notNull(),
  amount: money(),
  paidAt: instant(),
});

export const customers = pgTable('customers', {
  id: rowId(),
  resellerId: resellerId(),
  name: text().notNull(),
  since: instant().notNull(),
  balance: money(),
});

/** The provider's price list, the same for all. */
export const rates = pgTable('rates', {
  prefix: text().primaryKey(),
  destination: text().notNull(),
  perMinute: money(),
  validFrom: instant().notNull(),
});
