/**
 * Where the calendar of a date field comes from: nowhere, or what a host switched on by importing
 * `self-care-elements/calendar`. What a calendar writes and reads is text in the editor's format; the parser and
 * the formatter are the caller's. (docs/decisions/0005)
 */

import { provided } from '../provided.ts';

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
  readonly readonly: boolean;
  readonly required: boolean;
  /** The first day that can be chosen, as `2027-03-31`; empty for any. */
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

/** What fetches it: never rejects; undefined where it cannot be fetched or run. */
export const calendar = provided<() => Promise<MakeCalendarField | undefined>>('calendar');
