/** A day as text: a plain field, or one with a calendar where the host provided it. The text is the caller's. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { makeCalendar, type CalendarField, type CalendarState } from './calendar.ts';

export class DateInput {
  #calendar: CalendarField | undefined;
  #asked = false;

  /** Whether the calendar stands open, so that Escape is its own. */
  get isOpen(): boolean {
    return this.#calendar?.isOpen ?? false;
  }

  render(state: CalendarState): TemplateResult {
    if (!this.#asked) this.#calendar = makeCalendar();
    this.#asked = true;
    if (!this.#calendar) return plain(state);
    this.#calendar.show(state);
    return html`<div class="date-picker">${this.#calendar.element}</div>`;
  }

  /** It leaves the page; the next one is made anew. */
  reset(): void {
    this.#calendar = undefined;
    this.#asked = false;
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
