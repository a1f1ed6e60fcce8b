/** Typing a date and a time as the reseller would: shown how they are read, saved nowhere. */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { formatDate } from '../../domain/date-format/format-date.ts';
import { parseDate } from '../../domain/date-format/parse-date.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import { calendar, type Day } from '../../ui/date-input/calendar.ts';
import { DateInput } from '../../ui/date-input/date-input.ts';

import { isSound } from './format-notes.ts';
import { tryItView, type Tried } from './try-it.view.ts';

export class TryIt implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #date: DateInput;
  #typed = { date: '', time: '' };
  #provided: { readonly stop: () => void } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#date = new DateInput(() => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#date.seek();
    this.#provided = calendar.onProvided(() => {
      this.#date.seek();
    });
  }

  hostDisconnected(): void {
    this.#provided?.stop();
  }

  render(prefs: LocalePrefs, disabled: boolean): TemplateResult {
    return tryItView({
      typed: this.#typed,
      date: this.#read('date', prefs),
      time: this.#read('time', prefs),
      disabled,
      input: this.#date,
      parse: (text) => toDay(read(text, 'date', prefs)),
      format: (day) => formatDay(day, prefs),
      onText: (typed) => {
        this.#typed = { ...this.#typed, ...typed };
        this.#host.requestUpdate();
      },
    });
  }

  #read(kind: 'date' | 'time', prefs: LocalePrefs): Tried {
    const text = this.#typed[kind];
    return text.trim() === '' ? null : read(text, kind, prefs);
  }
}

function read(
  text: string,
  kind: 'date' | 'time',
  { inputDate, inputTime, dialect, language }: LocalePrefs,
): Tried {
  const pattern = kind === 'date' ? inputDate : inputTime;
  if (!isSound(pattern, kind, dialect)) return 'mend-first';
  return parseDate(text.trim(), pattern, { dialect, locale: language });
}

function toDay(tried: Tried): Day | null {
  const { year, month, day } = tried && tried !== 'mend-first' && tried.ok ? tried.value : {};
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day };
}

/** Of the calendar's choice; nothing while the format cannot show it. */
function formatDay({ year, month, day }: Day, { inputDate, dialect, language }: LocalePrefs): string {
  if (!isSound(inputDate, 'date', dialect)) return '';
  const moment = new Date(0).setUTCFullYear(year, month - 1, day);
  return formatDate(moment, inputDate, { zone: 'UTC', locale: language, dialect });
}
