/** Typing a date as the reseller would: shown how it is read, saved nowhere. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseDate } from '../../domain/date-format/parse-date.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/locale-prefs.ts';
import { field, helpId } from '../../ui/field/field.ts';
import { isSound } from './formats.ts';
import { notesView } from './notes.view.ts';

export interface TryItParts {
  readonly prefs: LocalePrefs;
  readonly text: string;
  readonly disabled: boolean;
  readonly onInput: (text: string) => void;
}

const id = 'try';

export function tryItView({ prefs, text, disabled, onInput }: TryItParts): TemplateResult {
  return field({
    id,
    label: words.tryIt(),
    problem: '',
    help: renderReading(text, prefs),
    control: html`<div class="control">
      <input
        id=${id}
        class="mono"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        dir="auto"
        .value=${live(text)}
        ?disabled=${disabled}
        aria-describedby=${helpId(id)}
        @input=${({ target }: InputEvent) => {
          onInput((target as HTMLInputElement).value);
        }}
      />
    </div>`,
  });
}

function renderReading(text: string, { inputDate, dialect, language }: LocalePrefs): unknown {
  if (text.trim() === '') return words.tryHelp();
  if (!isSound(inputDate, 'date', dialect)) return words.mendFirst();
  const read = parseDate(text.trim(), inputDate, { dialect, locale: language });
  if (read.ok) return words.readAs(read.value);
  return notesView([
    { icon: 'warning', text: words.notRead(words.problem(read.problem) ?? common.invalid()) },
  ]);
}
