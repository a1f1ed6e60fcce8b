/** Finding a zone: by its names and places as any option, by an abbreviation, and by its offset as people write it. */
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';
import { matchOption, type Matcher } from '../../ui/combobox/match.ts';

export interface ZoneOption extends ComboboxOption {
  /** What is stored when it is chosen; null for the provider's. */
  readonly zone: string | null;
  /** Its offset, `UTC+02:00`; undefined until that was read. */
  readonly offset: string | undefined;
  /** What counts as a whole only, in capitals: `CET`, `UK`. */
  readonly abbreviations: readonly string[];
  /** The higher, the more people mean this one by them; up to 2. */
  readonly prominence: number;
}

/** `+2`, `-03:30`, `UTC+5:45`, `GMT+0200`; with the sign it must be of that side. */
const offsetQuery = /^(?:UTC|GMT)?\s*([+\-\u2212]?)(\d{1,2})(?::?(\d{0,2}))?$/i;

export const matchZone: Matcher<ZoneOption> = (query) => {
  const byName = matchOption(query);
  const byAbbreviation = matchAbbreviation(query.trim().toUpperCase());
  const byOffset = matchOffset(query.trim());
  return (option, line) => {
    const ranks = [byAbbreviation(option), byName(option, line), byOffset?.(option.offset)];
    const found = ranks.filter((rank) => rank !== undefined);
    return found.length > 0 ? Math.min(...found) : undefined;
  };
};

/** A whole one counts as much as the beginning of a name: `IST` is India's, then Istanbul. */
function matchAbbreviation(wanted: string): (option: ZoneOption) => number | undefined {
  return ({ abbreviations, prominence }) => (abbreviations.includes(wanted) ? 2 - prominence : undefined);
}

/** The exact offset stands before those that begin like it; undefined for a query that is no offset. */
function matchOffset(query: string): ((offset: string | undefined) => number | undefined) | undefined {
  const [, sign = '', hours = '', minutes = ''] = offsetQuery.exec(query) ?? [];
  if (hours === '') return undefined;
  return (offset = '') => {
    const [, side = '', hour = '', minute = ''] = /^UTC([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
    if (hour === '' || (sign && (sign === '+' ? '+' : '-') !== side)) return undefined;
    if (Number(hour) !== Number(hours) || !minute.startsWith(minutes)) return undefined;
    return minute === minutes.padEnd(2, '0') ? 0 : 1;
  };
}
