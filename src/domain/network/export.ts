/** A list as text for people, as a table, or as data. `parseEntries` reads each of them back. */
import { csvLine, marked } from './csv.ts';
import type { TrustedIpEntry } from './entry-list.ts';

export type ExportFormat = 'text' | 'csv' | 'json';

type Told = Omit<TrustedIpEntry, 'id'>;

const writers: Readonly<Record<ExportFormat, (entries: readonly Told[]) => string>> = {
  text: entriesToText,
  csv: entriesToCsv,
  json: entriesToJson,
};

/** Keys stay at home: whoever imports gives new ones. */
export function exportEntries(entries: readonly Told[], format: ExportFormat): string {
  return writers[format](entries);
}

/** One entry a line, its note behind `#`. On, off and end are not in it. */
function entriesToText(entries: readonly Told[]): string {
  return entries
    .map(({ network, note }) => {
      const line = oneLine(note);
      return line === '' ? `${network}\n` : `${network} # ${line}\n`;
    })
    .join('');
}

/** RFC 4180, with a head. Notes that a spreadsheet would run are marked by an apostrophe. */
function entriesToCsv(entries: readonly Told[]): string {
  const rows = entries.map(({ network, note, enabled, endsAt }) =>
    csvLine([network, marked(oneLine(note)), String(enabled), endsAt ?? '']),
  );
  return csvLine(['network', 'note', 'enabled', 'ends_at']) + rows.join('');
}

function entriesToJson(entries: readonly Told[]): string {
  const told = entries.map(({ network, note, enabled, endsAt }) => ({ network, note, enabled, endsAt }));
  return `${JSON.stringify(told, null, 2)}\n`;
}

function oneLine(note: string): string {
  return note.replace(/[\r\n]+/g, ' ').trim();
}
