/** What is asked for when a token is made: its name and its end. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../domain/date-format/format-date.ts';
import { parseDate } from '../../domain/date-format/parse-date.ts';
import { expiryPresets, readExpiry } from '../../domain/token/new-token.ts';
import { dayAt } from '../../domain/time-zone/day.ts';
import { isoText } from '../../domain/time-zone/instant.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import type { Day } from '../../ui/date-input/calendar.ts';
import { field, helpId } from '../../ui/field/field.ts';
import type { CreateForm } from './create-form.ts';
import type { Say } from './parts.ts';

export interface TokenForm {
  readonly form: CreateForm;
  readonly pending: boolean;
  readonly timeZone: string | null;
  readonly say: Say;
  readonly onCreate: () => void;
}

export function renderName({ form, pending, say, onCreate }: TokenForm): TemplateResult {
  const [problem] = form.problemsAt('name');
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!pending) onCreate();
  };
  return field({
    id: 'token-name',
    label: words.name(),
    help: words.nameHelp(),
    problem: problem ? say(problem) : '',
    required: true,
    control: html`<div class="control ${problem ? 'invalid' : ''}">
      <input
        id="token-name"
        type="text"
        autocomplete="off"
        dir="auto"
        .value=${live(form.draft.name)}
        ?readonly=${pending}
        aria-required="true"
        aria-invalid=${problem !== undefined}
        aria-describedby=${helpId('token-name')}
        @input=${({ target }: Event) => {
          form.change('name', { name: (target as HTMLInputElement).value });
        }}
        @keydown=${onKeydown}
      />
    </div>`,
  });
}

const choices = [...expiryPresets, 'date'] as const;

export function renderExpiry(parts: TokenForm): TemplateResult {
  const { form, pending, say } = parts;
  const { expiry } = form.draft;
  const [problem] = expiry.kind === 'days' ? form.problemsAt('expiresAt') : [];
  const chosen = expiry.kind === 'days' ? expiry.days : 'date';
  return html`${field({
    id: 'token-expiry',
    label: words.expiry(),
    help: expiry.kind === 'days' ? sayEnd(parts) : nothing,
    problem: problem ? say(problem) : '',
    control: html`<select
      id="token-expiry"
      ?disabled=${pending}
      aria-describedby=${helpId('token-expiry')}
      @change=${({ target }: Event) => {
        form.choose(choices[(target as HTMLSelectElement).selectedIndex] ?? null);
      }}
    >
      ${choices.map(
        (choice) =>
          html`<option .selected=${choice === chosen}>
            ${choice === 'date' ? words.onDay() : words.afterDays(choice)}
          </option>`,
      )}
    </select>`,
  })}
  ${expiry.kind === 'date' ? renderDay(parts, expiry.text) : nothing}`;
}

function renderDay(parts: TokenForm, text: string): TemplateResult {
  const { form, pending, say } = parts;
  const { pattern, dialect, locale, zone, now } = form.rules;
  const [problem] = form.problemsAt('expiresAt');
  const format = ({ year, month, day }: Day) =>
    formatDate(isoText(Date.UTC(year, month - 1, day)), pattern, { zone: 'UTC', locale, dialect });
  const parse = (typed: string): Day | null => {
    const read = parseDate(typed.trim(), pattern, { dialect, locale });
    const { year, month, day } = read.ok ? read.value : {};
    return year === undefined || month === undefined || day === undefined ? null : { year, month, day };
  };
  const today = dayAt(zone, now) ?? isoText(now).slice(0, 10);
  const example = format({ year: Number(today.slice(0, 4)) + 1, month: 12, day: 31 });
  return field({
    id: 'token-day',
    label: words.lastDay(),
    required: true,
    help: readsAsEnd(parts) ? sayEnd(parts) : words.lastDayHelp(example),
    problem: problem ? say(problem) : '',
    control: form.date.render({
      id: 'token-day',
      label: words.lastDay(),
      text,
      describedBy: helpId('token-day'),
      invalid: problem !== undefined,
      disabled: false,
      readonly: pending,
      required: true,
      min: today,
      locale,
      parse,
      format,
      onText: (typed) => {
        form.change('expiresAt', { expiry: { kind: 'date', text: typed } });
      },
      onCommit: () => {
        form.leave('expiresAt');
      },
    }),
  });
}

function readsAsEnd({ form }: TokenForm): boolean {
  return readExpiry(form.draft.expiry, form.rules).ok;
}

/** The exact instant, by the editor's clock. */
function sayEnd({ form, timeZone }: TokenForm): unknown {
  const end = readExpiry(form.draft.expiry, form.rules);
  if (!end.ok) return nothing;
  return end.value === null ? words.neverExpires() : words.expiresAt(end.value, timeZone);
}
