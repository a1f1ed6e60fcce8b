/** Sentences of the dialogs of `<trusted-ip-list>`, fetched with them. */
import { str } from '@lit/localize';
import { formatNumber, isolate, msg } from './words.ts';
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
  msg('Separate them by new lines, commas or semicolons. What follows “#” becomes the note of its line.', {
    id: 'sc.trusted-ip-list.paste.help',
  });
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
export const exportHelp = () =>
  msg('“Paste many” reads this text back, without on and off or an end.', {
    id: 'sc.trusted-ip-list.export.help',
  });
export const download = () => msg('Download', { id: 'sc.trusted-ip-list.export.download' });
