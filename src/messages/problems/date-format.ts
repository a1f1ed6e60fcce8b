import { str } from '@lit/localize';
import type { DatePart } from '../../domain/date-format/problems.ts';
import type { Problem } from '../../domain/result.ts';
import { formatNumber, isolate, msg } from '../words.ts';

/** A problem of a pattern, or of text read by one, in words; undefined for codes of other areas. */
export function dateFormatProblem(problem: Problem): string | undefined {
  return patternProblem(problem) ?? textProblem(problem);
}

/** What is wrong with a pattern. */
function patternProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'date-format.empty':
      return msg('Write a format, or choose one.', { id: 'sc.problem.date-format.empty' });
    case 'date-format.too-long':
      return msg(str`Shorten it: length ${formatNumber(problem.max)} or less.`, {
        id: 'sc.problem.date-format.too-long',
      });
    case 'date-format.unprintable':
      return msg(str`Delete what stands at character ${placeOf(problem)}: it cannot be shown.`, {
        id: 'sc.problem.date-format.unprintable',
      });
    case 'date-format.unknown-specifier':
      return unknownSpecifier(problem);
    case 'date-format.week-year':
      return msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) is the year of the week, wrong around New Year. Write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.week-year' },
      );
    case 'date-format.day-of-year':
      return msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) is the day of the year. For the day of the month write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.day-of-year' },
      );
    case 'date-format.minute-for-month':
      return msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) means minutes. For the month write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.minute-for-month' },
      );
    case 'date-format.month-for-minute':
      return msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) means the month. For minutes write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.month-for-minute' },
      );
    case 'date-format.unclosed-quote':
      return msg(str`Close the quote that opens at character ${placeOf(problem)}.`, {
        id: 'sc.problem.date-format.unclosed-quote',
      });
    case 'date-format.hour12-without-period':
      return msg(
        str`${isolate(problem.text)} (character ${placeOf(problem)}) needs AM/PM: 4 o’clock could be morning or afternoon. Add ${isolate(problem.period)}, or write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.hour12-without-period' },
      );
    case 'date-format.period-without-hour12':
      return msg(
        str`${isolate(problem.text)} (character ${placeOf(problem)}) belongs to a 12-hour clock. Delete it, or write ${cureOf(problem)} for the hour.`,
        { id: 'sc.problem.date-format.period-without-hour12' },
      );
    case 'date-format.run-together':
      return msg(
        str`Put a separator before “${isolate(problem.text)}” (character ${placeOf(problem)}): the numbers run together.`,
        { id: 'sc.problem.date-format.run-together' },
      );
    case 'date-format.missing-part':
      return msg(str`Missing: ${partName(problem.part)}. Add ${isolate(problem.suggestion)}.`, {
        id: 'sc.problem.date-format.missing-part',
      });
    case 'date-format.not-for-kind':
      return notForKind(problem);
    case 'date-format.not-in-dialect':
      return msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) cannot be said in this kind of format.`,
        { id: 'sc.problem.date-format.not-in-dialect' },
      );
    default:
      return undefined;
  }
}

/** What is wrong with text that was read by a pattern. */
function textProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'date-format.mismatch':
      return msg(str`At character ${placeOf(problem)}, ${isolate(problem.expected)} is expected.`, {
        id: 'sc.problem.date-format.mismatch',
      });
    case 'date-format.trailing-text':
      return msg(str`“${isolate(problem.text)}” at the end is too much.`, {
        id: 'sc.problem.date-format.trailing-text',
      });
    case 'date-format.out-of-range':
      return msg(
        str`At character ${placeOf(problem)}: ${partName(problem.part)} ${formatNumber(problem.min)} to ${formatNumber(problem.max)}.`,
        { id: 'sc.problem.date-format.out-of-range' },
      );
    case 'date-format.unreal-date':
      return msg('This day is not in the calendar.', { id: 'sc.problem.date-format.unreal-date' });
    case 'date-format.contradiction':
      return msg(str`Said twice, and differently: ${partName(problem.part)}.`, {
        id: 'sc.problem.date-format.contradiction',
      });
    case 'date-format.ambiguous-text':
      return msg('This can be read in two ways.', { id: 'sc.problem.date-format.ambiguous-text' });
    default:
      return undefined;
  }
}

/** People count places from one. */
function placeOf({ position }: { readonly position: number }): string {
  return formatNumber(position + 1);
}

function cureOf({ suggestion }: { readonly suggestion: string | null }): string {
  return isolate(suggestion ?? '');
}

function unknownSpecifier(problem: Problem<'date-format.unknown-specifier'>): string {
  return problem.suggestion === null
    ? msg(str`“${isolate(problem.text)}” (character ${placeOf(problem)}) has no meaning here. Delete it.`, {
        id: 'sc.problem.date-format.unknown-specifier',
      })
    : msg(
        str`“${isolate(problem.text)}” (character ${placeOf(problem)}) has no meaning here. Write ${cureOf(problem)}.`,
        { id: 'sc.problem.date-format.unknown-specifier.cure' },
      );
}

function notForKind(problem: Problem<'date-format.not-for-kind'>): string {
  return problem.kind === 'date'
    ? msg(str`Delete “${isolate(problem.text)}” (character ${placeOf(problem)}): a date shows no time.`, {
        id: 'sc.problem.date-format.not-for-date',
      })
    : msg(str`Delete “${isolate(problem.text)}” (character ${placeOf(problem)}): a time shows no date.`, {
        id: 'sc.problem.date-format.not-for-time',
      });
}

function partName(part: DatePart): string {
  switch (part) {
    case 'year':
      return msg('year', { id: 'sc.problem.date-format.year' });
    case 'month':
      return msg('month', { id: 'sc.problem.date-format.month' });
    case 'day':
      return msg('day', { id: 'sc.problem.date-format.day' });
    case 'weekday':
      return msg('weekday', { id: 'sc.problem.date-format.weekday' });
    case 'hour':
      return msg('hour', { id: 'sc.problem.date-format.hour' });
    case 'minute':
      return msg('minute', { id: 'sc.problem.date-format.minute' });
    case 'second':
      return msg('second', { id: 'sc.problem.date-format.second' });
    case 'period':
      return msg('half of the day', { id: 'sc.problem.date-format.period' });
  }
}
