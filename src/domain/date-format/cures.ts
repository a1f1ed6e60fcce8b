/** Ways to mend a mistake in a pattern, each ready to be taken with one click. */
import type { Problem } from '../result.ts';
import { checkPattern, foreignParts } from './check-pattern.ts';
import type { PatternKind } from './check-pattern.ts';
import type { PatternDialect } from './dialect.ts';
import { shapes } from './pattern.ts';
import type { FieldToken, Token } from './pattern.ts';
import type { AtPattern, DatePart } from './problems.ts';
import { readPattern, specifierOf } from './read-pattern.ts';

/**
 * The whole pattern as it would be with the mistake mended, the nearest to what was written first. Empty where
 * nothing can be said: a way that leaves the mistake in is none.
 */
export function curesOf(
  problem: Problem,
  text: string,
  dialect: PatternDialect,
  kind?: PatternKind,
): readonly string[] {
  const left = (pattern: string) =>
    checkPattern(pattern, dialect, kind).filter((each) => isSame(each, problem)).length;
  const before = left(text);
  const cures = candidates(problem, text, dialect, kind).filter(
    (pattern) => pattern !== '' && left(pattern) < before,
  );
  return [...new Set(cures)];
}

/** One step mends a mistake; a pattern of a hundred letters has no more than these. */
const mostSteps = 100;

/**
 * Sound patterns near to what was written: every mistake mended, and more than one pattern where a mistake leaves a
 * choice (an hour of twelve: AM added, or an hour of 24). Empty where none is found.
 */
export function mendedPatterns(text: string, dialect: PatternDialect, kind?: PatternKind): readonly string[] {
  const problemsOf = (pattern: string) => checkPattern(pattern, dialect, kind);
  const mend = (pattern: string, steps = mostSteps): string => {
    for (const problem of problemsOf(pattern)) {
      const [cure] = curesOf(problem, pattern, dialect, kind);
      if (cure !== undefined) return steps > 0 ? mend(cure, steps - 1) : cure;
    }
    return pattern;
  };
  const choices = problemsOf(text).flatMap((problem) => curesOf(problem, text, dialect, kind).slice(1));
  const mended = [text, ...choices].map((pattern) => mend(pattern));
  return [...new Set(mended)].filter((pattern) => pattern !== text && problemsOf(pattern).length === 0);
}

/** The same mistake, wherever it stands. */
function isSame(a: Problem, b: Problem): boolean {
  const about = (problem: Problem) =>
    'text' in problem ? problem.text : 'part' in problem ? problem.part : '';
  return a.code === b.code && about(a) === about(b);
}

function candidates(
  problem: Problem,
  text: string,
  dialect: PatternDialect,
  kind: PatternKind | undefined,
): readonly string[] {
  const { tokens } = readPattern(text, dialect);
  switch (problem.code) {
    case 'date-format.unknown-specifier':
    case 'date-format.week-year':
    case 'date-format.day-of-year':
    case 'date-format.minute-for-month':
    case 'date-format.month-for-minute':
      return [
        problem.suggestion === null
          ? without(problem, text, tokens)
          : replaced(problem, text, problem.suggestion),
      ];
    case 'date-format.unprintable':
      return [text.replaceAll(problem.text, '')];
    case 'date-format.not-for-kind':
      return [withoutParts(text, foreignParts[problem.kind], dialect)];
    case 'date-format.unclosed-quote':
      return [closed(problem, text, (pattern) => checkPattern(pattern, dialect, kind).length === 0)];
    case 'date-format.hour12-without-period':
      return [
        withPeriod(text, tokens, problem.period),
        replaced(problem, text, problem.suggestion ?? problem.text),
      ];
    case 'date-format.period-without-hour12':
      return [without(problem, text, tokens), withHour12(text, tokens, problem.suggestion)];
    case 'date-format.run-together':
      return [inserted(text, problem.position, '-')];
    case 'date-format.missing-part':
      return [withPart(problem, text, tokens, dialect)];
    default:
      return [];
  }
}

