/** The tabs that are one table each. */
import { html } from 'lit';
import { formatNumber } from '../shared/language.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import type { Page } from '../shared/router.ts';
import { emptyState, table, type Column } from '../shared/table.ts';
import { readTab, type Customer, type Invoice, type Rate, type Report } from './api.ts';
import { time } from './dates.ts';
import { code, duration, money } from './figures.ts';
import { pageHead } from './page-head.ts';
import { words } from './words.ts';

export const invoicesPage = listPage<Invoice>('invoices', () => [
  { label: words().invoice, cell: ({ number }) => code(number) },
  { label: words().issued, cell: ({ issuedAt }) => time(issuedAt, 'date') },
  { label: words().due, cell: ({ dueAt }) => time(dueAt, 'date') },
  {
    label: words().paid,
    cell: ({ paidAt }) =>
      paidAt === null ? html`<span class="badge warning">${words().open}</span>` : time(paidAt, 'date'),
  },
  { label: words().amount, cell: ({ amount }) => money(amount), kind: 'figure' },
]);

export const customersPage = listPage<Customer>('customers', () => [
  { label: words().customer, cell: ({ name }) => html`<bdi class="name">${name}</bdi>` },
  { label: words().since, cell: ({ since }) => time(since, 'date') },
  { label: words().balance, cell: ({ balance }) => money(balance), kind: 'figure' },
]);

export const ratesPage = listPage<Rate>('rates', () => [
  { label: words().prefix, cell: ({ prefix }) => code(prefix) },
  { label: words().destination, cell: ({ destination }) => html`<bdi>${destination}</bdi>` },
  { label: words().validFrom, cell: ({ validFrom }) => time(validFrom, 'date') },
  { label: words().perMinute, cell: ({ perMinute }) => money(perMinute, 4), kind: 'figure' },
]);

export const reportsPage = listPage<Report>('reports', () => [
  { label: words().number, cell: ({ number }) => code(number) },
  { label: words().lastCall, cell: ({ lastCallAt }) => time(lastCallAt, 'dateTime') },
  { label: words().calls, cell: ({ calls }) => formatNumber(calls), kind: 'figure' },
  { label: words().talkTime, cell: ({ seconds }) => duration(seconds), kind: 'figure' },
  { label: words().amount, cell: ({ amount }) => money(amount), kind: 'figure' },
]);

function listPage<Row>(tab: string, columns: () => readonly Column<Row>[]): () => Page {
  return () => {
    const list = resource(async () => (await readTab<{ items: readonly Row[] }>(`/${tab}`)).items);
    const title = () => words().tabs[tab] ?? tab;
    return {
      title,
      content: () =>
        html`${pageHead(title())}
        ${whenLoaded(list, (rows) =>
          rows.length > 0 ? table(title(), columns(), rows) : emptyState(words().empty, words().emptyText),
        )}`,
    };
  };
}
