/** What is said of formats once somebody may edit them: samples, remarks, mistakes, what was tried. */
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

/** Between a date and how a format shows it. */
export const shownAs = () => msg('is shown as', { id: 'sc.locale-prefs.shown-as' });
/** Between a text and how a format reads it. */
export const readsAs = () => msg('is read as', { id: 'sc.locale-prefs.reads-as' });
export const writeWith = (specifiers: string) =>
  msg(str`Written with ${isolate(specifiers)} and what stands between them.`, {
    id: 'sc.locale-prefs.write-with',
  });
export const useInstead = (pattern: string) =>
  msg(str`Use ${isolate(pattern)}`, { id: 'sc.locale-prefs.use-instead' });

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

export const tryDate = () => msg('Try a date', { id: 'sc.locale-prefs.try-date' });
export const tryTime = () => msg('Try a time', { id: 'sc.locale-prefs.try-time' });
export const tryHelp = () =>
  msg('Type as in self-care and see how it is read. Nothing is saved.', {
    id: 'sc.locale-prefs.try-both-help',
  });
export const readAs = (parts: DateParts) =>
  msg(str`Read as ${isolate(longForm(parts, 'full'))}.`, { id: 'sc.locale-prefs.read-as' });
export const dateNotRead = (reason: string) =>
  msg(str`The date is not read. ${isolate(reason)}`, { id: 'sc.locale-prefs.date-not-read' });
export const timeNotRead = (reason: string) =>
  msg(str`The time is not read. ${isolate(reason)}`, { id: 'sc.locale-prefs.time-not-read' });
export const mendDateFirst = () =>
  msg('Mend the format of the date first.', { id: 'sc.locale-prefs.mend-first' });
export const mendTimeFirst = () =>
  msg('Mend the format of the time first.', { id: 'sc.locale-prefs.mend-time-first' });

/** A local date, time or both as people write them in full, so that no part can be taken for another. */
export function longForm(parts: DateParts, dateStyle: 'long' | 'full' = 'long'): string {
  const { year, month = 1, day = 1, hour, minute = 0, second = 0 } = parts;
  const date = new Date(0);
  date.setUTCFullYear(year ?? 2000, month - 1, day);
  date.setUTCHours(hour ?? 0, minute, second);
  const isTurn = hour !== undefined && hour % 12 === 0 && minute === 0 && second === 0;
  const clock: Intl.DateTimeFormatOptions =
    hour === undefined || isTurn ? {} : { timeStyle: parts.second === undefined ? 'short' : 'medium' };
  const written = { ...(year === undefined ? {} : { dateStyle }), ...clock };
  const text = Object.keys(written).length > 0 ? format(date, written) : '';
  return isTurn ? turnOfDay(text, hour === 0) : text;
}

/** Noon and midnight by name: twelve with AM or PM says little. */
function turnOfDay(date: string, isMidnight: boolean): string {
  if (isMidnight)
    return date
      ? msg(str`${isolate(date)}, midnight`, { id: 'sc.locale-prefs.midnight-of' })
      : msg('midnight', { id: 'sc.locale-prefs.midnight' });
  return date
    ? msg(str`${isolate(date)}, noon`, { id: 'sc.locale-prefs.noon-of' })
    : msg('noon', { id: 'sc.locale-prefs.noon' });
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(activeLanguage(), {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...options,
  });
  return formatter.format(date);
}
