/** What is wrong with a pattern, each mistake at its place and with its cure. */
import type { Problem } from '../result.ts';
import type { PatternDialect } from './dialect.ts';
import { fieldsOf, isTwelveHour, shapes } from './pattern.ts';
import type { Field, FieldToken, Token } from './pattern.ts';
import type { DatePart } from './problems.ts';
import { readPattern, specifierOf } from './read-pattern.ts';
import { findSwaps } from './swaps.ts';

/** What a pattern is for; it decides which parts must be there and which must not. */
export type PatternKind = 'date' | 'time' | 'date-time';

const dateParts: readonly DatePart[] = ['year', 'month', 'day'];
const timeParts: readonly DatePart[] = ['hour', 'minute'];

const required: Readonly<Record<PatternKind, readonly DatePart[]>> = {
  date: dateParts,
  time: timeParts,
  'date-time': [...dateParts, ...timeParts],
};

export const foreignParts: Readonly<Record<'date' | 'time', readonly DatePart[]>> = {
  date: ['hour', 'minute', 'second', 'period'],
  time: ['year', 'month', 'day', 'weekday'],
};

const plainField: Partial<Record<DatePart, Field>> = {
  year: 'year4',
  month: 'month2',
  day: 'day2',
  hour: 'hour2',
  minute: 'minute2',
};

/**
 * Every mistake in a pattern, in the order of places; empty if there is none. Positions count UTF-16 units.
 * Without `kind` the pattern may show any parts.
 */
export function checkPattern(text: string, dialect: PatternDialect, kind?: PatternKind): Problem[] {
  const { tokens, problems } = readPattern(text, dialect);
  const fields = fieldsOf(tokens);
  if (problems.length > 0) return [...problems];
  if (fields.length === 0) return [{ code: 'date-format.empty' }];
  const swaps = findSwaps(tokens, dialect);
  const swapped = new Set(swaps.map((swap) => swap.position));
  const sound = fields.filter((field) => !swapped.has(field.position));
  const found = [...swaps, ...checkClock(fields, dialect), ...findRunTogether(tokens)];
  // A part written as another (`mm` for the month) is told once, by its swap.
  const told = new Set<DatePart>(
    swaps.map((s) => (s.code === 'date-format.minute-for-month' ? 'month' : 'minute')),
  );
  if (kind) found.push(...checkKind(sound, told, kind, text.length, dialect));
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(problem: Problem): number {
  return 'position' in problem ? problem.position : 0;
}

function checkClock(fields: readonly FieldToken[], dialect: PatternDialect): Problem[] {
  const twelve = fields.find(({ field }) => isTwelveHour(field));
  const period = fields.find(({ field }) => field === 'period');
  if (twelve && !period) {
    const suggestion = specifierOf('hour2', dialect);
    const add = specifierOf('period', dialect) ?? '';
    const { position, text } = twelve;
    return [{ code: 'date-format.hour12-without-period', position, text, suggestion, period: add }];
  }
  if (period && !twelve) {
    const { position, text } = period;
    const suggestion = specifierOf('twelve2', dialect);
    return [{ code: 'date-format.period-without-hour12', position, text, suggestion }];
  }
  return [];
}

/** Two numbers of one or two digits in one run of numbers: `111` under `DM` is 1.11. and 11.1. */
function findRunTogether(tokens: readonly Token[]): Problem[] {
  const problems: Problem[] = [];
  let loose: FieldToken | null = null;
  for (const token of tokens) {
    const shape = token.kind === 'field' ? shapes[token.field].number : null;
    if (token.kind !== 'field' || !shape) loose = null;
    else if (shape.fewest < shape.most) {
      if (loose)
        problems.push({ code: 'date-format.run-together', position: token.position, text: token.text });
      loose = token;
    }
  }
  return problems;
}

function checkKind(
  fields: readonly FieldToken[],
  told: ReadonlySet<DatePart>,
  kind: PatternKind,
  end: number,
  dialect: PatternDialect,
): Problem[] {
  const shown = new Set([...told, ...fields.map(({ field }) => shapes[field].part)]);
  const missing = required[kind]
    .filter((part) => !shown.has(part))
    .map((part): Problem => {
      const suggestion = specifierOf(plainField[part] ?? 'year4', dialect) ?? '';
      return { code: 'date-format.missing-part', position: end, part, suggestion };
    });
  if (kind === 'date-time') return missing;
  const foreign = fields
    .filter(({ field }) => foreignParts[kind].includes(shapes[field].part))
    .map(({ field, position, text }): Problem => {
      return { code: 'date-format.not-for-kind', position, text, part: shapes[field].part, kind };
    });
  return [...foreign, ...missing];
}
