import { html, type TemplateResult } from 'lit';
import { formatNumber, isolate } from '../shared/language.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import type { Page } from '../shared/router.ts';
import { emptyState } from '../shared/table.ts';
import { readTab, type Overview } from './api.ts';
import { callTable } from './calls.ts';
import { time } from './dates.ts';
import { code, duration, money } from './figures.ts';
import { currentMe } from './me.ts';
import { pageHead } from './page-head.ts';
import { words } from './words.ts';

export function overviewPage(): Page {
  const overview = resource(() => readTab<Overview>('/overview'));
  return {
    title: () => words().tabs['overview'] ?? '',
    content: () =>
      html`${pageHead(words().welcome(isolate(currentMe().account.name)))} ${whenLoaded(overview, summary)}`,
  };
}

function summary({
  lastThirtyDays,
  openInvoices,
  customers,
  lastSignIn,
  latestCalls,
}: Overview): TemplateResult {
  const text = words();
  return html`<div class="tiles">
      ${tile(text.lastThirtyDays, money(lastThirtyDays.amount), html`${text.calls}: ${formatNumber(lastThirtyDays.calls)} · ${duration(lastThirtyDays.seconds)}`)}
      ${tile(text.openInvoices, money(openInvoices.amount), html`${text.tabs['invoices']}: ${formatNumber(openInvoices.count)}`)}
      ${tile(text.tabs['customers'] ?? '', formatNumber(customers))}
      ${lastSignIn ? tile(text.lastSignIn, time(lastSignIn.at, 'dateTime'), code(lastSignIn.address)) : null}
    </div>
    <section class="block">
      <h2>${text.latestCalls}</h2>
      ${latestCalls.length > 0 ? callTable(latestCalls) : emptyState(text.empty, text.emptyText)}
    </section>`;
}

function tile(label: string, value: unknown, detail?: unknown): TemplateResult {
  return html`<div class="tile">
    <span class="muted">${label}</span>
    <strong class="figures">${value}</strong>
    <span class="muted small">${detail}</span>
  </div>`;
}
