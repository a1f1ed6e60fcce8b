import type { PatternDialect } from '../date-format/dialect.ts';

/** Ready patterns to choose from, the unambiguous one first; each input pattern reads its output back. */
export interface FormatChoices {
  readonly date: readonly string[];
  readonly time: readonly string[];
  readonly dateTime: readonly string[];
}

const choices: Readonly<Record<PatternDialect, FormatChoices>> = {
  billing: {
    date: [
      'YYYY-MM-DD',
      'DD/MM/YYYY',
      'DD.MM.YYYY',
      'MM/DD/YYYY',
      'MON-DD-YY',
      'DD MON YYYY',
      'D MONTH YYYY',
    ],
    time: ['HH24:MI:SS', 'HH24:MI', 'HH12:MI:SS AM', 'HH12:MI AM', 'HH24.MI'],
    dateTime: [
      'YYYY-MM-DD HH24:MI:SS',
      'DD/MM/YYYY HH24:MI:SS',
      'DD.MM.YYYY HH24:MI:SS',
      'MM/DD/YYYY HH12:MI:SS AM',
      'MON-DD-YY HH24:MI',
      'DD MON YYYY HH24:MI',
      'D MONTH YYYY HH12:MI AM',
    ],
  },
  unicode: {
    date: ['yyyy-MM-dd', 'dd/MM/yyyy', 'dd.MM.yyyy', 'MM/dd/yyyy', 'MMM-dd-yy', 'dd MMM yyyy', 'd MMMM yyyy'],
    time: ['HH:mm:ss', 'HH:mm', 'h:mm:ss a', 'h:mm a', 'HH.mm'],
    dateTime: [
      'yyyy-MM-dd HH:mm:ss',
      'dd/MM/yyyy HH:mm:ss',
      'dd.MM.yyyy HH:mm:ss',
      'MM/dd/yyyy h:mm:ss a',
      'MMM-dd-yy HH:mm',
      'dd MMM yyyy HH:mm',
      'd MMMM yyyy h:mm a',
    ],
  },
};

/** Any of them may be stored or not: a host's own pattern is as good. */
export function formatChoices(dialect: PatternDialect): FormatChoices {
  return choices[dialect];
}
