/** Every date of the site, shown or typed: in the reseller's zone, language and formats. */
import { html, type TemplateResult } from 'lit';
import { fail, formatDate, ok, parseDate, type Result } from 'self-care-elements/domain';
import { currentMe } from './me.ts';

export type Shape = 'date' | 'dateTime';

/** An instant by one of the reseller's output formats. */
export function formatInstant(instant: string, shape: Shape): string {
  const { timeZone, language, dialect, outputDate, outputDateTime } = currentMe().locale;
  const pattern = shape === 'date' ? outputDate : outputDateTime;
  return formatDate(instant, pattern, { zone: timeZone ?? 'UTC', locale: language, dialect });
}

export function time(instant: string, shape: Shape): TemplateResult {
  return html`<time class="figures" dir="auto" datetime=${instant}>${formatInstant(instant, shape)}</time>`;
}

/** A calendar day (yyyy-mm-dd, in no zone) as the reseller types it. */
export function formatDay(day: string): string {
  const { language, dialect, inputDate } = currentMe().locale;
  return formatDate(`${day}T12:00:00Z`, inputDate, { zone: 'UTC', locale: language, dialect });
}

/** The calendar day that was typed in the reseller's input format, as yyyy-mm-dd. */
export function readDay(text: string): Result<string> {
  const { language, dialect, inputDate } = currentMe().locale;
  const read = parseDate(text.trim(), inputDate, { locale: language, dialect });
  if (!read.ok) return read;
  const { year, month, day } = read.value;
  if (year === undefined || month === undefined || day === undefined)
    return fail({ code: 'date-format.empty' });
  return ok([pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
