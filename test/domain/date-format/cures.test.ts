import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkPattern, type PatternKind } from '../../../src/domain/date-format/check-pattern.ts';
import { curesOf, mendedPatterns } from '../../../src/domain/date-format/cures.ts';
import type { PatternDialect } from '../../../src/domain/date-format/dialect.ts';
import type { Problem } from '../../../src/domain/result.ts';

/** The cures of each mistake, in the order of the mistakes. */
function cures(pattern: string, dialect: PatternDialect, kind?: PatternKind): (readonly string[])[] {
  return checkPattern(pattern, dialect, kind).map((problem) => curesOf(problem, pattern, dialect, kind));
}

type Row = readonly [pattern: string, dialect: PatternDialect, kind: PatternKind, cures: string[][]];

const table: readonly Row[] = [
  ['DD.MM.YYY', 'billing', 'date', [['DD.MM.YYYY']]],
  ['dd MMM yyyy', 'billing', 'date', [['dd MON yyyy']]],
  ['DD-foo-YYYY', 'billing', 'date', [['DD-YYYY']]],
  ['HH24:MI foo', 'billing', 'time', [['HH24:MI']]],
  ['foo HH24:MI', 'billing', 'time', [['HH24:MI']]],
  ['DD年MM.YYYY', 'billing', 'date', [['DDMM.YYYY']]],
  ['YYYY-MM-DD', 'unicode', 'date', [['yyyy-MM-DD'], ['YYYY-MM-dd']]],
  ['yyyy-mm-dd', 'unicode', 'date', [['yyyy-MM-dd']]],
  ['HH24:MM', 'billing', 'time', [['HH24:MI']]],
  ['yyyy-MM-ddTHH:mm', 'unicode', 'date-time', [["yyyy-MM-dd'T'HH:mm"]]],
  ["d 'of MMMM yyyy", 'unicode', 'date', [["d 'of' MMMM yyyy"]]],
  ["d 'of MMMM", 'unicode', 'date', [["d 'of' MMMM"]]],
  ["yyyy-MM-dd'THH:mm", 'unicode', 'date-time', [["yyyy-MM-dd'T'HH:mm"]]],
  ["H 'o''clock mm", 'unicode', 'time', [["H 'o''clock' mm"]]],
  ["dd.MM.yyyy '", 'unicode', 'date', [["dd.MM.yyyy ''"]]],
  ['DD.MM\u202e.YYYY', 'billing', 'date', [['DD.MM.YYYY']]],
  ['HH12:MI', 'billing', 'time', [['HH12:MI AM', 'HH24:MI']]],
  ['h:mm:ss', 'unicode', 'time', [['h:mm:ss a', 'HH:mm:ss']]],
  ['HH24:MI PM', 'billing', 'time', [['HH24:MI', 'HH12:MI PM']]],
  ['a HH:mm', 'unicode', 'time', [['HH:mm', 'a hh:mm']]],
  ['DMYYYY', 'billing', 'date', [['D-MYYYY']]],
  ['DD/MM', 'billing', 'date', [['DD/MM/YYYY']]],
  ['MM/yyyy', 'unicode', 'date', [['MM/yyyy/dd']]],
  ['dd', 'unicode', 'date', [['dd-yyyy'], ['dd-MM']]],
  ['HH24', 'billing', 'time', [['HH24:MI']]],
  ['hh a', 'unicode', 'time', [['hh:mm a']]],
  ['MI', 'billing', 'time', [['HH24:MI']]],
  ['DD.MM.YYYY', 'billing', 'date-time', [['DD.MM.YYYY HH24:MI'], []]],
  ['HH24:MI', 'billing', 'date-time', [['HH24:MI YYYY'], ['HH24:MI MM'], ['HH24:MI DD']]],
  ['DD.MM.YYYY HH24', 'billing', 'date', [['DD.MM.YYYY']]],
  ['DD.MM.YYYY HH24:MI', 'billing', 'date', [['DD.MM.YYYY'], ['DD.MM.YYYY']]],
  ['HH24:MI DD.MM.YYYY', 'billing', 'date', [['DD.MM.YYYY'], ['DD.MM.YYYY']]],
  ['EEE HH:mm', 'unicode', 'time', [['HH:mm']]],
  ['EEE', 'unicode', 'time', [[], ['EEE HH:mm'], []]],
  ['', 'billing', 'date', [[]]],
  ['Y'.repeat(101), 'billing', 'date', [[]]],
];

