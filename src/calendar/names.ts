/** Months, weekdays and the first of them as a language has them; Gregorian. */
export interface CalendarNames {
  readonly monthNames: string[];
  /** Sunday first. */
  readonly weekdays: string[];
  readonly weekdaysShort: string[];
  /** 0 is Sunday. */
  readonly firstDayOfWeek: number;
  readonly formatTitle: (month: string, year: number) => string;
}

export function calendarNames(locale: string): CalendarNames {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 1));
  // 7 January 2001 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2001, 0, 7 + day));
  const monthNames = months.map((ms) => format({ month: 'long' }).format(ms));
  const title = format({ month: 'long', year: 'numeric' });
  return {
    monthNames,
    weekdays: days.map((ms) => format({ weekday: 'long' }).format(ms)),
    weekdaysShort: days.map((ms) => format({ weekday: 'short' }).format(ms)),
    firstDayOfWeek: firstDayOfWeek(locale),
    formatTitle: (month, year) => title.format(new Date(Date.UTC(year, monthNames.indexOf(month), 1))),
  };
}

/** Monday (ISO 8601) where the engine does not tell. */
function firstDayOfWeek(locale: string): number {
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return ((getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay ?? 1) % 7;
}
