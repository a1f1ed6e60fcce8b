/** A day as text: a plain field, or one with a calendar where the host provided it. The text is the caller's. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { calendar, type CalendarField, type CalendarState, type MakeCalendarField } from './calendar.ts';

export class DateInput {
  #make: MakeCalendarField | undefined;
  #calendar: CalendarField | undefined;
  #isPlain = false;

  constructor() {
    this.reset();
  }

  /** Which of the two it is stays as it was at first: what is typed into is not taken away. */
  render(state: CalendarState): TemplateResult {
    this.#isPlain ||= !this.#make;
    this.#calendar ??= this.#isPlain ? undefined : this.#make?.();
    if (!this.#calendar) return plain(state);
    this.#calendar.show(state);
    return html`<div class="date-picker">${this.#calendar.element}</div>`;
  }

  /** It leaves the page; the next one is made anew, with a calendar as soon as that has come. */
  reset(): void {
    this.#calendar = undefined;
    this.#isPlain = false;
    if (this.#make) return;
    void calendar.value?.().then((make) => {
      this.#make = make;
    });
  }
}

function plain({
  text,
  id,
  describedBy,
  invalid,
  disabled,
  onText,
  onCommit,
}: CalendarState): TemplateResult {
  return html`<div class="control date ${invalid ? 'invalid' : ''}">
    <input
      id=${id}
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      .value=${live(text)}
      ?readonly=${disabled}
      aria-required="true"
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @input=${({ target }: InputEvent) => {
        onText((target as HTMLInputElement).value);
      }}
      @change=${onCommit}
    />
  </div>`;
}
