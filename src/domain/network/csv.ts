/** Comma-separated values by RFC 4180, with semicolons or tabs in the place of commas where the first line has them. */

export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Blank lines are passed over. A quote that is not closed runs to the end of the text. */
export function readCsv(text: string, delimiter: string): CsvRecord[] {
  if (text.includes('"')) return readQuoted(text, delimiter);
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [{ line: index + 1, cells: line.split(delimiter).map((cell) => cell.trim()) }];
  });
}

function readQuoted(text: string, delimiter: string): CsvRecord[] {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$)([^${delimiter}\\r\\n]*)|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  while (cell.lastIndex < text.length) {
    const [all, quoted, behind = '', bare = '', end] = cell.exec(text) ?? [];
    if (all === undefined) break;
    cells.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"') + behind.trim());
    line += all.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === delimiter && cell.lastIndex < text.length) continue;
    records.push({ line: begin, cells });
    cells = [];
    begin = line;
  }
  return records;
}

/** One record with its line end. Cells with a delimiter, a quote or a line end are quoted. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}

/** What a spreadsheet would run as a formula, and what was marked so before (OWASP, CSV injection). */
const formula = /^'*[=+\-@\t\r]/;

/** Marked by an apostrophe, so that a spreadsheet shows it as text; `unmarked` takes it off again. */
export function marked(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function unmarked(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
