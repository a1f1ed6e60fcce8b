/**
 * Where the calendar of a date field comes from: nowhere, or what a host switched on by importing
 * `self-care-elements/calendar`. What a calendar writes and reads is text in the editor's format; the parser and
 * the formatter are the caller's. (docs/decisions/0005)
 */

/** A day of the Gregorian calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface CalendarState {
  /** As typed. */
  readonly text: string;
  /** Id of the input, for its label. */
  readonly id: string;
  /** The text of its label, which an open calendar hides. */
  readonly label: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly disabled: boolean;
  /** The first day that can be chosen, as `2027-03-31`. */
  readonly min: string;
  /** BCP 47 tag: names of months and days, first day of the week. */
  readonly locale: string;
  readonly words: { readonly calendar: string; readonly today: string; readonly cancel: string };
  readonly parse: (text: string) => Day | null;
  readonly format: (day: Day) => string;
  readonly onText: (text: string) => void;
  /** A person finished typing, or chose a day. */
  readonly onCommit: () => void;
}

/** One text field with its calendar. */
export interface CalendarField {
  readonly element: HTMLElement;
  readonly show: (state: CalendarState) => void;
}

export type MakeCalendarField = () => CalendarField;

interface Seam {
  /** Never rejects; undefined where it cannot be fetched or run. */
  load: (() => Promise<MakeCalendarField | undefined>) | undefined;
}

/** One for all copies of this module: the one-file bundle and the optional entry each bring their own. */
const slots = globalThis as unknown as Record<symbol, Seam | undefined>;
const seam = (slots[Symbol.for('self-care-elements.calendar')] ??= { load: undefined });

export function provideCalendar(load: () => Promise<MakeCalendarField | undefined>): void {
  seam.load = load;
}

/** Fetches what makes fields with a calendar; undefined where no host provided it. */
export async function loadCalendar(): Promise<MakeCalendarField | undefined> {
  return seam.load?.();
}
