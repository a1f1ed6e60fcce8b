import { str } from '@lit/localize';
import type { DateParts } from '../domain/date-format/parse-date.ts';
import type { Problem } from '../domain/result.ts';
import { dateFormatProblem } from './problems/date-format.ts';
import { localeProblem } from './problems/locale.ts';
import { timeZoneProblem } from './problems/time-zone.ts';
import { activeLanguage, isolate, msg } from './words.ts';

export function problem(problem: Problem): string | undefined {
  return dateFormatProblem(problem) ?? timeZoneProblem(problem) ?? localeProblem(problem);
}

export const label = () => msg('Language and formats', { id: 'sc.locale-prefs.label' });

export const timeZone = () => msg('Time zone', { id: 'sc.locale-prefs.time-zone' });
export const asProvider = (zone: string) =>
  zone
    ? msg(str`As the provider (${isolate(zone)})`, { id: 'sc.locale-prefs.as-provider-in' })
    : msg('As the provider', { id: 'sc.locale-prefs.as-provider' });
export const asBrowser = (zone: string) =>
  msg(str`Same as this browser (${isolate(zone)})`, { id: 'sc.locale-prefs.as-browser' });
export const nowThere = (offset: string, zone: string, now: Date) =>
  msg(str`${isolate(offset)} today. ${clock(now, zone)} there now.`, { id: 'sc.locale-prefs.now-there' });
export const oldName = (name: string) =>
  msg(str`Saved under an older name: ${isolate(name)}.`, { id: 'sc.locale-prefs.old-name' });
export const unknown = () => msg('unknown', { id: 'sc.locale-prefs.unknown' });
export const unknownZone = () =>
  msg('This time zone is not known here. It stays as it is until you choose another one.', {
    id: 'sc.locale-prefs.unknown-zone',
  });

export const language = () => msg('Web interface language', { id: 'sc.locale-prefs.language' });
export const chooseLanguage = () => msg('Choose a language', { id: 'sc.locale-prefs.choose-language' });
export const notOffered = () => msg('not offered', { id: 'sc.locale-prefs.not-offered' });
export const unknownLanguage = () =>
  msg('This language is not offered. It stays as it is until you choose another one.', {
    id: 'sc.locale-prefs.unknown-language',
  });

export const output = () => msg('Output format', { id: 'sc.locale-prefs.output' });
export const outputHelp = () =>
  msg('How self-care shows dates and times.', { id: 'sc.locale-prefs.output-help' });
export const input = () => msg('Input format', { id: 'sc.locale-prefs.input' });
export const inputHelp = () =>
  msg('How self-care reads what is typed.', { id: 'sc.locale-prefs.input-help' });
export const date = () => msg('Date', { id: 'sc.locale-prefs.date' });
export const time = () => msg('Time', { id: 'sc.locale-prefs.time' });
export const dateTime = () => msg('Date and time', { id: 'sc.locale-prefs.date-time' });

export const shows = (meant: string, sample: string) =>
  msg(str`Shows ${isolate(meant)} as ${isolate(sample)}`, { id: 'sc.locale-prefs.shows' });
export const reads = (meant: string, sample: string) =>
  msg(str`Reads ${isolate(sample)} as ${isolate(meant)}`, { id: 'sc.locale-prefs.reads' });
export const writeWith = (specifiers: string) =>
  msg(str`Written with ${isolate(specifiers)} and what stands between them.`, {
    id: 'sc.locale-prefs.write-with',
  });
export const dayFirst = () =>
  msg('The day comes first. Some people read the month first.', { id: 'sc.locale-prefs.day-first' });
export const monthFirst = () =>
  msg('The month comes first. Some people read the day first.', { id: 'sc.locale-prefs.month-first' });
export const shortYearShown = () =>
  msg('The year has two digits: its century is not shown.', { id: 'sc.locale-prefs.short-year-shown' });
export const shortYearRead = (from: number, to: number) =>
  msg(str`A year of two digits is read as ${String(from)} to ${String(to)}.`, {
    id: 'sc.locale-prefs.short-year-read',
  });
export const notReadBack = (shown: string) =>
  msg(str`Self-care shows ${isolate(shown)}, which is not read by this format.`, {
    id: 'sc.locale-prefs.not-read-back',
  });

export const tryIt = () => msg('Try it', { id: 'sc.locale-prefs.try' });
export const tryHelp = () =>
  msg('Type a date as it is typed in self-care. Nothing is saved.', { id: 'sc.locale-prefs.try-help' });
export const readAs = (parts: DateParts) =>
  msg(str`Read as ${isolate(longForm(parts, 'full'))}.`, { id: 'sc.locale-prefs.read-as' });
export const notRead = (reason: string) =>
  msg(str`Not read. ${isolate(reason)}`, { id: 'sc.locale-prefs.not-read' });
export const mendFirst = () =>
  msg('Mend the format of the date first.', { id: 'sc.locale-prefs.mend-first' });

/** A local date, time or both as people write them in full, so that no part can be taken for another. */
export function longForm(
  { year, month = 1, day = 1, hour, minute = 0, second }: DateParts,
  dateStyle: 'long' | 'full' = 'long',
): string {
  const date = new Date(0);
  date.setUTCFullYear(year ?? 2000, month - 1, day);
  date.setUTCHours(hour ?? 0, minute, second ?? 0);
  return format(date, {
    ...(year === undefined ? {} : { dateStyle }),
    ...(hour === undefined ? {} : { timeStyle: second === undefined ? 'short' : 'medium' }),
  });
}

function clock(now: Date, timeZone: string): string {
  return isolate(format(now, { timeStyle: 'short', timeZone }));
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(activeLanguage(), {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...options,
  });
  return formatter.format(date);
}
