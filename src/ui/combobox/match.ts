/**
 * Finding options by what a person types: without regard to case, accents and width, a prefix before the
 * start of a word before the inside. Knows texts only; what an option means is its host's matter.
 */

import { fold } from './fold.ts';

/** What is searched of an option. */
export interface Searchable {
  readonly label: string;
  /** Found as well, but not shown: other names, abbreviations. */
  readonly keywords?: readonly string[];
}

/**
 * Made once for a query, then asked about each option and its line (`searchLine`): the lower rank, a small whole
 * number, stands first; undefined is no match.
 */
export type Matcher<O> = (query: string) => (option: O, line: string) => number | undefined;

/** A piece of a text: from and to, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Longer queries are cut: nothing that people search for is as long, and the time stays bounded. */
const maxQuery = 200;

const letterOrDigit = /[\p{L}\p{N}]/u;

/** The folded query as a whole, and its words. */
function prepare(query: string): { readonly whole: string; readonly words: readonly string[] } {
  const whole = fold(query.slice(0, maxQuery)).trim();
  return { whole, words: whole.split(/\s+/) };
}

/** What is searched of an option, folded, in one text: a line for the label, one for each keyword. */
export function searchLine({ label, keywords = [] }: Searchable): string {
  return keywords.length === 0 ? fold(label) : [label, ...keywords].map(fold).join('\n');
}

/** Matches label and keywords; the label's worst match stands before a keyword's best. */
export const matchOption: Matcher<Searchable> = (query) => {
  const { whole, words } = prepare(query);
  return (_option, line) => {
    if (whole === '') return 0;
    const at = line.indexOf(whole);
    if (at >= 0) return rankFrom(line, whole, at);
    return words.length > 1 && words.every((word) => line.includes(word)) ? scatteredRank : undefined;
  };
};

/** The rank of the best place from the first one on: in the label if it stands there, else in the keywords. */
function rankFrom(line: string, wanted: string, first: number): number {
  const end = line.indexOf('\n');
  const isInLabel = end < 0 || first < end;
  let best = 2;
  for (let at = first; at >= 0 && best > 0; at = line.indexOf(wanted, at + 1)) {
    if (isInLabel && end >= 0 && at > end) break;
    if (at === 0 || line[at - 1] === '\n') best = 0;
    else if (best > 1 && startsWord(line, at)) best = 1;
  }
  return isInLabel ? best : keywordRank + best;
}

/** What to mark in `text`: the whole query where it stands first, else each of its words. */
export function markRanges(text: string, query: string): readonly Range[] {
  const { whole, words } = prepare(query);
  if (whole === '') return [];
  const { folded, origin } = foldWithOrigins(text);
  const at = bestPlace(folded, whole);
  const range = (start: number, length: number): Range => [
    origin[start] ?? 0,
    origin[start + length] ?? text.length,
  ];
  if (at >= 0) return [range(at, whole.length)];
  const places = words.map((word) => [bestPlace(folded, word), word.length] as const);
  return places.some(([start]) => start < 0)
    ? []
    : merge(places.map(([start, length]) => range(start, length)));
}

const keywordRank = 3;
const scatteredRank = 6;

/** Where `wanted` stands: at the first start of a word, else at its first place, else -1. */
function bestPlace(folded: string, wanted: string): number {
  const first = folded.indexOf(wanted);
  for (let at = first; at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (startsWord(folded, at)) return at;
  }
  return first;
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || !letterOrDigit.test(folded[at - 1] ?? '');
}

/** The folded text, and for each of its units the place in `text` that it came from. */
function foldWithOrigins(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = '';
  let position = 0;
  const origin: number[] = [];
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit++) origin.push(position);
    folded += piece;
    position += character.length;
  }
  return { folded, origin };
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
