/**
 * Walks typed text along a pattern. Where a field may end at several places (`d` as `1` or `11`, `thg 1` or
 * `thg 11`) every way is tried: more than one whole reading means that the text is ambiguous.
 */
import type { Problem } from '../result.ts';
import { plainText } from './names.ts';
import type { Names } from './names.ts';
import { isTwelveHour, shapes } from './pattern.ts';
import type { Field, NumberShape, Token } from './pattern.ts';
import type { DatePart } from './problems.ts';

/** What each slot of a reading says; `weekday` 0 is Sunday, `period` 0 is before noon. */
export type Raw = Partial<Record<Slot, number>>;
type Slot = 'year4' | 'year2' | 'twelve' | DatePart;

type TextProblem = Problem<
  | 'date-format.mismatch'
  | 'date-format.trailing-text'
  | 'date-format.out-of-range'
  | 'date-format.contradiction'
  | 'date-format.ambiguous-text'
>;

export interface TextReading {
  readonly readings: readonly Raw[];
  /** Why there is no reading: the mistake farthest into the text. */
  readonly problem: TextProblem;
}

/** One way to read a field: how much text, and what it says. */
interface Step {
  readonly length: number;
  readonly value: number;
}

/** Readings may differ and still say the same date; a few are enough to tell. */
const enough = 8;

export function readTexts(text: string, tokens: readonly Token[], names: Names): TextReading {
  const readings: Raw[] = [];
  let reach = -1;
  let problem: TextProblem = { code: 'date-format.ambiguous-text' };

  const miss = (at: number, found: TextProblem): void => {
    if (at <= reach) return;
    reach = at;
    problem = found;
  };

  const walk = (index: number, position: number, raw: Raw): void => {
    const token = tokens[index];
    if (readings.length >= enough) return;
    if (!token) {
      if (position === text.length) readings.push(raw);
      else miss(position, { code: 'date-format.trailing-text', position, text: text.slice(position) });
      return;
    }
    if (token.kind === 'literal') {
      const literal = plainText(token.value);
      if (text.startsWith(literal, position)) walk(index + 1, position + literal.length, raw);
      else miss(position, { code: 'date-format.mismatch', position, expected: token.text });
      return;
    }
    const steps = stepsOf(token.field, text, position, names);
    if (steps.length === 0) miss(position, { code: 'date-format.mismatch', position, expected: token.text });
    for (const { length, value } of steps) {
      const found = judge(token.field, value, position, raw);
      // A number out of range says more than the mismatch that reading fewer digits would end in.
      if (found) miss(position + length, found);
      else walk(index + 1, position + length, { ...raw, [slotOf(token.field)]: value });
    }
  };

  walk(0, 0, {});
  return { readings, problem };
}

function slotOf(field: Field): Slot {
  if (field === 'year4' || field === 'year2') return field;
  return isTwelveHour(field) ? 'twelve' : shapes[field].part;
}

function judge(field: Field, value: number, position: number, raw: Raw): TextProblem | null {
  const { part, number } = shapes[field];
  if (number && (value < number.min || value > number.max)) {
    return { code: 'date-format.out-of-range', position, part, value, min: number.min, max: number.max };
  }
  const said = raw[slotOf(field)];
  return said === undefined || said === value ? null : { code: 'date-format.contradiction', part };
}

function stepsOf(field: Field, text: string, position: number, names: Names): Step[] {
  switch (field) {
    case 'monthShort':
    case 'monthLong':
      return namesAt(names[field], text, position, names.locale).map((step) => ({
        ...step,
        value: step.value + 1,
      }));
    case 'weekdayShort':
    case 'weekdayLong':
    case 'period':
      return namesAt(names[field], text, position, names.locale);
    default:
      return numbersAt(shapes[field].number, text, position);
  }
}

/** Most digits first. */
function numbersAt(shape: NumberShape | null, text: string, position: number): Step[] {
  const steps: Step[] = [];
  for (let length = shape?.most ?? 0; length >= (shape?.fewest ?? 1); length--) {
    const digits = text.slice(position, position + length);
    if (digits.length === length && /^[0-9]+$/.test(digits)) steps.push({ length, value: Number(digits) });
  }
  return steps;
}

/** Longest name first. A name may change its length in capitals, so both forms are tried. */
function namesAt(names: readonly string[], text: string, position: number, locale: string): Step[] {
  const upper = (name: string): string => name.toLocaleUpperCase(locale);
  const steps = names.flatMap((name, value) =>
    [...new Set([name.length, upper(name).length])]
      .filter((length) => upper(text.slice(position, position + length)) === upper(name))
      .map((length) => ({ length, value })),
  );
  return steps.sort((a, b) => b.length - a.length);
}
