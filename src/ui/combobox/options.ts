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

/** Options in the order in which they stand, and the places among them before which a heading stands. */
export interface Ordered<O> {
  readonly all: readonly O[];
  readonly headings: readonly number[];
}

/**
 * The options at these places, best first; a group stays together and stands where its best option does.
 *
 * @param ranks places of one rank each, the best rank first
 */
export function gather<O extends ComboboxOption>(
  options: readonly O[],
  ranks: readonly (readonly number[])[],
): Ordered<O> {
  const groups = new Map<string, O[]>();
  let group: string | null = null;
  let members: O[] = [];
  for (const places of ranks)
    for (const place of places) {
      const option = options[place] as O;
      const { group: own = '' } = option;
      if (own !== group) {
        group = own; // mostly that of the one before
        members = groups.get(group) ?? [];
        groups.set(group, members);
      }
      members.push(option);
    }
  const headings: number[] = [];
  let length = 0;
  for (const [name, { length: size }] of groups) {
    if (name !== '') headings.push(length);
    length += size;
  }
  return { all: ([] as O[]).concat(...groups.values()), headings };
}

/** All options as they are given: a heading stands where another group begins. */
export function asGiven<O extends ComboboxOption>(options: readonly O[]): Ordered<O> {
  const headings: number[] = [];
  let before = '';
  for (let index = 0; index < options.length; index += 1) {
    const group = options[index]?.group ?? '';
    if (group !== '' && group !== before) headings.push(index);
    before = group;
  }
  return { all: options, headings };
}
