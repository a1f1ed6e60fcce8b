/** Calls: all of them, or since a day and time. */
import { html, type TemplateResult } from 'lit';
import { resource, whenLoaded } from '../shared/resource.ts';
import { queryValue, type Page } from '../shared/router.ts';
import { emptyState, table } from '../shared/table.ts';
import { readTab, type Call } from './api.ts';
import { time } from './dates.ts';
import { code, duration, money } from './figures.ts';
import { pageHead } from './page-head.ts';
import { sinceBox } from './since-box.ts';
import { words } from './words.ts';

export function callsPage(): Page {
  const calls = resource(async () => {
    const [from, time] = [queryValue('from'), queryValue('time')];
    const query = new URLSearchParams({ ...(from && { from }), ...(time && { time }) });
    return (await readTab<{ items: readonly Call[] }>(`/calls?${query}`)).items;
  });
  const since = sinceBox();

  return {
    title: () => words().tabs['calls'] ?? '',
    moved: () => void calls.reload(),
    content: () =>
      html`${pageHead(words().tabs['calls'] ?? '')} ${since()}
      ${whenLoaded(calls, (items) => (items.length > 0 ? callTable(items) : noCalls()))}`,
  };
}

function noCalls(): TemplateResult {
  const text = words();
  return queryValue('from') === ''
    ? emptyState(text.empty, text.emptyText)
    : emptyState(text.noCalls, text.noCallsText);
}

export function callTable(calls: readonly Call[]): TemplateResult {
  const text = words();
  return table<Call>(
    text.tabs['calls'] ?? '',
    [
      { label: text.started, cell: ({ startedAt }) => time(startedAt, 'dateTime') },
      { label: text.number, cell: ({ number }) => code(number) },
      { label: text.duration, cell: ({ seconds }) => duration(seconds), kind: 'figure' },
      { label: text.amount, cell: ({ amount }) => money(amount), kind: 'figure' },
    ],
    calls,
  );
}
