/** The five formats: what each is for. */
import type { PatternKind } from '../../domain/date-format/check-pattern.ts';
import * as words from '../../messages/locale-prefs.ts';

export interface Format {
  readonly field: 'outputDate' | 'outputTime' | 'outputDateTime' | 'inputDate' | 'inputTime';
  /** Id of its text box. */
  readonly id: string;
  readonly kind: PatternKind;
  readonly label: () => string;
  /** For an input format: the output that it should be able to read. */
  readonly reads?: 'outputDate' | 'outputTime';
}

export const outputFormats: readonly Format[] = [
  { field: 'outputDate', id: 'output-date', kind: 'date', label: words.date },
  { field: 'outputTime', id: 'output-time', kind: 'time', label: words.time },
  { field: 'outputDateTime', id: 'output-date-time', kind: 'date-time', label: words.dateTime },
];

export const inputFormats: readonly Format[] = [
  { field: 'inputDate', id: 'input-date', kind: 'date', label: words.date, reads: 'outputDate' },
  { field: 'inputTime', id: 'input-time', kind: 'time', label: words.time, reads: 'outputTime' },
];
