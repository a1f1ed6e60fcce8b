import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isValid, parse } from 'date-fns';
import fc from 'fast-check';
import { parseDate, pivotYear } from '../../../src/domain/date-format/parse-date.ts';
import type { DateParts } from '../../../src/domain/date-format/parse-date.ts';
import type { PatternDialect } from '../../../src/domain/date-format/dialect.ts';
import { formatDate } from '../../../src/domain/date-format/format-date.ts';

// date-fns reads in the machine's zone.
process.env['TZ'] = 'UTC';

const read = (text: string, pattern: string, locale = 'en', dialect: PatternDialect = 'unicode') =>
  parseDate(text, pattern, { locale, dialect });

const readable: readonly (readonly [string, string, DateParts, string?])[] = [
  ['2001-02-03', 'yyyy-MM-dd', { year: 2001, month: 2, day: 3 }],
  ['20010203', 'yyyyMMdd', { year: 2001, month: 2, day: 3 }],
  ['3.2.2001', 'd.M.yyyy', { year: 2001, month: 2, day: 3 }],
  ['03.02.2001', 'd.M.yyyy', { year: 2001, month: 2, day: 3 }],
  ['3022001', 'dMMyyyy', { year: 2001, month: 2, day: 3 }],
  ['13022001', 'dMMyyyy', { year: 2001, month: 2, day: 13 }],
  ['29/02/2024', 'dd/MM/yyyy', { year: 2024, month: 2, day: 29 }],
  ['29/02', 'dd/MM', { month: 2, day: 29 }],
  ['03 feb 2001', 'dd MMM yyyy', { year: 2001, month: 2, day: 3 }],
  ['3 февраля 2001', 'd MMMM yyyy', { year: 2001, month: 2, day: 3 }, 'ru'],
  ['3 MA\u0308RZ 2001', 'd MMMM yyyy', { year: 2001, month: 3, day: 3 }, 'de'],
  ['3 ŞUBAT 2001', 'd MMMM yyyy', { year: 2001, month: 2, day: 3 }, 'tr'],
  ['3 nisan 2001', 'd MMMM yyyy', { year: 2001, month: 4, day: 3 }, 'tr'],
  ['3 thg 12 2001', 'd MMM yyyy', { year: 2001, month: 12, day: 3 }, 'vi'],
  ['Saturday 3 February 2001', 'EEEE d MMMM yyyy', { year: 2001, month: 2, day: 3 }],
  ['12:00 AM', 'h:mm a', { hour: 0, minute: 0 }],
  ['12:00 pm', 'h:mm a', { hour: 12, minute: 0 }],
  ['1:05\u202fPM', 'h:mm a', { hour: 13, minute: 5 }],
  ['1:05\u00a0PM', 'h:mm a', { hour: 13, minute: 5 }],
  ['00:00:59', 'HH:mm:ss', { hour: 0, minute: 0, second: 59 }],
  ["9 o'clock", "H 'o''clock'", { hour: 9 }],
];

for (const [text, pattern, parts, locale] of readable) {
  test(`"${text}" under ${pattern}: ${JSON.stringify(parts)}`, () => {
    assert.deepEqual(read(text, pattern, locale), { ok: true, value: parts });
  });
}

test('billing specifiers read the same', () => {
  assert.deepEqual(read('MAR-12-03', 'MON-DD-YY', 'en', 'billing'), {
    ok: true,
    value: { year: 2003, month: 3, day: 12 },
  });
  assert.deepEqual(read('09:05 pm', 'hh12:mi AM', 'en', 'billing'), {
    ok: true,
    value: { hour: 21, minute: 5 },
  });
});

const range = (position: number, part: string, value: number, min: number, max: number) => ({
  code: 'date-format.out-of-range',
  position,
  part,
  value,
  min,
  max,
});
const mismatch = (position: number, expected: string) => ({
  code: 'date-format.mismatch',
  position,
  expected,
});

