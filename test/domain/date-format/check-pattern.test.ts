import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkPattern } from '../../../src/domain/date-format/check-pattern.ts';
import type { PatternKind } from '../../../src/domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../../src/domain/date-format/dialect.ts';

const sound: readonly (readonly [PatternDialect, PatternKind, readonly string[]])[] = [
  [
    'billing',
    'date',
    [
      'YYYY-MM-DD',
      'DD/MM/YYYY',
      'dd.mm.yyyy',
      'MON-DD-YY',
      'YYYYMMDD',
      'D MONTH YYYY',
      'D.M.YY',
      'Month DD, yyyy',
    ],
  ],
  [
    'billing',
    'time',
    [
      'HH24:MI:SS',
      'HH:MI',
      'hh12:mi am',
      'HH24MISS',
      'HH12.MI PM',
      'HH12:MI:SS AM/PM',
      'PM HH12~MI',
      'HH24 MI',
    ],
  ],
  [
    'billing',
    'date-time',
    [
      'YYYY-MM-DD HH24:MI:SS',
      'DDMMYYYYHH24MISS',
      'MM/DD/YYYY HH12:MI AM',
      'HH24:MI, DD MON YYYY',
      'HH24:MI MM/DD/YY',
    ],
  ],
  [
    'unicode',
    'date',
    [
      'yyyy-MM-dd',
      'd.M.yy',
      'EEEE, d. MMMM y',
      'yyyyMMdd',
      'dMMyyyy',
      'yyyy年M月d日',
      "d 'of' MMMM yyyy",
      "EEE dd-MMM-yy ''",
    ],
  ],
  ['unicode', 'time', ['HH:mm', 'H:mm:ss', 'h:mm a', "HH'h'mm", 'a hh.mm', "h 'o''clock' mm a"]],
  [
    'unicode',
    'date-time',
    ["yyyy-MM-dd'T'HH:mm:ss", 'HH:mm dd.MM.yyyy', 'EEE d MMM yyyy, h:mm a', 'MM/dd/yy HH:mm'],
  ],
];

for (const [dialect, kind, patterns] of sound) {
  test(`sound ${dialect} patterns of a ${kind}`, () => {
    for (const pattern of patterns) assert.deepEqual(checkPattern(pattern, dialect, kind), [], pattern);
  });
}

type Mistakes = readonly (readonly [string, PatternDialect, PatternKind | undefined, readonly object[]])[];

const at = (code: string, position: number, text: string, suggestion: string | null) => ({
  code: `date-format.${code}`,
  position,
  text,
  suggestion,
});
const missing = (position: number, part: string, suggestion: string) => ({
  code: 'date-format.missing-part',
  position,
  part,
  suggestion,
});

