/** The options that match now, as list and as rows; computed anew only for other options or another query. */
import { fold, type Matcher } from './match.ts';
import type { Move } from './keys.ts';
import { findOptions, toRows, type ComboboxOption, type Row } from './options.ts';

export class FoundOptions<O extends ComboboxOption> {
  all: readonly O[] = [];
  rows: readonly Row<O>[] = [];
  readonly #match: Matcher<O>;
  #for: { readonly options: readonly O[]; readonly query: string } | undefined;

  constructor(match: Matcher<O>) {
    this.#match = match;
  }

  update(options: readonly O[], query: string): void {
    if (this.#for?.options === options && this.#for.query === query) return;
    this.#for = { options, query };
    this.all = findOptions(options, query, this.#match);
    this.rows = toRows(this.all);
  }

  withId(id: string | undefined): O | undefined {
    return this.all.find((option) => option.id === id);
  }

  /** The best one that can be chosen. */
  get first(): O | undefined {
    return this.all.find(({ locked }) => locked === undefined);
  }

  /** The one option that can be chosen and is called `text`; undefined when none or several are. */
  named(text: string): O | undefined {
    const wanted = fold(text);
    const [only, ...others] = this.all.filter(
      ({ label, locked }) => locked === undefined && fold(label) === wanted,
    );
    return others.length === 0 ? only : undefined;
  }

  /** Where a move leads; from nowhere forwards to the first, backwards to the last. */
  reach(move: Move, from: O | undefined, page: number): O | undefined {
    const last = this.all.length - 1;
    const at = from ? this.all.indexOf(from) : -1;
    const backwards = (step: number) => (from ? at - step : last);
    const to: Readonly<Record<Move, number>> = {
      next: at + 1,
      previous: backwards(1),
      'page-down': at + page,
      'page-up': backwards(page),
      first: 0,
      last,
    };
    return this.all[Math.max(0, Math.min(to[move], last))];
  }

  rowOf(option: O | undefined): number {
    return this.rows.findIndex((row) => row.kind === 'option' && row.option === option);
  }
}
