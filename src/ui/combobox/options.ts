/** Options as a combobox shows them: what one is, in what order they stand, under which headings. */
import type { Searchable } from './match.ts';

export interface ComboboxOption extends Searchable {
  readonly id: string;
  /** What the text box shows once it is chosen, and what typed text is marked in. */
  readonly label: string;
  /** Heading that it stands under together with its neighbours of the same group. */
  readonly group?: string | undefined;
  /** Short and muted, at the end of the line: an offset, the name in another language. */
  readonly detail?: string | undefined;
  /** A second, muted line. */
  readonly description?: string | undefined;
  readonly badge?: string | undefined;
  /** Why it cannot be chosen; shown in place of `detail`, behind a lock. */
  readonly locked?: string | undefined;
}

export type Row<O> =
  | { readonly kind: 'heading'; readonly group: string }
  | { readonly kind: 'option'; readonly option: O; readonly index: number };

/** The options at these places, best first; a group stays together and stands where its best option does. */
export function gather<O extends ComboboxOption>(
  options: readonly O[],
  places: readonly number[],
): readonly O[] {
  const groups = new Map<string, O[]>();
  for (const place of places) {
    const option = options[place] as O;
    const members = groups.get(option.group ?? '');
    if (members) members.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  const [first = [], ...others] = groups.values();
  return others.length === 0 ? first : first.concat(...others);
}

/** Places of the options that begin a new group, which has a heading. */
export function headingsOf(options: readonly ComboboxOption[]): readonly number[] {
  const headings: number[] = [];
  let before = '';
  for (let index = 0; index < options.length; index += 1) {
    const group = options[index]?.group ?? '';
    if (group !== '' && group !== before) headings.push(index);
    before = group;
  }
  return headings;
}
