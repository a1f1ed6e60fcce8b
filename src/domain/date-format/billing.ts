/**
 * The billing system's specifiers: `DD D MM M MON MONTH YYYY YY HH HH24 HH12 MI SS AM PM AM/PM`, in any case.
 * Whatever is no letter and no digit stands for itself; specifiers may follow each other directly.
 */
import type { Problem } from '../result.ts';
import type { Field, Token } from './pattern.ts';

/** Longest first: `MONTH` before `MON` before `M`. */
const specifiers: readonly (readonly [string, Field])[] = [
  ['AM/PM', 'period'],
  ['MONTH', 'monthLong'],
  ['HH24', 'hour2'],
  ['HH12', 'twelve2'],
  ['YYYY', 'year4'],
  ['MON', 'monthShort'],
  ['YY', 'year2'],
  ['MM', 'month2'],
  ['DD', 'day2'],
  ['MI', 'minute2'],
  ['SS', 'second2'],
  ['HH', 'hour2'],
  ['AM', 'period'],
  ['PM', 'period'],
  ['M', 'month1'],
  ['D', 'day1'],
];

/** One letter too often: not `MM` and `M`, but a habit from another pattern language. */
const overlong = /^(?:M{3,}|D{3,}|YYY(?!Y)|Y{5,}|H{3,}|S{3,})/i;

/** What to write instead of what other pattern languages write. */
const cures: Readonly<Record<string, string>> = {
  MMM: 'MON',
  MMMM: 'MONTH',
  Y: 'YYYY',
  YYY: 'YYYY',
  H: 'HH24',
  S: 'SS',
  A: 'AM',
  P: 'AM',
};

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;

interface Reading {
  readonly tokens: Token[];
  readonly problems: Problem<'date-format.unknown-specifier'>[];
}

export function readBilling(text: string): Reading {
  const reading: Reading = { tokens: [], problems: [] };
  for (let position = 0; position < text.length;) {
    position += readAt(text, position, reading);
  }
  return reading;
}

/** Reads one token or one mistake and answers its length. */
function readAt(text: string, position: number, { tokens, problems }: Reading): number {
  const rest = text.slice(position);
  const separator = /^[^\p{L}\p{M}\p{N}]+/u.exec(rest)?.[0];
  if (separator) {
    tokens.push({ kind: 'literal', value: separator, text: separator, position });
    return separator.length;
  }
  const run = overlong.exec(rest)?.[0];
  const specifier = run ? undefined : specifierAt(rest);
  if (specifier) {
    const [name, field] = specifier;
    tokens.push({ kind: 'field', field, text: rest.slice(0, name.length), position });
    return name.length;
  }
  const wrong = run ?? unknownAt(rest);
  const suggestion = cures[wrong.toUpperCase()] ?? null;
  problems.push({ code: 'date-format.unknown-specifier', position, text: wrong, suggestion });
  return wrong.length;
}

function specifierAt(rest: string): readonly [string, Field] | undefined {
  const upper = rest.slice(0, 5).toUpperCase();
  return specifiers.find(([name]) => upper.startsWith(name));
}

/** Letters and digits up to the next specifier or separator. */
function unknownAt(rest: string): string {
  let length = 0;
  for (const character of rest) {
    if (length > 0 && (!letterOrDigit.test(character) || specifierAt(rest.slice(length)))) break;
    length += character.length;
  }
  return rest.slice(0, length);
}

const written: Partial<Record<Field, string>> = {
  year4: 'YYYY',
  year2: 'YY',
  month1: 'M',
  month2: 'MM',
  monthShort: 'MON',
  monthLong: 'MONTH',
  day1: 'D',
  day2: 'DD',
  hour2: 'HH24',
  twelve2: 'HH12',
  minute2: 'MI',
  second2: 'SS',
  period: 'AM',
};

/** The specifier of a field; null if the dialect has none. */
export function billingSpecifier(field: Field): string | null {
  return written[field] ?? null;
}

/** A literal as it must be written; null if it cannot be. */
export function billingLiteral(value: string): string | null {
  return letterOrDigit.test(value) ? null : value;
}
