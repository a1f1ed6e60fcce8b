/**
 * `mm` and `MM` taken for each other. Both are right letters, so only the company they keep tells: minutes
 * beside a day or year and not beside a clock are months; a month after the hour is minutes.
 */
import type { Problem } from '../result.ts';
import type { PatternDialect } from './dialect.ts';
import { shapes } from './pattern.ts';
import type { FieldToken, Token } from './pattern.ts';
import type { DatePart } from './problems.ts';
import { specifierOf } from './read-pattern.ts';

type Swap = Problem<'date-format.minute-for-month' | 'date-format.month-for-minute'>;

const clockParts: readonly (DatePart | undefined)[] = ['hour', 'second', 'period'];
const calendarParts: readonly (DatePart | undefined)[] = ['day', 'year'];

export function findSwaps(tokens: readonly Token[], dialect: PatternDialect): Swap[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'field') return [];
    const before = nearest(tokens.slice(0, index).reverse());
    const after = nearest(tokens.slice(index + 1));
    const swap = swapOf(token, before, after);
    return swap
      ? [{ code: swap, position: token.position, text: token.text, suggestion: cure(token, swap, dialect) }]
      : [];
  });
}

/** The nearest field's part and the text between. */
interface Neighbour {
  readonly part: DatePart | undefined;
  readonly between: string;
}

function nearest(tokens: readonly Token[]): Neighbour {
  const at = tokens.findIndex((token) => token.kind === 'field');
  const field = tokens[at];
  const literals = at < 0 ? tokens : tokens.slice(0, at);
  return {
    part: field?.kind === 'field' ? shapes[field.field].part : undefined,
    between: literals.map((token) => (token.kind === 'literal' ? token.value : '')).join(''),
  };
}

function swapOf({ field }: FieldToken, before: Neighbour, after: Neighbour): Swap['code'] | null {
  if (field === 'minute1' || field === 'minute2') {
    const parts = [before.part, after.part];
    const byClock = parts.some((part) => clockParts.includes(part));
    return !byClock && parts.some((part) => calendarParts.includes(part))
      ? 'date-format.minute-for-month'
      : null;
  }
  if ((field === 'month1' || field === 'month2') && before.part === 'hour') {
    const asClock = before.between === ':' || !calendarParts.includes(after.part);
    return asClock ? 'date-format.month-for-minute' : null;
  }
  return null;
}

function cure({ text }: FieldToken, swap: Swap['code'], dialect: PatternDialect): string | null {
  const one = text.length === 1;
  if (swap === 'date-format.minute-for-month') return specifierOf(one ? 'month1' : 'month2', dialect);
  return specifierOf(one ? 'minute1' : 'minute2', dialect) ?? specifierOf('minute2', dialect);
}
