/** Every date and time of the site, shown or typed: in the reseller's zone, language and formats. */
import { html, type TemplateResult } from 'lit';
import { fail, formatDate, ok, parseDate, type DateParts, type Result } from 'self-care-elements/domain';
import { currentMe } from './me.ts';

export type Shape = 'date' | 'time' | 'dateTime';

/** An instant by one of the reseller's output formats. */
export function formatInstant(instant: string, shape: Shape): string {
  const { timeZone, language, dialect, outputDate, outputTime, outputDateTime } = currentMe().locale;
  const pattern = { date: outputDate, time: outputTime, dateTime: outputDateTime }[shape];
  return formatDate(instant, pattern, { zone: timeZone ?? 'UTC', locale: language, dialect });
}

export function time(instant: string, shape: Shape): TemplateResult {
  return html`<time class="figures" dir="auto" datetime=${instant}>${formatInstant(instant, shape)}</time>`;
}

/** A calendar day (yyyy-mm-dd, in no zone) as the reseller types it. */
export function formatDay(day: string): string {
  return formatLocal(`${day}T12:00:00Z`, currentMe().locale.inputDate);
}

/** A time of the day (hh:mm:ss, in no zone) as the reseller types it. */
export function formatTime(time: string): string {
  return formatLocal(`2000-01-01T${time}Z`, currentMe().locale.inputTime);
}

/** The calendar day that was typed in the reseller's input format, as yyyy-mm-dd. */
export function readDay(text: string): Result<string> {
  const read = readLocal(text, currentMe().locale.inputDate);
  if (!read.ok) return read;
  const { year, month, day } = read.value;
  if (year === undefined || month === undefined || day === undefined)
    return fail({ code: 'date-format.empty' });
  return ok([pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));
}

/** The time of the day that was typed in the reseller's input format, as hh:mm:ss. */
export function readTime(text: string): Result<string> {
  const read = readLocal(text, currentMe().locale.inputTime);
  if (!read.ok) return read;
  const { hour, minute = 0, second = 0 } = read.value;
  if (hour === undefined) return fail({ code: 'date-format.empty' });
  return ok([hour, minute, second].map((part) => pad(part, 2)).join(':'));
}

function formatLocal(asIfUtc: string, pattern: string): string {
  const { language, dialect } = currentMe().locale;
  return formatDate(asIfUtc, pattern, { zone: 'UTC', locale: language, dialect });
}

/** Spaces around do not count; the place of a problem is that in the text as it was typed. */
function readLocal(text: string, pattern: string): Result<DateParts> {
  const { language, dialect } = currentMe().locale;
  const read = parseDate(text.trim(), pattern, { locale: language, dialect });
  if (read.ok || !('position' in read.problem)) return read;
  const before = text.length - text.trimStart().length;
  return fail({ ...read.problem, position: read.problem.position + before });
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
