/** What is said of time zones once their table has come. */
import { str } from '@lit/localize';
import { activeLanguage, isolate, msg } from './words.ts';

export const asBrowser = (zone: string) =>
  msg(str`Same as this browser (${isolate(zone)})`, { id: 'sc.locale-prefs.as-browser' });
export const nowThere = (offset: string, zone: string, now: Date) =>
  msg(str`${isolate(offset)} today. ${clock(now, zone)} there now.`, { id: 'sc.locale-prefs.now-there' });
export const nextChange = (at: string, zone: string, offset: string) =>
  msg(str`Clocks change on ${day(at, zone)} to ${isolate(offset)}.`, { id: 'sc.locale-prefs.next-change' });
export const oldName = (name: string) =>
  msg(str`Saved under an older name: ${isolate(name)}.`, { id: 'sc.locale-prefs.old-name' });
export const unknown = () => msg('unknown', { id: 'sc.locale-prefs.unknown' });
export const unknownZone = () =>
  msg('This time zone is not known here. It stays as it is until you choose another one.', {
    id: 'sc.locale-prefs.unknown-zone',
  });
export const zonesFrom = (version: string) =>
  msg(str`Time zone database ${isolate(version)}`, { id: 'sc.locale-prefs.zones-from' });

function clock(now: Date, timeZone: string): string {
  return format(now, { timeStyle: 'short', timeZone });
}

function day(instant: string, timeZone: string): string {
  return format(new Date(instant), { dateStyle: 'long', timeZone });
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return isolate(new Intl.DateTimeFormat(activeLanguage(), options).format(date));
}
