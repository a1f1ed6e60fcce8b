/** Calls since a day that is typed in the reseller's own input format. */
import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../shared/form.ts';
import { isolate } from '../shared/language.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { queryValue, setQuery, type Page } from '../shared/router.ts';
import { update } from '../shared/surface.ts';
import { emptyState, table } from '../shared/table.ts';
import { readTab, type Call } from './api.ts';
import { describeDateProblem, placeOf } from './date-problems.ts';
import { formatDay, readDay, time } from './dates.ts';
import { code, duration, money } from './figures.ts';
import { currentMe } from './me.ts';
import { words } from './words.ts';

export function callsPage(): Page {
  const calls = resource(async () => {
    const from = queryValue('from');
    const query = from === '' ? '' : `?${new URLSearchParams({ from })}`;
    return (await readTab<{ items: readonly Call[] }>(`/calls${query}`)).items;
  });
  const box = dayBox((from) => setQuery({ from }));

  return {
    title: () => words().tabs['calls'] ?? '',
    moved: () => void calls.reload(),
    content: () =>
      html`<header class="page-head"><h1>${words().tabs['calls']}</h1></header>
        ${box()} ${whenLoaded(calls, (items) => (items.length > 0 ? callTable(items) : noCalls()))}`,
  };
}

function noCalls(): TemplateResult {
  const text = words();
  return queryValue('from') === ''
    ? emptyState(text.empty, text.emptyText)
    : emptyState(text.noCalls, text.noCallsText);
}

/** Quiet while a day is first typed; after *Show* a mistake is shown at its place until it is mended. */
function dayBox(onDay: (day: string) => void): () => TemplateResult {
  let problem: Parameters<typeof describeDateProblem>[0] | undefined;

  const read = (text: string): string | undefined => {
    const day = text.trim() === '' ? { ok: true as const, value: '' } : readDay(text);
    problem = day.ok ? undefined : day.problem;
    update();
    return day.ok ? day.value : undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('from') as HTMLInputElement;
    const day = read(input.value);
    if (day !== undefined) return onDay(day);
    input.focus();
    if (problem) input.setSelectionRange(placeOf(problem), input.value.length);
  };

  return () =>
    html`<form class="toolbar" @submit=${submit}>
      ${field({
        id: 'from',
        label: words().from,
        help: words().date.example(isolate(formatDay('2026-12-31')), isolate(currentMe().locale.inputDate)),
        problem: problem && describeDateProblem(problem),
        control: ({ id, describedBy, invalid }) =>
          html`<div class="joined">
            <input
              id=${id}
              name="from"
              class="figures"
              dir="auto"
              autocomplete="off"
              .value=${queryValue('from') === '' ? '' : formatDay(queryValue('from'))}
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              @input=${({ target }: Event) => problem && read((target as HTMLInputElement).value)}
            />
            <button>${words().show}</button>
            ${
              queryValue('from') === ''
                ? nothing
                : html`<button type="button" class="quiet" @click=${() => onDay('')}>
                    ${words().showAll}
                  </button>`
            }
          </div>`,
      })}
    </form>`;
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
