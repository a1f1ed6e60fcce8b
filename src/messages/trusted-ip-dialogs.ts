/** Sentences of the dialogs of `<trusted-ip-list>`, fetched with them. */
import { str } from '@lit/localize';
import type { ExportFormat } from '../domain/network/export.ts';
import { formatNumber, formatPercent, isolate, msg } from './words.ts';
import { count, shortList } from './trusted-ip-list.ts';

// A question before an act

export const askShutOut = () => msg('Shut out a known address?', { id: 'sc.trusted-ip-list.ask.shut-out' });
export const askWide = () => msg('Open this many addresses?', { id: 'sc.trusted-ip-list.ask.wide' });
export const losesAccess = () =>
  msg('After this change, sign-in is refused from:', { id: 'sc.trusted-ip-list.ask.loses-access' });
export const locksYouOut = () =>
  msg('Your own address is among them: you lock yourself out.', {
    id: 'sc.trusted-ip-list.ask.locks-you-out',
  });
export const understand = () =>
  msg('I can sign in from another address that stays admitted', {
    id: 'sc.trusted-ip-list.ask.understand',
  });
export const opens = (network: string, size: bigint) =>
  msg(str`${isolate(network)} opens addresses: ${count(size)}`, { id: 'sc.trusted-ip-list.ask.opens' });
export const changeAnyway = () => msg('Change it anyway', { id: 'sc.trusted-ip-list.ask.change-anyway' });

// Paste many

export const pasteHeading = () => msg('Paste many addresses', { id: 'sc.trusted-ip-list.paste.heading' });
export const pasteLabel = () =>
  msg('Addresses, networks and ranges', { id: 'sc.trusted-ip-list.paste.label' });
export const pasteHelp = () =>
  msg(
    'Separate them by new lines, commas or semicolons. What follows “#” becomes the note of its line. A table (CSV) begins with a line that names a column “network”.',
    { id: 'sc.trusted-ip-list.paste.help' },
  );
export const lineCount = (count: number) =>
  msg(str`Lines: ${formatNumber(count)}`, { id: 'sc.trusted-ip-list.paste.line-count' });
export const editAsText = () => msg('Edit as text', { id: 'sc.trusted-ip-list.paste.edit-as-text' });
export const chooseFile = () => msg('Choose a file…', { id: 'sc.trusted-ip-list.paste.choose-file' });
export const orDrop = () => msg('or drop one on the list', { id: 'sc.trusted-ip-list.paste.or-drop' });
export const fileTooLarge = (name: string, megabytes: number) =>
  msg(str`${isolate(name)} is too large. A list has at most ${formatNumber(megabytes)} MB.`, {
    id: 'sc.trusted-ip-list.paste.file-too-large',
  });
export const fileUnreadable = (name: string) =>
  msg(str`${isolate(name)} could not be read. Open it and paste its text instead.`, {
    id: 'sc.trusted-ip-list.paste.file-unreadable',
  });
export const fileEmpty = (name: string) =>
  msg(str`${isolate(name)} is empty. Choose another file.`, { id: 'sc.trusted-ip-list.paste.file-empty' });
export const reading = (share: number) =>
  msg(str`Reading: ${formatPercent(share)}`, { id: 'sc.trusted-ip-list.paste.reading' });
export const stop = () => msg('Stop', { id: 'sc.trusted-ip-list.paste.stop' });
export const report = () => msg('What becomes of each line', { id: 'sc.trusted-ip-list.paste.report' });
export const tally = (fresh: number, covered: number, duplicate: number, refused: number) =>
  msg(
    str`New: ${formatNumber(fresh)}. Covered: ${formatNumber(covered)}. In the list already: ${formatNumber(duplicate)}. Refused: ${formatNumber(refused)}.`,
    { id: 'sc.trusted-ip-list.paste.tally' },
  );
export const line = (number: number) =>
  msg(str`Line ${formatNumber(number)}`, { id: 'sc.trusted-ip-list.paste.line' });
export const isNew = () => msg('new', { id: 'sc.trusted-ip-list.paste.new' });
export const isNewAs = (networks: readonly string[]) =>
  msg(str`new, as ${shortList(networks)}`, { id: 'sc.trusted-ip-list.paste.new-as' });
export const isDuplicate = () => msg('in the list already', { id: 'sc.trusted-ip-list.paste.duplicate' });
export const isCovered = (by: string) =>
  msg(str`added, though covered by ${isolate(by)}`, { id: 'sc.trusted-ip-list.paste.covered' });
export const furtherLines = (count: number) =>
  msg(str`Further lines: ${formatNumber(count)}`, { id: 'sc.trusted-ip-list.paste.further-lines' });
export const addCount = (count: number, leftOut: number) =>
  leftOut === 0
    ? msg(str`Add entries: ${formatNumber(count)}`, { id: 'sc.trusted-ip-list.paste.add' })
    : msg(str`Add entries: ${formatNumber(count)}, leave out: ${formatNumber(leftOut)}`, {
        id: 'sc.trusted-ip-list.paste.add-leave-out',
      });

// Export

export const exportHeading = () =>
  msg('Export the trusted addresses', { id: 'sc.trusted-ip-list.export.heading' });
export const exportLabel = () => msg('Addresses with notes', { id: 'sc.trusted-ip-list.export.label' });
export const exportFormat = () => msg('Format', { id: 'sc.trusted-ip-list.export.format' });
const formats: Readonly<Record<ExportFormat, readonly [name: () => string, help: () => string]>> = {
  text: [
    () => msg('Text', { id: 'sc.trusted-ip-list.export.text' }),
    () =>
      msg('“Paste many” reads it back, without on and off or an end.', {
        id: 'sc.trusted-ip-list.export.text-help',
      }),
  ],
  csv: [
    () => msg('Table (CSV)', { id: 'sc.trusted-ip-list.export.csv' }),
    () =>
      msg('For a spreadsheet. “Paste many” reads all of it back.', {
        id: 'sc.trusted-ip-list.export.csv-help',
      }),
  ],
  json: [
    () => msg('JSON', { id: 'sc.trusted-ip-list.export.json' }),
    () =>
      msg('For programs. “Paste many” reads all of it back.', {
        id: 'sc.trusted-ip-list.export.json-help',
      }),
  ],
};
export const formatName = (format: ExportFormat) => formats[format][0]();
export const formatHelp = (format: ExportFormat) => formats[format][1]();
export const download = () => msg('Download', { id: 'sc.trusted-ip-list.export.download' });

// Fewer entries

export const shortenHeading = () => msg('Shorten the list?', { id: 'sc.trusted-ip-list.shorten.heading' });
export const shortenLead = () =>
  msg('The same addresses stay admitted. Notes are joined; entries that are off or end stay as they are.', {
    id: 'sc.trusted-ip-list.shorten.lead',
  });
export const inPlaceOf = (network: string, others: readonly string[]) =>
  msg(str`${isolate(network)} in the place of ${shortList(others)}`, {
    id: 'sc.trusted-ip-list.shorten.in-place-of',
  });
export const furtherMerges = (count: number) =>
  msg(str`Further networks: ${formatNumber(count)}`, { id: 'sc.trusted-ip-list.shorten.further' });
export const shortenTo = (before: number, after: number) =>
  msg(str`Shorten from ${formatNumber(before)} to ${formatNumber(after)}`, {
    id: 'sc.trusted-ip-list.shorten.do',
  });