function inserted(text: string, position: number, piece: string): string {
  return text.slice(0, position) + piece + text.slice(position);
}

function replaced({ position, text: piece }: AtPattern, text: string, by: string): string {
  return text.slice(0, position) + by + text.slice(position + piece.length);
}

/** Without a piece and the separator after it; at the end of the pattern without the one before it. */
function without(problem: AtPattern, text: string, tokens: readonly Token[]): string {
  const end = endOf(problem);
  const literals = tokens.filter(({ kind }) => kind === 'literal');
  const next = literals.find(({ position }) => position === end);
  const last = literals.find((token) => endOf(token) === problem.position && end === text.length);
  return text.slice(0, last?.position ?? problem.position) + text.slice(next ? endOf(next) : end);
}

/** The last first, so that what stands between them goes too. */
function withoutParts(text: string, parts: readonly DatePart[], dialect: PatternDialect): string {
  const { tokens } = readPattern(text, dialect);
  const last = lastOf(tokens, parts);
  return last ? withoutParts(without(last, text, tokens), parts, dialect) : text;
}

function endOf({ position, text }: AtPattern): number {
  return position + text.length;
}

function partOf(token: Token): DatePart | undefined {
  return token.kind === 'field' ? shapes[token.field].part : undefined;
}

/** The last field of one of these parts. */
function lastOf(tokens: readonly Token[], parts: readonly DatePart[]): FieldToken | undefined {
  return tokens.findLast((token): token is FieldToken => {
    const part = partOf(token);
    return part !== undefined && parts.includes(part);
  });
}

/** The quote closed as early as a sound pattern allows, else after a word: what comes then are letters with a meaning. */
function closed(
  { position, text: piece }: AtPattern,
  text: string,
  isSound: (pattern: string) => boolean,
): string {
  const ends = Array.from(piece.slice(1), (_, index) => inserted(text, position + 2 + index, "'"));
  const word = /^'\S*/.exec(piece)?.[0] ?? '';
  return ends.find(isSound) ?? inserted(text, position + word.length, "'");
}

function withPeriod(text: string, tokens: readonly Token[], period: string): string {
  const last = lastOf(tokens, ['hour', 'minute', 'second']);
  return last ? inserted(text, endOf(last), ` ${period}`) : text;
}

function withHour12(text: string, tokens: readonly Token[], hour12: string | null): string {
  const hour = lastOf(tokens, ['hour']);
  return hour && hour12 !== null ? replaced(hour, text, hour12) : text;
}

/** A missing part beside its like, with the separator that they have; a missing hour brings the minute with it. */
function withPart(
  { part, suggestion }: Problem<'date-format.missing-part'>,
  text: string,
  tokens: readonly Token[],
  dialect: PatternDialect,
): string {
  const hour = lastOf(tokens, ['hour']);
  const minute = lastOf(tokens, ['minute']);
  if (part === 'minute') return hour ? inserted(text, endOf(hour), `:${suggestion}`) : text;
  if (part === 'hour' && minute) return inserted(text, minute.position, `${suggestion}:`);
  const day = lastOf(tokens, ['year', 'month', 'day']);
  if (part !== 'hour' && day) return inserted(text, endOf(day), separatorIn(tokens) + suggestion);
  const clock = part === 'hour' ? `${suggestion}:${specifierOf('minute2', dialect) ?? ''}` : suggestion;
  return text + (tokens.at(-1)?.kind === 'field' ? ' ' : '') + clock;
}

/** What stands between the first two parts of the date. */
function separatorIn(tokens: readonly Token[]): string {
  const isDay = (token: Token | undefined) => {
    const part = token && partOf(token);
    return part === 'year' || part === 'month' || part === 'day';
  };
  const between = tokens.find(
    (token, index) => token.kind === 'literal' && isDay(tokens[index - 1]) && isDay(tokens[index + 1]),
  );
  return between?.text ?? '-';
}
