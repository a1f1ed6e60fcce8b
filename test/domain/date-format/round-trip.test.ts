import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertPattern } from '../../../src/domain/date-format/convert-pattern.ts';
import type { PatternDialect } from '../../../src/domain/date-format/dialect.ts';
import { formatDate } from '../../../src/domain/date-format/format-date.ts';
import { parseDate } from '../../../src/domain/date-format/parse-date.ts';
import { patternTraits } from '../../../src/domain/date-format/pattern-traits.ts';
import { readsBack } from '../../../src/domain/date-format/reads-back.ts';
import { resolveLocal } from '../../../src/domain/time-zone/offset.ts';

const whole: Readonly<Record<PatternDialect, readonly string[]>> = {
  billing: [
    'YYYY-MM-DD HH24:MI:SS',
    'DD/MM/YYYY HH24:MI:SS',
    'DD.MM.YYYY HH:MI:SS',
    'MM/DD/YYYY HH12:MI:SS AM',
    'MON-DD-YY HH24:MI:SS',
    'D MONTH YYYY, HH24.MI.SS',
    'YYYYMMDDHH24MISS',
    'PM HH12~MI~SS D-M-YY',
    'SSMIHH24DDMMYYYY',
    'DDMONYYYYHH24MISS',
    'YY.M.D HH12MISS AM/PM',
    'MONTHDDYYYY HH24MISS',
  ],
  unicode: [
    'yyyy-MM-dd HH:mm:ss',
    "yyyy-MM-dd'T'HH:mm:ss",
    'dd.MM.yy H:m:s',
    'd.M.yyyy h:mm:ss a',
    'EEEE, d. MMMM yyyy HH:mm:ss',
    'EEE dd MMM yy hh:mm:ss a',
    'yyyyMMddHHmmss',
    'dMMyyyyHHmmss',
    'yyyy年M月d日 ah:mm:ss',
    "d 'of' MMMM yyyy 'at' H'h'mm'm'ss",
    "ss''mm''HH MM/dd/y",
    'yy (yyyy) dd.MM HH:mm:ss',
  ],
};

const locales = [
  'en',
  'de',
  'ar',
  'ru',
  'uk',
  'cs',
  'zh',
  'zh-TW',
  'ja',
  'ko',
  'vi',
  'fa',
  'he',
  'es',
  'fr',
  'tr',
  'el',
  'hu',
  'bg',
  'th',
];
const cases = (['billing', 'unicode'] as const).flatMap((dialect) =>
  whole[dialect].map((pattern) => ({ dialect, pattern })),
);

/** Within the years of a two-digit year. */
const seconds = fc.integer({ min: Date.UTC(1969, 0, 2) / 1000, max: Date.UTC(2068, 11, 30) / 1000 });

test('what a pattern shows, the same pattern reads: all parts, in 20 languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.constantFrom(...locales),
      seconds,
      ({ dialect, pattern }, locale, second) => {
        const iso = new Date(second * 1000).toISOString();
        const shown = formatDate(iso, pattern, { zone: 'UTC', locale, dialect });
        const read = parseDate(shown, pattern, { locale, dialect });
        assert.ok(read.ok, `${shown} under ${pattern}, ${locale}: ${JSON.stringify(read)}`);
        const { year = 0, month = 0, day = 0, hour, minute, second: s } = read.value;
        assert.equal(Date.UTC(year, month - 1, day, hour, minute, s), second * 1000, shown);
      },
    ),
    { numRuns: 4000 },
  );
});

test('what is shown in a zone resolves to the instant shown', () => {
  const zones = [
    'Europe/Berlin',
    'Pacific/Chatham',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), seconds, (zone, second) => {
      const iso = new Date(second * 1000).toISOString();
      const pattern = 'dd.MM.yyyy HH:mm:ss';
      const read = parseDate(formatDate(iso, pattern, { zone, locale: 'en', dialect: 'unicode' }), pattern, {
        locale: 'en',
        dialect: 'unicode',
      });
      assert.ok(read.ok);
      const { year = 0, month = 0, day = 0, ...clock } = read.value;
      assert.ok(resolveLocal(zone, { year, month, day, ...clock }).instants.includes(iso));
    }),
    { numRuns: 500 },
  );
});

