/** Finding a zone: by its names and places as any option, and by its offset as people write it. */
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';
import { matchOption, type Matcher } from '../../ui/combobox/match.ts';

export interface ZoneOption extends ComboboxOption {
  /** What is stored when it is chosen; null for the provider's. */
  readonly zone: string | null;
  /** Its offset, `UTC+02:00`; costly at the first reading. */
  readonly detail: string;
}

/** `+2`, `-03:30`, `UTC+5:45`, `GMT+0200`; with the sign it must be of that side. */
const offsetQuery = /^(?:UTC|GMT)?\s*([+\-\u2212]?)(\d{1,2})(?::?(\d{0,2}))?$/i;

export const matchZone: Matcher<ZoneOption> = (query) => {
  const byName = matchOption(query);
  const byOffset = matchOffset(query.trim());
  if (!byOffset) return byName;
  return (option, line) => {
    const ranks = [byName(option, line), byOffset(option.detail)].filter((rank) => rank !== undefined);
    return ranks.length > 0 ? Math.min(...ranks) : undefined;
  };
};

/** The exact offset stands before those that begin like it; undefined for a query that is no offset. */
function matchOffset(query: string): ((offset: string) => number | undefined) | undefined {
  const [, sign = '', hours = '', minutes = ''] = offsetQuery.exec(query) ?? [];
  if (hours === '') return undefined;
  return (offset) => {
    const [, side = '', hour = '', minute = ''] = /^UTC([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
    if (hour === '' || (sign && (sign === '+' ? '+' : '-') !== side)) return undefined;
    if (Number(hour) !== Number(hours) || !minute.startsWith(minutes)) return undefined;
    return minute === minutes.padEnd(2, '0') ? 0 : 1;
  };
}
