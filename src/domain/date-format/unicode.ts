/**
 * A subset of Unicode TR35 date patterns: the letters y M d H h m s a E, text in quotes, `''` for a quote.
 * Every other ASCII letter is refused, among them those that look right and are not: `YYYY` is the year of the
 * week, `DD` the day of the year. Source: UTS #35 part 4, "Date Field Symbol Table".
 */
import type { Problem } from '../result.ts';
import type { Field, Token } from './pattern.ts';

const letters: Readonly<Record<string, readonly (Field | null)[]>> = {
  y: ['year4', 'year2', null, 'year4'],
  M: ['month1', 'month2', 'monthShort', 'monthLong'],
  d: ['day1', 'day2'],
  H: ['hour1', 'hour2'],
  h: ['twelve1', 'twelve2'],
  m: ['minute1', 'minute2'],
  s: ['second1', 'second2'],
  a: ['period'],
  E: ['weekdayShort', 'weekdayShort', 'weekdayShort', 'weekdayLong'],
};

/** What people write from other pattern languages, with the letters meant. */
const foreign = new Map(
  Object.entries({
    HH24: 'HH',
    HH12: 'hh',
    MONTH: 'MMMM',
    MON: 'MMM',
    MI: 'mm',
    'AM/PM': 'a',
    AM: 'a',
    PM: 'a',
    SS: 'ss',
    yyy: 'yyyy',
    yyyyy: 'yyyy',
    MMMMM: 'MMM',
    ddd: 'EEE',
    dddd: 'EEEE',
    HHH: 'HH',
    hhh: 'hh',
    mmm: 'mm',
    sss: 'ss',
    aa: 'a',
    aaa: 'a',
    A: 'a',
    tt: 'a',
    LLL: 'MMM',
    LLLL: 'MMMM',
    L: 'M',
    LL: 'MM',
    k: 'H',
    kk: 'HH',
    K: 'h',
    KK: 'hh',
    u: 'yyyy',
    uuuu: 'yyyy',
  }),
);

const foreignWord = /^(?:HH24|HH12|MONTH|MON|MI|AM\/PM|AM|PM)/;

type Code =
  | 'date-format.unknown-specifier'
  | 'date-format.week-year'
  | 'date-format.day-of-year'
  | 'date-format.unclosed-quote';

interface Reading {
  readonly tokens: Token[];
  readonly problems: Problem<Code>[];
}

export function readUnicode(text: string): Reading {
  const reading: Reading = { tokens: [], problems: [] };
  for (let position = 0; position < text.length;) {
    const rest = text.slice(position);
    position += rest.startsWith("'")
      ? readQuoted(rest, position, reading)
      : readPlain(rest, position, reading);
  }
  return reading;
}

function readQuoted(rest: string, position: number, { tokens, problems }: Reading): number {
  const quoted = /^''|^'((?:[^']|'')+)'/.exec(rest);
  if (!quoted) {
    problems.push({ code: 'date-format.unclosed-quote', position, text: rest });
    return rest.length;
  }
  const [text, inner] = quoted;
  tokens.push({ kind: 'literal', value: inner?.replaceAll("''", "'") ?? "'", text, position });
  return text.length;
}

function readPlain(rest: string, position: number, { tokens, problems }: Reading): number {
  const literal = /^[^a-z']+/i.exec(rest)?.[0];
  if (literal) {
    tokens.push({ kind: 'literal', value: literal, text: literal, position });
    return literal.length;
  }
  const word = foreignWord.exec(rest)?.[0];
  const run = word ?? /^([a-z])\1*/i.exec(rest)?.[0] ?? rest;
  const field = word ? null : letters[run.charAt(0)]?.[run.length - 1];
  if (field) tokens.push({ kind: 'field', field, text: run, position });
  else problems.push(mistake(word ? run : unknownWord(rest, run), position));
  return word || field ? run.length : unknownWord(rest, run).length;
}

/** Letters that mean nothing here read as one word: `of`, not `o` and `f`; a run of one letter stands alone. */
function unknownWord(rest: string, run: string): string {
  return run.length > 1 || run in letters ? run : (/^[^\W\dyMdHhmsaEYD_]+/.exec(rest)?.[0] ?? run);
}

function mistake(text: string, position: number): Problem<Code> {
  if (/^Y+$/.test(text)) {
    return { code: 'date-format.week-year', position, text, suggestion: text.length === 2 ? 'yy' : 'yyyy' };
  }
  if (/^D+$/.test(text)) {
    return { code: 'date-format.day-of-year', position, text, suggestion: text.length === 1 ? 'd' : 'dd' };
  }
  return {
    code: 'date-format.unknown-specifier',
    position,
    text,
    suggestion: foreign.get(text) ?? quote(text),
  };
}

/** Words in a pattern are meant as words: the cure is to quote them. A lone field letter has no such cure. */
function quote(text: string): string | null {
  return text === 'T' || (text.length > 1 && !/^(.)\1*$/.test(text)) ? `'${text}'` : null;
}

const written: Readonly<Record<Field, string>> = {
  year4: 'yyyy',
  year2: 'yy',
  month1: 'M',
  month2: 'MM',
  monthShort: 'MMM',
  monthLong: 'MMMM',
  day1: 'd',
  day2: 'dd',
  weekdayShort: 'EEE',
  weekdayLong: 'EEEE',
  hour1: 'H',
  hour2: 'HH',
  twelve1: 'h',
  twelve2: 'hh',
  minute1: 'm',
  minute2: 'mm',
  second1: 's',
  second2: 'ss',
  period: 'a',
};

/** The letters of a field. */
export function unicodeSpecifier(field: Field): string {
  return written[field];
}

/** A literal as it must be written. */
export function unicodeLiteral(value: string): string {
  const escaped = value.replaceAll("'", "''");
  return /[a-z]/i.test(value) ? `'${escaped}'` : escaped;
}
