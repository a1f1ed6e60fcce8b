/**
 * The one adapter of `<vaadin-date-picker>`. Text goes in and comes out: reading and writing it is the caller's, so
 * the picker's own parser, which guesses, is never asked. What is wrong with a text is said by the caller too.
 */
import { DatePicker } from '@vaadin/date-picker';
import type { CalendarField, CalendarState, Day } from '../ui/date-input/calendar.ts';
import { calendarNames } from './names.ts';
import { quietStatistics } from './quiet-statistics.ts';

quietStatistics();

/** What its types leave out: the input inside, and that it is a Lit element. */
interface Picker {
  readonly inputElement: HTMLInputElement | undefined;
  readonly updateComplete: Promise<unknown>;
}

export function pickerField(): CalendarField {
  const element = new DatePicker();
  const inner = element as unknown as Picker;
  let state: CalendarState | undefined;
  let locale = '';

  element.autoOpenDisabled = true; // typing is the usual way; the calendar opens by its button or Arrow down
  element.manualValidation = true;
  const onCommit = () => {
    tell();
    state?.onCommit();
  };
  element.addEventListener('input', tell);
  element.addEventListener('change', onCommit);
  element.addEventListener('unparsable-change', onCommit);
  element.addEventListener('opened-changed', () => {
    // Given up, it goes back to the day that it knows: that is to be the one typed.
    if (element.opened) know();
    else tell();
  });
  element.addEventListener('keydown', (event) => {
    // It closes the calendar, not the dialog around it.
    if (event.key === 'Escape' && element.opened) event.preventDefault();
  });

  function tell(): void {
    const text = inner.inputElement?.value ?? '';
    if (state && text !== state.text) state.onText(text);
  }

  function show(): void {
    const input = inner.inputElement;
    if (!state || !input) return;
    if (locale !== state.locale) {
      locale = state.locale;
      element.i18n = {
        ...calendarNames(locale),
        today: state.words.today,
        cancel: state.words.cancel,
        dialogAccessibleName: state.words.calendar,
        parseDate: (text) => fromDay(state?.parse(text) ?? null),
        formatDate: ({ year, month, day }) => state?.format({ year, month: month + 1, day }) ?? '',
      };
    }
    input.id = state.id;
    input.setAttribute('aria-describedby', state.describedBy);
    input.setAttribute('aria-required', String(state.required));
    element.accessibleName = state.label;
    element.min = state.min;
    element.disabled = state.disabled;
    element.readonly = state.readonly;
    element.invalid = state.invalid;
    if (input.value !== state.text) know();
  }

  function know(): void {
    const input = inner.inputElement;
    if (!state || !input) return;
    const day = state.parse(state.text);
    element.value = day ? isoDay(day) : '';
    input.value = state.text;
  }

  return {
    element,
    show: (next) => {
      state = next;
      show();
      // Its input is there after its first update.
      if (!inner.inputElement) void inner.updateComplete.then(show);
    },
  };
}

function fromDay(day: Day | null): { year: number; month: number; day: number } | undefined {
  return day ? { ...day, month: day.month - 1 } : undefined;
}

function isoDay({ year, month, day }: Day): string {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