const mistakes: Mistakes = [
  // Look right in TR35 and are not.
  ['YYYY-MM-DD', 'unicode', 'date', [at('week-year', 0, 'YYYY', 'yyyy'), at('day-of-year', 8, 'DD', 'dd')]],
  ['dd.MM.YY', 'unicode', 'date', [at('week-year', 6, 'YY', 'yy')]],
  ['D.MM.yyyy', 'unicode', 'date', [at('day-of-year', 0, 'D', 'd')]],
  ['yyyy-mm-dd', 'unicode', 'date', [at('minute-for-month', 5, 'mm', 'MM')]],
  ['d/m/yy', 'unicode', 'date', [at('minute-for-month', 2, 'm', 'M')]],
  ['HH:MM', 'unicode', 'time', [at('month-for-minute', 3, 'MM', 'mm')]],
  ['dd.mm.yyyy HH:mm', 'unicode', 'date-time', [at('minute-for-month', 3, 'mm', 'MM')]],
  ['dd.MM.yyyy HH:MM', 'unicode', 'date-time', [at('month-for-minute', 14, 'MM', 'mm')]],
  [
    'HH:MM dd.mm.yyyy',
    'unicode',
    'date-time',
    [at('month-for-minute', 3, 'MM', 'mm'), at('minute-for-month', 9, 'mm', 'MM')],
  ],
  // TR35 written in the billing dialect, and the other way round.
  ['HH:mm', 'billing', 'time', [at('month-for-minute', 3, 'mm', 'MI')]],
  ['dd MMM yyyy', 'billing', 'date', [at('unknown-specifier', 3, 'MMM', 'MON')]],
  ['HH12:MI a', 'billing', 'time', [at('unknown-specifier', 8, 'a', 'AM')]],
  ['d.M.y', 'billing', 'date', [at('unknown-specifier', 4, 'y', 'YYYY')]],
  [
    'HH24:MI',
    'unicode',
    'time',
    [at('unknown-specifier', 0, 'HH24', 'HH'), at('unknown-specifier', 5, 'MI', 'mm')],
  ],
  ['dd MON yyyy', 'unicode', 'date', [at('unknown-specifier', 3, 'MON', 'MMM')]],
  ['hh:mm AM/PM', 'unicode', 'time', [at('unknown-specifier', 6, 'AM/PM', 'a')]],
  // Letters of no meaning.
  ['d of MMM yyyy', 'unicode', 'date', [at('unknown-specifier', 2, 'of', "'of'")]],
  ['yyyy-MM-ddTHH:mm', 'unicode', 'date-time', [at('unknown-specifier', 10, 'T', "'T'")]],
  ['toString', 'unicode', undefined, [at('unknown-specifier', 0, 'toString', "'toString'")]],
  ['yyy-MM-dd', 'unicode', 'date', [at('unknown-specifier', 0, 'yyy', 'yyyy')]],
  ['dddd d.M.yyyy', 'unicode', 'date', [at('unknown-specifier', 0, 'dddd', 'EEEE')]],
  ['HH:mm Z', 'unicode', 'time', [at('unknown-specifier', 6, 'Z', null)]],
  ['DD-foo-YYYY', 'billing', 'date', [at('unknown-specifier', 3, 'foo', null)]],
  [
    'YYYY年MM月DD',
    'billing',
    'date',
    [at('unknown-specifier', 4, '年', null), at('unknown-specifier', 7, '月', null)],
  ],
  ['٣DD.MM.YYYY', 'billing', 'date', [at('unknown-specifier', 0, '٣', null)]],
  // The clock.
  ['HH12:MI', 'billing', 'time', [{ ...at('hour12-without-period', 0, 'HH12', 'HH24'), period: 'AM' }]],
  ['hh:mm', 'unicode', 'time', [{ ...at('hour12-without-period', 0, 'hh', 'HH'), period: 'a' }]],
  ['HH24:MI PM', 'billing', 'time', [at('period-without-hour12', 8, 'PM', 'HH12')]],
  ['H:mm a', 'unicode', 'time', [at('period-without-hour12', 5, 'a', 'hh')]],
  // Parts.
  ['DD.MM', 'billing', 'date', [missing(5, 'year', 'YYYY')]],
  ['MM/yyyy', 'unicode', 'date', [missing(7, 'day', 'dd')]],
  ['HH24', 'billing', 'time', [missing(4, 'minute', 'MI')]],
  ['dd.MM.yyyy', 'unicode', 'date-time', [missing(10, 'hour', 'HH'), missing(10, 'minute', 'mm')]],
  [
    'HH:mm EEE',
    'unicode',
    'time',
    [{ code: 'date-format.not-for-kind', position: 6, text: 'EEE', part: 'weekday', kind: 'time' }],
  ],
  [
    'DD.MM.YYYY HH24',
    'billing',
    'date',
    [{ code: 'date-format.not-for-kind', position: 11, text: 'HH24', part: 'hour', kind: 'date' }],
  ],
  // The rest.
  ['', 'billing', 'date', [{ code: 'date-format.empty' }]],
  ['--', 'unicode', undefined, [{ code: 'date-format.empty' }]],
  [
    "dd 'of MMM",
    'unicode',
    undefined,
    [{ code: 'date-format.unclosed-quote', position: 3, text: "'of MMM" }],
  ],
  ['DMYYYY', 'billing', 'date', [{ code: 'date-format.run-together', position: 1, text: 'M' }]],
  ['yyyydM', 'unicode', 'date', [{ code: 'date-format.run-together', position: 5, text: 'M' }]],
  ['DD\u202eMM', 'billing', undefined, [{ code: 'date-format.unprintable', position: 2, text: '\u202e' }]],
  ['DD\nMM', 'billing', undefined, [{ code: 'date-format.unprintable', position: 2, text: '\n' }]],
  ['y'.repeat(101), 'unicode', undefined, [{ code: 'date-format.too-long', max: 100, length: 101 }]],
];

for (const [pattern, dialect, kind, problems] of mistakes) {
  test(`${dialect} ${kind ?? 'pattern'} ${JSON.stringify(pattern.slice(0, 20))}: ${JSON.stringify(problems)}`, () => {
    assert.deepEqual(checkPattern(pattern, dialect, kind), problems);
  });
}

test('parts are asked for by kind only', () => {
  assert.deepEqual(checkPattern('MM', 'billing'), []);
  assert.deepEqual(checkPattern('EEEE', 'unicode'), []);
});

test('specifiers of the billing dialect count in any case', () => {
  for (const pattern of ['yyyy-mm-dd', 'Yyyy-Mm-Dd', 'mon-DD-yY', 'hh24:Mi:sS', 'Hh12:mI aM']) {
    assert.deepEqual(checkPattern(pattern, 'billing'), [], pattern);
  }
});

const dialects = fc.constantFrom<PatternDialect>('billing', 'unicode');
const bits = [
  'y',
  'YYYY',
  'M',
  'MON',
  'd',
  'DD',
  'HH12',
  'HH24',
  'MI',
  'mm',
  'ss',
  'a',
  'AM/PM',
  "'",
  ' ',
  '.',
  'é',
  '😀',
  '\ud800',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...bits)).map((a) => a.join('')),
);

test('any text has an answer, and each place is the text stated there', () => {
  fc.assert(
    fc.property(
      anyText,
      dialects,
      fc.constantFrom<PatternKind | undefined>('date', 'time', 'date-time', undefined),
      (text, dialect, kind) => {
        for (const problem of checkPattern(text, dialect, kind)) {
          if ('position' in problem && 'text' in problem) {
            assert.equal(text.slice(problem.position, problem.position + problem.text.length), problem.text);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