test('a converted pattern shows the same, but for capitals, and converts back to itself', () => {
  let converted = 0;
  for (const { dialect, pattern } of cases) {
    const other = dialect === 'billing' ? 'unicode' : 'billing';
    const result = convertPattern(pattern, dialect, other);
    if (!result.ok) continue;
    converted += 1;
    const iso = '2031-07-04T15:09:08Z';
    const options = { zone: 'UTC', locale: 'en' };
    assert.equal(
      formatDate(iso, result.value, { ...options, dialect: other }).toUpperCase(),
      formatDate(iso, pattern, { ...options, dialect }).toUpperCase(),
    );
    const back = convertPattern(result.value, other, dialect);
    assert.ok(back.ok);
    assert.deepEqual(convertPattern(back.value, dialect, other), result);
  }
  assert.equal(converted, whole.billing.length + 5);
});

const conversions: readonly (readonly [string, PatternDialect, string])[] = [
  ['dd.mm.yyyy', 'billing', 'dd.MM.yyyy'],
  ['MON-DD-YY', 'billing', 'MMM-dd-yy'],
  ['HH:MI', 'billing', 'HH:mm'],
  ['HH12:MI PM', 'billing', 'hh:mm a'],
  ["DD'MM'YYYY", 'billing', "dd''MM''yyyy"],
  ['d MMMM y', 'unicode', 'D MONTH YYYY'],
  ['HH:mm:ss', 'unicode', 'HH24:MI:SS'],
  ["hh:mm''ss a", 'unicode', "HH12:MI'SS AM"],
];

for (const [pattern, from, to] of conversions) {
  test(`${from} ${pattern} is ${to}`, () => {
    assert.deepEqual(convertPattern(pattern, from, from === 'billing' ? 'unicode' : 'billing'), {
      ok: true,
      value: to,
    });
  });
}

const unconvertible: readonly (readonly [string, number, string, string | null])[] = [
  ['EEE d.M.yyyy', 0, 'EEE', null],
  ['H:mm', 0, 'H', 'HH24'],
  ['h:mm a', 0, 'h', 'HH12'],
  ["d 'of' MMMM", 2, "'of'", null],
  ['yyyy年', 4, '年', null],
];

for (const [pattern, position, text, suggestion] of unconvertible) {
  test(`${pattern} has no billing form`, () => {
    const problem = { code: 'date-format.not-in-dialect', position, text, suggestion, dialect: 'billing' };
    assert.deepEqual(convertPattern(pattern, 'unicode', 'billing'), { ok: false, problem });
  });
}

test('fields that would run into another when written together do not convert', () => {
  assert.equal(convertPattern('MONMM YYYY', 'billing', 'unicode').ok, false);
});

test('a pattern with mistakes does not convert', () => {
  const problem = { code: 'date-format.week-year', position: 0, text: 'YYYY', suggestion: 'yyyy' };
  assert.deepEqual(convertPattern('YYYY', 'unicode', 'billing'), { ok: false, problem });
});

test('whether the input format reads what the output format shows', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['dd.MM.yyyy', 'dd.MM.yyyy', true],
    ['dd.MM.yyyy', 'd.M.yyyy', true],
    ['d.M.yyyy', 'dd.MM.yyyy', false],
    ['dd/MM/yyyy', 'MM/dd/yyyy', false],
    ['dd/MM/yy', 'yy/MM/dd', false],
    ['HH:mm:ss', 'HH:mm', false],
    ['HH:mm', 'h:mm a', false],
    ['yy-MM-dd', 'yy-MM-dd', true],
    ['hh:mm', 'hh:mm', false],
    ['YYYY', "yyyy-MM-dd'T'HH:mm:ss'+00:00'", false],
  ];
  for (const [output, input, answer] of pairs) {
    assert.equal(
      readsBack(output, input, { locale: 'en', dialect: 'unicode' }),
      answer,
      `${output}, ${input}`,
    );
  }
});

