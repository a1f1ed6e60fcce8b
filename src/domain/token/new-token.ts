/** What is asked for when a token is made: its name, its end, what it may do and from where. */
import type { PatternDialect } from '../date-format/dialect.ts';
import { checkPattern } from '../date-format/check-pattern.ts';
import { parseDate } from '../date-format/parse-date.ts';
import { parseNetwork } from '../network/network.ts';
import { fail, ok, type PlacedProblem, type Problem, type Result } from '../result.ts';
import { endOfDay } from '../time-zone/day.ts';
import { offsetAt } from '../time-zone/offset.ts';

/** As in the contract; counted as text length, which is what the store bounds. */
export const maxTokenName = 255;

/** Days until a new token ends; null for never. The first choice shown is 90. */
export const expiryPresets = [30, 90, 365, null] as const;
const usualDays = 90;

const dayLength = 24 * 60 * 60 * 1000;

/** The ask, as the contract has it; limits are left out where the host offers none. */
export interface NewToken {
  readonly name: string;
  readonly expiresAt: string | null;
  readonly scopes?: readonly string[];
  readonly networks?: readonly string[];
}

/** When it ends: so many days from when that was chosen, never, or at the end of a day that is typed. */
export type ExpiryChoice =
  | { readonly kind: 'days'; readonly days: number | null; readonly expiresAt: string | null }
  | { readonly kind: 'date'; readonly text: string };

/** A token while it is written down. */
export interface TokenDraft {
  readonly name: string;
  readonly expiry: ExpiryChoice;
  readonly scopes: readonly string[];
  /** As typed: one network a line, or commas between them. */
  readonly networks: string;
}

/** How a typed day is read, and when: by the pattern, in the language, by the clocks of the zone. */
export interface DayReading {
  readonly pattern: string;
  readonly dialect: PatternDialect;
  /** BCP 47 tag of the month names. */
  readonly locale: string;
  readonly zone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface DraftRules extends DayReading {
  /** Whether at least one of the host's scopes must be chosen. */
  readonly offersScopes: boolean;
  readonly offersNetworks: boolean;
}

export type DraftResult =
  | { readonly ok: true; readonly value: NewToken }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

export function emptyDraft(now: number): TokenDraft {
  return { name: '', expiry: afterDays(usualDays, now), scopes: [], networks: '' };
}

export function afterDays(days: number | null, now: number): ExpiryChoice {
  return { kind: 'days', days, expiresAt: expiryAfter(days, now) };
}

/** The name without blanks at its ends. */
export function readTokenName(text: string): Result<string, 'value.missing' | 'token.name-too-long'> {
  const name = text.trim();
  if (name === '') return fail({ code: 'value.missing' });
  return name.length > maxTokenName
    ? fail({ code: 'token.name-too-long', max: maxTokenName, length: name.length })
    : ok(name);
}

/** The instant `days` from `now` (milliseconds since the epoch), as ISO text in UTC; null never ends. */
export function expiryAfter(days: number | null, now: number): string | null {
  return days === null ? null : new Date(now + days * dayLength).toISOString();
}

/**
 * The last second of the day that `text` says; refused where it is past, or where no whole day is said. A zone
 * that the engine does not know counts as UTC, which is how instants in it are shown.
 */
export function readExpiryDay(text: string, reading: DayReading): Result<string> {
  const read = parseDate(text.trim(), reading.pattern, reading);
  if (!read.ok) return read;
  const { year = 0, month = 0, day = 0 } = read.value;
  const zone = Number.isNaN(offsetAt(reading.zone, reading.now)) ? 'UTC' : reading.zone;
  const end = endOfDay(zone, isoDay(year, month, day));
  // Behind the year 9999 an instant has no usual text.
  if (end === null || !/^\d{4}-/.test(end))
    return fail({ code: 'date-format.unreal-date', year, month, day });
  return Date.parse(end) > reading.now ? ok(end) : fail({ code: 'token.expired' });
}

/** The pattern where it reads a whole day and nothing else; ISO order where a host gave one that does not. */
export function dayPattern(
  pattern: string,
  dialect: PatternDialect,
): { readonly pattern: string; readonly dialect: PatternDialect } {
  return checkPattern(pattern, dialect, 'date').length === 0
    ? { pattern, dialect }
    : { pattern: 'yyyy-MM-dd', dialect: 'unicode' };
}

/** The instant that a choice comes to. */
export function readExpiry(choice: ExpiryChoice, reading: DayReading): Result<string | null> {
  return choice.kind === 'days' ? ok(choice.expiresAt) : readExpiryDay(choice.text, reading);
}

/** A typed network that is none, with its place among those typed. */
export interface RefusedNetwork {
  readonly index: number;
  readonly text: string;
  readonly problem: Problem;
}

/** Canonical texts in the order typed, each once; and every one that is no network. */
export function readNetworks(text: string): {
  readonly networks: readonly string[];
  readonly refused: readonly RefusedNetwork[];
} {
  const networks = new Set<string>();
  const refused: RefusedNetwork[] = [];
  const typed = text
    .split(/[\r\n,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  for (const [index, each] of typed.entries()) {
    const read = parseNetwork(each);
    if (read.ok) networks.add(read.value.cidr);
    else refused.push({ index, text: each, problem: read.problem });
  }
  return { networks: [...networks], refused };
}

/** The ask that a draft comes to, or everything that is wrong with it in the order of its fields. */
export function readDraft(draft: TokenDraft, rules: DraftRules): DraftResult {
  const { offersScopes, offersNetworks } = rules;
  const name = readTokenName(draft.name);
  const expiry = readExpiry(draft.expiry, rules);
  const { networks, refused } = readNetworks(offersNetworks ? draft.networks : '');
  const problems: PlacedProblem[] = [];
  if (!name.ok) problems.push({ ...name.problem, path: ['name'] });
  if (!expiry.ok) problems.push({ ...expiry.problem, path: ['expiresAt'] });
  if (offersScopes && draft.scopes.length === 0) problems.push({ code: 'token.no-scope', path: ['scopes'] });
  for (const { index, problem } of refused) problems.push({ ...problem, path: ['networks', index] });
  if (!name.ok || !expiry.ok || problems.length > 0) return { ok: false, problems };
  return ok({
    name: name.value,
    expiresAt: expiry.value,
    ...(offersScopes ? { scopes: draft.scopes } : {}),
    ...(offersNetworks ? { networks } : {}),
  });
}

function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