const refused: readonly (readonly [string, string, object])[] = [
  ['31.02.2026', 'dd.MM.yyyy', { code: 'date-format.unreal-date', year: 2026, month: 2, day: 31 }],
  ['29.02.2026', 'dd.MM.yyyy', { code: 'date-format.unreal-date', year: 2026, month: 2, day: 29 }],
  ['29.02.1900', 'dd.MM.yyyy', { code: 'date-format.unreal-date', year: 1900, month: 2, day: 29 }],
  ['31.04', 'dd.MM', { code: 'date-format.unreal-date', year: null, month: 4, day: 31 }],
  ['13/02/2003', 'MM/dd/yyyy', range(0, 'month', 13, 1, 12)],
  ['00.02.2003', 'dd.MM.yyyy', range(0, 'day', 0, 1, 31)],
  ['32.1.2003', 'd.M.yyyy', range(0, 'day', 32, 1, 31)],
  ['01.01.0000', 'dd.MM.yyyy', range(6, 'year', 0, 1, 9999)],
  ['24:00', 'HH:mm', range(0, 'hour', 24, 0, 23)],
  ['12:60', 'HH:mm', range(3, 'minute', 60, 0, 59)],
  ['23:59:60', 'HH:mm:ss', range(6, 'second', 60, 0, 59)],
  ['13:00 PM', 'h:mm a', range(0, 'hour', 13, 1, 12)],
  ['00:00 AM', 'hh:mm a', range(0, 'hour', 0, 1, 12)],
  ['3.02.2001', 'dd.MM.yyyy', mismatch(0, 'dd')],
  ['03-02-2001', 'dd.MM.yyyy', mismatch(2, '.')],
  ['03.02.01', 'dd.MM.yyyy', mismatch(6, 'yyyy')],
  ['03.02.201', 'dd.MM.yyyy', mismatch(6, 'yyyy')],
  ['03.02.', 'dd.MM.yyyy', mismatch(6, 'yyyy')],
  ['03.02.20011', 'dd.MM.yyyy', { code: 'date-format.trailing-text', position: 10, text: '1' }],
  ['03.02.2001 ', 'dd.MM.yyyy', { code: 'date-format.trailing-text', position: 10, text: ' ' }],
  [' 03.02.2001', 'dd.MM.yyyy', mismatch(0, 'dd')],
  ['+3.02.2001', 'dd.MM.yyyy', mismatch(0, 'dd')],
  ['٠٣.٠٢.٢٠٠١', 'dd.MM.yyyy', mismatch(0, 'dd')],
  ['\uff10\uff13.02.2001', 'dd.MM.yyyy', mismatch(0, 'dd')],
  ['3 Febr 2001', 'd MMM yyyy', mismatch(5, ' ')],
  ['3 Februar 2001', 'd MMMM yyyy', mismatch(2, 'MMMM')],
  ['1:05', 'h:mm a', mismatch(4, ' ')],
  ['Friday 3 February 2001', 'EEEE d MMMM yyyy', { code: 'date-format.contradiction', part: 'weekday' }],
  ['2001 (02)', 'yyyy (yy)', { code: 'date-format.contradiction', part: 'year' }],
  ['13:00 (2 PM)', 'HH:mm (h a)', { code: 'date-format.contradiction', part: 'hour' }],
  ['13:00 (1 AM)', 'HH:mm (h a)', { code: 'date-format.contradiction', part: 'period' }],
  ['03.02 (04)', 'dd.MM (dd)', { code: 'date-format.contradiction', part: 'day' }],
  ['', 'dd.MM.yyyy', { code: 'value.missing' }],
  ['x'.repeat(100_000), 'dd.MM.yyyy', mismatch(0, 'dd')],
];

for (const [text, pattern, problem] of refused) {
  test(`"${text.slice(0, 20)}" under ${pattern}: ${JSON.stringify(problem)}`, () => {
    assert.deepEqual(read(text, pattern), { ok: false, problem });
  });
}

test('a pattern with mistakes reads nothing and says why', () => {
  const problem = {
    code: 'date-format.hour12-without-period',
    position: 0,
    text: 'hh',
    suggestion: 'HH',
    period: 'a',
  };
  assert.deepEqual(read('01:00', 'hh:mm'), { ok: false, problem });
});

test('text with two readings is refused', () => {
  // Vietnamese "thg 1" and "thg 12" before a day of one or two digits.
  assert.deepEqual(read('thg 123', 'MMMd', 'vi'), {
    ok: false,
    problem: { code: 'date-format.ambiguous-text' },
  });
});

test('the pivot: two digits mean 1969 to 2068', () => {
  assert.equal(pivotYear, 69);
  for (let year = 1969; year <= 2068; year++) {
    const text = String(year % 100).padStart(2, '0');
    assert.deepEqual(read(text, 'yy'), { ok: true, value: { year } });
  }
});

test('every day of a leap and a common year is read, and no other', () => {
  for (const year of [2023, 2024]) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const real = new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso);
        assert.equal(read(iso, 'yyyy-MM-dd').ok, real, iso);
      }
    }
  }
});

const bits = ['d', 'M', 'MM', 'MMM', 'yyyy', 'yy', 'H', 'h', 'a', 'm', 'EEEE', ' ', '.', "'x'", '1'];

test('any text under any pattern has an answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((a) => a.join('')),
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9. x]{0,60}$/)),
      fc.constantFrom('en', 'vi', 'ar', 'tr', 'nonsense-'),
      (pattern, text, locale) => {
        const result = read(text, pattern, locale);
        assert.equal(typeof result.ok, 'boolean');
      },
    ),
    { numRuns: 1000 },
  );
});

const comparable = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'dd/MM/yyyy HH:mm',
  'MMM d, yyyy',
  'd MMMM yyyy h:mm a',
  'H:mm:ss',
  'yyyyMMdd HHmm',
];
const typos = fc.array(
  fc.tuple(fc.nat(25), fc.constantFrom('', ' ', '0', '1', '3', '9', '/', '.', 'a', 'Feb'), fc.boolean()),
  { maxLength: 3 },
);
const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('what is read here, date-fns reads the same; it reads more, since it is lax', () => {
  const read = { here: 0, there: 0 };
  fc.assert(
    fc.property(dates, fc.constantFrom(...comparable), typos, (date, pattern, slips) => {
      const options = { locale: 'en', dialect: 'unicode' as const };
      const text = slips.reduce(
        (typed, [at, slip, over]) => typed.slice(0, at) + slip + typed.slice(over ? at + 1 : at),
        formatDate(date.toISOString(), pattern, { ...options, zone: 'UTC' }),
      );
      const ours = parseDate(text, pattern, options);
      const theirs = parse(text, pattern, new Date(0));
      if (isValid(theirs)) read.there += 1;
      if (!ours.ok) return;
      read.here += 1;
      const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = ours.value;
      const same = [theirs.getFullYear(), theirs.getMonth() + 1, theirs.getDate()];
      same.push(theirs.getHours(), theirs.getMinutes(), theirs.getSeconds());
      assert.deepEqual(same, [year, month, day, hour, minute, second], `${text} by ${pattern}`);
    }),
    { numRuns: 4000 },
  );
  assert.ok(read.here > 1000 && read.there >= read.here, JSON.stringify(read));
});
