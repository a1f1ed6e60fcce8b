/** A day as text: a plain field, or one with a calendar where the host provided it. The text is the caller's. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/date-input.ts';
import { calendar, type CalendarField, type CalendarState, type MakeCalendarField } from './calendar.ts';

export type DateInputState = Omit<CalendarState, 'words'>;

export class DateInput {
  #make: MakeCalendarField | undefined;
  #calendar: CalendarField | undefined;
  #isTouched = false;
  readonly #onCalendar: () => void;

  /** @param onCalendar the calendar has come: render again */
  constructor(onCalendar: () => void = () => undefined) {
    this.#onCalendar = onCalendar;
    this.reset();
  }

  /** What somebody is in, or has typed into, is not taken away: it stays the plain field that it was. */
  render(state: DateInputState): TemplateResult {
    if (!this.#isTouched) this.#calendar ??= this.#make?.();
    if (!this.#calendar) return plain(state, this.#touch);
    this.#calendar.show({
      ...state,
      words: { calendar: words.calendar(), today: words.today(), cancel: common.cancel() },
    });
    return html`<div class="date-picker">${this.#calendar.element}</div>`;
  }

  /** It leaves the page; the next one is made anew, with a calendar as soon as that has come. */
  reset(): void {
    this.#calendar = undefined;
    this.#isTouched = false;
    this.seek();
  }

  /** Fetches the calendar, where the host has provided one by now. */
  seek(): void {
    if (this.#make) return;
    void calendar.value?.().then((make) => {
      this.#make = make;
      this.#onCalendar();
    });
  }

  readonly #touch = (): void => {
    this.#isTouched = true;
  };
}

function plain(
  { text, id, describedBy, invalid, disabled, readonly, required, onText, onCommit }: DateInputState,
  onFocus: () => void,
): TemplateResult {
  return html`<div class="control date ${invalid ? 'invalid' : ''}">
    <input
      id=${id}
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      .value=${live(text)}
      ?disabled=${disabled}
      ?readonly=${readonly}
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @focus=${onFocus}
      @input=${({ target }: InputEvent) => {
        onText((target as HTMLInputElement).value);
      }}
      @change=${onCommit}
    />
  </div>`;
}
