/** Options as a combobox shows them: what one is, which match, in what order, under which headings. */
import type { Matcher, Searchable } from './match.ts';

export interface ComboboxOption extends Searchable {
  readonly id: string;
  /** What the text box shows once it is chosen, and what typed text is marked in. */
  readonly label: string;
  /** Heading that it stands under together with its neighbours of the same group. */
  readonly group?: string;
  /** Short and muted, at the end of the line: an offset, the name in another language. */
  readonly detail?: string;
  /** A second, muted line. */
  readonly description?: string;
  readonly badge?: string;
  /** Why it cannot be chosen; shown in place of `detail`, behind a lock. */
  readonly locked?: string;
}

export type Row<O> =
  | { readonly kind: 'heading'; readonly group: string }
  | { readonly kind: 'option'; readonly option: O; readonly index: number };

/** Matching options, best first; a group stays together and stands where its best option does. */
export function findOptions<O extends ComboboxOption>(
  options: readonly O[],
  query: string,
  match: Matcher<O>,
): readonly O[] {
  if (query.trim() === '') return options;
  const rank = match(query);
  const ranked = options.flatMap((option) => {
    const at = rank(option);
    return at === undefined ? [] : [{ option, at }];
  });
  ranked.sort((a, b) => a.at - b.at);
  const groups = new Map<string, O[]>();
  for (const { option } of ranked) {
    const members = groups.get(option.group ?? '');
    if (members) members.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  return [...groups.values()].flat();
}

/** Options in their order, with a heading where a new group begins. */
export function toRows<O extends ComboboxOption>(options: readonly O[]): readonly Row<O>[] {
  let group = '';
  return options.flatMap((option, index): Row<O>[] => {
    const row = { kind: 'option', option, index } as const;
    if ((option.group ?? '') === group) return [row];
    group = option.group ?? '';
    return group ? [{ kind: 'heading', group }, row] : [row];
  });
}