for (const [pattern, dialect, kind, wanted] of table) {
  test(`${dialect} ${kind} “${pattern.slice(0, 20)}”: ${JSON.stringify(wanted)}`, () => {
    assert.deepEqual(cures(pattern, dialect, kind), wanted);
  });
}

const bits = [
  'y',
  'YYYY',
  'YY',
  'M',
  'MON',
  'd',
  'DD',
  'HH12',
  'HH24',
  'h',
  'MI',
  'mm',
  'ss',
  'a',
  'AM',
  'EEE',
];
const others = ["'", ' ', '.', ':', '/', 'of', 'é', '\u202e', "'T'"];
const patterns = fc
  .array(fc.constantFrom(...bits, ...others), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.join(''));
const dialects = fc.constantFrom<PatternDialect>('billing', 'unicode');
const kinds = fc.constantFrom<PatternKind>('date', 'time', 'date-time');

/** How often the mistake is made: by code and by what it is about. */
function times(problems: readonly Problem[], { code, ...facts }: Problem): number {
  const about = (problem: object) =>
    'text' in problem ? problem.text : 'part' in problem ? problem.part : '';
  return problems.filter((each) => each.code === code && about(each) === about(facts)).length;
}

test('a cured pattern has the mistake no more, or once less', () => {
  fc.assert(
    fc.property(patterns, dialects, kinds, (pattern, dialect, kind) => {
      const before = checkPattern(pattern, dialect, kind);
      for (const problem of before)
        for (const cure of curesOf(problem, pattern, dialect, kind)) {
          const after = checkPattern(cure, dialect, kind);
          assert.ok(times(after, problem) < times(before, problem), `${pattern} → ${cure}`);
        }
    }),
    { numRuns: 5000 },
  );
});

const mended: readonly (readonly [string, PatternDialect, PatternKind, readonly string[]])[] = [
  ['YYYY-mm-DD', 'unicode', 'date', ['yyyy-MM-dd']],
  ['HH12:MM', 'billing', 'time', ['HH12:MI AM', 'HH24:MI']],
  ['DD.MM.YYYY HH12:MI', 'billing', 'date', ['DD.MM.YYYY']],
  ['dd.MM', 'unicode', 'date-time', ['dd.MM.yyyy HH:mm']],
  ['HH24:MI', 'billing', 'date-time', ['HH24:MI YYYY-MM-DD']],
  ['DD.MM.YYYY', 'billing', 'date', []],
  ['é', 'billing', 'date', []],
  ['', 'billing', 'date', []],
];

for (const [pattern, dialect, kind, wanted] of mended) {
  test(`${dialect} ${kind} “${pattern}” may be meant as ${wanted.join(' or ') || 'anything'}`, () => {
    assert.deepEqual(mendedPatterns(pattern, dialect, kind), wanted);
  });
}

test('what is offered is sound, and for most mistakes something is', () => {
  let helpless = 0;
  fc.assert(
    fc.property(patterns, dialects, kinds, (pattern, dialect, kind) => {
      const offered = mendedPatterns(pattern, dialect, kind);
      for (const each of offered) assert.deepEqual(checkPattern(each, dialect, kind), [], each);
      const [problem] = checkPattern(pattern, dialect, kind);
      if (problem && problem.code !== 'date-format.empty' && offered.length === 0) helpless += 1;
    }),
    { numRuns: 2000 },
  );
  assert.ok(helpless < 400, `for ${helpless} of 2000 nothing is offered`);
});

test('a mistake that the pattern does not have is not cured', () => {
  const problem = { code: 'date-format.week-year', position: 0, text: 'YYYY', suggestion: 'yyyy' } as const;
  assert.deepEqual(curesOf(problem, 'dd.MM.yyyy', 'unicode', 'date'), []);
});
