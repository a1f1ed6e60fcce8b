/** What a sound pattern leaves open to misreading, for warnings beside it. */
import type { PatternDialect } from './dialect.ts';
import { pivotYear } from './parse-date.ts';
import { fieldsOf, shapes } from './pattern.ts';
import { readPattern } from './read-pattern.ts';

export interface PatternTraits {
  /** Day and month are both numbers, and this comes first: 02/03 is read both ways. Null if it cannot be. */
  readonly ambiguousOrder: 'day' | 'month' | null;
  /** The year has two digits; `from` and `to` are the years that it can mean. */
  readonly twoDigitYear: { readonly from: number; readonly to: number } | null;
}

/** A leading year settles the order: nobody reads 2001-02-03 as the second of March. */
export function patternTraits(text: string, dialect: PatternDialect): PatternTraits {
  const fields = fieldsOf(readPattern(text, dialect).tokens).map(({ field }) => field);
  const order = fields
    .filter((field) => shapes[field].number)
    .map((field) => shapes[field].part)
    .filter((part) => part === 'year' || part === 'month' || part === 'day');
  const [first] = order;
  const numeric = order.includes('day') && order.includes('month');
  const settled = first === 'year' && fields.includes('year4');
  const leading = order.find((part) => part !== 'year');
  return {
    ambiguousOrder: numeric && !settled && (leading === 'day' || leading === 'month') ? leading : null,
    twoDigitYear: fields.includes('year2') ? { from: 1900 + pivotYear, to: 1999 + pivotYear } : null,
  };
}
