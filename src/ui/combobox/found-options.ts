/**
 * The options that match now, in order and as rows. Computed anew only for other options or another query; made
 * for a hundred thousand: texts are folded once, a longer query looks among what the shorter one found, and rows
 * exist only where somebody looks.
 */
import { fold } from './fold.ts';
import { matchOption, searchLine, type Matcher } from './match.ts';
import type { Move } from './keys.ts';
import { asGiven, gather, type ComboboxOption, type Ordered, type Row } from './options.ts';

/** Options between two looks at the clock. */
const batch = 500;

export class FoundOptions<O extends ComboboxOption> {
  #ordered: Ordered<O> = { all: [], headings: [] };
  /** What was looked for. */
  query = '';
  #options: readonly O[] = [];
  #match: Matcher<O> = matchOption;
  #lines: string[] = [];
  #given: Ordered<O> | undefined;
  /** Places in `#options` of what was found, in ascending order; undefined for all of them. */
  #places: readonly number[] | undefined;
  #isFound = false;
  #known: { readonly option: O | undefined; readonly index: number } = { option: undefined, index: -1 };

  /** Takes other options; steps that make their texts ready to be searched, undefined where they are. */
  prepare(options: readonly O[], match: Matcher<O> = matchOption): Generator<number, void> | undefined {
    if (options !== this.#options || match !== this.#match) {
      this.#options = options;
      this.#match = match;
      this.#lines = [];
      this.#given = undefined;
      this.#isFound = false;
      this.#places = undefined;
    }
    return this.#lines.length < options.length ? this.#fold(options, this.#lines) : undefined;
  }

  *#fold(options: readonly O[], lines: string[]): Generator<number, void> {
    while (lines === this.#lines && lines.length < options.length) {
      const end = Math.min(options.length, lines.length + batch);
      for (let index = lines.length; index < end; index += 1) lines.push(searchLine(options[index] as O));
      yield lines.length / options.length;
    }
  }

  find(query: string): void {
    if (this.#isFound && query === this.query) return;
    const among = this.#isFound && this.#narrows(query) ? this.#places : undefined;
    this.query = query;
    this.#isFound = true;
    this.#places = undefined;
    this.#ordered =
      query.trim() === ''
        ? (this.#given ??= asGiven(this.#options))
        : gather(this.#options, this.#search(query, among));
    this.#known = { option: undefined, index: -1 };
  }

  /** What a longer query finds by the usual rule, the shorter one found as well. */
  #narrows(query: string): boolean {
    return this.#match === matchOption && query.startsWith(this.query);
  }

  /** Places in `#options` by rank, best first; notes all of them in ascending order too. */
  #search(query: string, among: readonly number[] | undefined): readonly (readonly number[])[] {
    Array.from(this.#fold(this.#options, this.#lines)); // usually done before
    const rank = this.#match(query);
    const ranks: (number[] | undefined)[] = [];
    const places: number[] = [];
    const look = (place: number): void => {
      const at = rank(this.#options[place] as O, this.#lines[place] as string);
      if (at === undefined) return;
      places.push(place);
      (ranks[at] ??= []).push(place);
    };
    if (among) among.forEach(look);
    else for (let place = 0; place < this.#options.length; place += 1) look(place);
    this.#places = places;
    return ranks.filter((each) => each !== undefined);
  }

  get all(): readonly O[] {
    return this.#ordered.all;
  }

  withId(id: string | undefined): O | undefined {
    if (id === undefined) return undefined;
    if (this.#known.option?.id !== id) {
      const index = this.all.findIndex((option) => option.id === id);
      this.#known = { option: this.all[index], index };
    }
    return this.#known.option;
  }

  indexOf(option: O | undefined): number {
    if (!option) return -1;
    return option === this.#known.option ? this.#known.index : this.all.indexOf(option);
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
    const at = this.indexOf(from);
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

  get rowCount(): number {
    return this.all.length + this.#ordered.headings.length;
  }

  rowOf(option: O | undefined): number {
    const index = this.indexOf(option);
    return index < 0 ? -1 : index + countWhile(this.#ordered.headings, (heading) => heading <= index);
  }

  rows(start: number, end: number): readonly Row<O>[] {
    const rows: Row<O>[] = [];
    let passed = countWhile(this.#ordered.headings, (index, before) => index + before < start);
    for (let row = start; row < Math.min(end, this.rowCount); row += 1) {
      const isHeading = (this.#ordered.headings[passed] ?? Infinity) + passed === row;
      const index = row - passed;
      const option = this.all[index] as O;
      if (isHeading) passed += 1;
      rows.push(
        isHeading ? { kind: 'heading', group: option.group ?? '' } : { kind: 'option', option, index },
      );
    }
    return rows;
  }
}

/** How many items of a sorted list come before the first for which it no longer holds. */
function countWhile(list: readonly number[], holds: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