/** Pairs as people choose them: the same pattern, a near one, another one. */
const pairable: Readonly<Record<PatternDialect, readonly string[]>> = {
  billing: [
    'YYYY-MM-DD',
    'DD.MM.YYYY',
    'D.M.YYYY',
    'DD.MM.YY',
    'MM/DD/YYYY',
    'DD/MM/YYYY',
    'MON-DD-YY',
    'D MONTH YYYY',
    'D MON YYYY',
    'HH24:MI',
    'HH24:MI:SS',
    'HH12:MI AM',
    'HH12:MI:SS PM',
    'HH24.MI',
  ],
  unicode: [
    'yyyy-MM-dd',
    'dd.MM.yyyy',
    'd.M.yyyy',
    'd.M.yy',
    'M/d/yyyy',
    'd/M/yyyy',
    'EEE d MMM yyyy',
    'd MMMM yyyy',
    'd MMM yyyy',
    'HH:mm',
    'H:mm',
    'HH:mm:ss',
    'h:mm a',
    'hh:mm a',
    'h:mm:ss a',
  ],
};

/** Every month and weekday, days and hours of one and two digits, midnight and noon, over the years of `yy`. */
const moments = Array.from({ length: 400 }, (_, n) =>
  Date.UTC(1970, n, 1 + ((n * 7) % 28), n % 24, (n * 13) % 60, n % 60),
);

test('a pair that is said to read back does at any time, and one that is not fails at some', () => {
  const answers = { true: 0, false: 0 };
  for (const dialect of ['billing', 'unicode'] as const)
    for (const locale of ['en', 'uk', 'vi', 'ar'])
      for (const output of pairable[dialect])
        for (const input of pairable[dialect]) {
          const says = readsBack(output, input, { locale, dialect });
          const wrong = moments.find((ms) => {
            const shown = formatDate(ms, output, { zone: 'UTC', locale, dialect });
            const read = parseDate(shown, input, { locale, dialect });
            if (!read.ok) return true;
            const at = new Date(ms);
            const { year, month, day, hour, minute, second } = read.value;
            const parts = [
              [year, at.getUTCFullYear()],
              [month, at.getUTCMonth() + 1],
              [day, at.getUTCDate()],
              [hour, at.getUTCHours()],
              [minute, at.getUTCMinutes()],
              [second, at.getUTCSeconds()],
            ];
            return parts.some(([is, was]) => is !== undefined && is !== was);
          });
          const pair = `${output} and ${input} in ${locale}`;
          if (says) assert.equal(wrong, undefined, `${pair}: ${wrong && new Date(wrong).toISOString()}`);
          else assert.notEqual(wrong, undefined, `${pair} reads back everything tried`);
          answers[`${says}`] += 1;
        }
  assert.ok(answers.true > 120 && answers.false > 1000, JSON.stringify(answers));
});

test('what a pattern leaves open', () => {
  const none = { ambiguousOrder: null, twoDigitYear: null };
  assert.deepEqual(patternTraits('yyyy-MM-dd', 'unicode'), none);
  assert.deepEqual(patternTraits('DD MON YYYY', 'billing'), none);
  assert.deepEqual(patternTraits('HH24:MI', 'billing'), none);
  assert.deepEqual(patternTraits('DD/MM/YYYY', 'billing'), { ...none, ambiguousOrder: 'day' });
  assert.deepEqual(patternTraits('M/d/yyyy', 'unicode'), { ...none, ambiguousOrder: 'month' });
  const twoDigitYear = { from: 1969, to: 2068 };
  assert.deepEqual(patternTraits('MON-DD-YY', 'billing'), { ambiguousOrder: null, twoDigitYear });
  assert.deepEqual(patternTraits('yy-MM-dd', 'unicode'), { ambiguousOrder: 'month', twoDigitYear });
});
