import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DateParts } from '../../domain/date-format/parse-date.ts';
import type { Result } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/locale-prefs-formats.ts';
import { activeLanguage } from '../../messages/words.ts';
import type { Day } from '../../ui/date-input/calendar.ts';
import type { DateInput } from '../../ui/date-input/date-input.ts';
import { helpId, labelId } from '../../ui/field/field.ts';
import { notesView } from './notes.view.ts';

/** What became of one of the two texts; null while there is none. */
export type Tried = Result<DateParts> | 'mend-first' | null;

export interface TryItFace {
  readonly typed: { readonly date: string; readonly time: string };
  readonly date: Tried;
  readonly time: Tried;
  readonly disabled: boolean;
  readonly input: DateInput;
  readonly parse: (text: string) => Day | null;
  readonly format: (day: Day) => string;
  readonly onText: (typed: { readonly date: string } | { readonly time: string }) => void;
}

const [dateId, timeId] = ['try-date', 'try-time'];
const help = helpId('try');

/** Two boxes with one answer beneath them. */
export function tryItView(face: TryItFace): TemplateResult {
  return html`<div class="try field" part="field">
    <div class="try-boxes">
      <div class="field">
        <label class="label" part="label" for=${dateId} id=${labelId(dateId)}>${words.tryDate()}</label>
        ${renderDate(face)}
      </div>
      <div class="field">
        <label class="label" part="label" for=${timeId} id=${labelId(timeId)}>${words.tryTime()}</label>
        ${renderTime(face)}
      </div>
    </div>
    <div class="support" part="support" id=${help} aria-live="polite">
      <span class="help" part="help">${renderReading(face)}</span>
    </div>
  </div>`;
}

function renderDate({ typed, date, disabled, input, parse, format, onText }: TryItFace): TemplateResult {
  return input.render({
    id: dateId,
    label: words.tryDate(),
    text: typed.date,
    describedBy: help,
    invalid: isWrong(date),
    disabled,
    readonly: false,
    required: false,
    min: '',
    locale: activeLanguage(),
    parse,
    format,
    onText: (text) => {
      onText({ date: text });
    },
    onCommit: () => undefined,
  });
}

function renderTime({ typed, time, disabled, onText }: TryItFace): TemplateResult {
  return html`<div class="control time ${isWrong(time) ? 'invalid' : ''}">
    <input
      id=${timeId}
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      .value=${live(typed.time)}
      ?disabled=${disabled}
      aria-invalid=${isWrong(time)}
      aria-describedby=${help}
      @input=${({ target }: InputEvent) => {
        onText({ time: (target as HTMLInputElement).value });
      }}
    />
  </div>`;
}

function isWrong(tried: Tried): boolean {
  return tried !== null && tried !== 'mend-first' && !tried.ok;
}

function renderReading({ date, time }: TryItFace): unknown {
  if (date === null && time === null) return words.tryHelp();
  const parts = { ...partsOf(date), ...partsOf(time) };
  const wrong = [
    reasonOf(date, words.mendDateFirst, words.dateNotRead),
    reasonOf(time, words.mendTimeFirst, words.timeNotRead),
  ].filter((text) => text !== '');
  return html`${Object.keys(parts).length > 0 ? words.readAs(parts) : ''}
  ${notesView(wrong.map((text) => ({ kind: 'warning', text })))}`;
}

function partsOf(tried: Tried) {
  return tried !== null && tried !== 'mend-first' && tried.ok ? tried.value : {};
}

function reasonOf(tried: Tried, mend: () => string, notRead: (reason: string) => string): string {
  if (tried === 'mend-first') return mend();
  if (tried === null || tried.ok) return '';
  return notRead(words.problem(tried.problem) ?? common.invalid());
}
