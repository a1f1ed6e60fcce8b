import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPattern } from '../../../src/domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../../src/domain/date-format/dialect.ts';
import { patternTraits } from '../../../src/domain/date-format/pattern-traits.ts';
import { readsBack } from '../../../src/domain/date-format/reads-back.ts';
import { checkLocale, sameLocale } from '../../../src/domain/locale/check-locale.ts';
import { formatChoices } from '../../../src/domain/locale/format-choices.ts';
import type { LocalePrefs } from '../../../src/domain/locale/locale.ts';
import { isKnownTimeZone } from '../../../src/domain/time-zone/zones.ts';

const prefs: LocalePrefs = {
  timeZone: 'Europe/Kiev',
  language: 'de',
  dialect: 'billing',
  outputDate: 'DD.MM.YYYY',
  outputTime: 'HH24:MI:SS',
  outputDateTime: 'DD.MM.YYYY HH24:MI',
  inputDate: 'DD.MM.YYYY',
  inputTime: 'HH12:MI AM',
};
const languages = ['en', 'de', 'ar'];

test('sound preferences have no problems', () => {
  assert.deepEqual(checkLocale(prefs, { languages, isKnownTimeZone }), []);
  assert.deepEqual(checkLocale({ ...prefs, timeZone: null }, { languages, isKnownTimeZone }), []);
});

const problems: readonly (readonly [Partial<LocalePrefs>, readonly object[]])[] = [
  [{ timeZone: '' }, [{ path: ['timeZone'], code: 'value.missing' }]],
  [{ timeZone: '+02:00' }, [{ path: ['timeZone'], code: 'time-zone.offset', text: '+02:00' }]],
  [
    { timeZone: 'Mars/X' },
    [{ path: ['timeZone'], code: 'time-zone.unknown', text: 'Mars/X', suggestion: null }],
  ],
  [{ language: '' }, [{ path: ['language'], code: 'value.missing' }]],
  [{ language: 'fr' }, [{ path: ['language'], code: 'locale.language', language: 'fr' }]],
  [{ language: '__proto__' }, [{ path: ['language'], code: 'locale.language', language: '__proto__' }]],
  [{ inputTime: '' }, [{ path: ['inputTime'], code: 'date-format.empty' }]],
  [
    { inputTime: 'HH24' },
    [
      {
        path: ['inputTime'],
        code: 'date-format.missing-part',
        position: 4,
        part: 'minute',
        suggestion: 'MI',
      },
    ],
  ],
  [
    { outputDate: 'DD.MM', outputDateTime: 'DD.MM.YYYY' },
    [
      {
        path: ['outputDate'],
        code: 'date-format.missing-part',
        position: 5,
        part: 'year',
        suggestion: 'YYYY',
      },
      {
        path: ['outputDateTime'],
        code: 'date-format.missing-part',
        position: 10,
        part: 'hour',
        suggestion: 'HH24',
      },
      {
        path: ['outputDateTime'],
        code: 'date-format.missing-part',
        position: 10,
        part: 'minute',
        suggestion: 'MI',
      },
    ],
  ],
];

for (const [change, expected] of problems) {
  test(`problems of ${JSON.stringify(change)}`, () => {
    assert.deepEqual(checkLocale({ ...prefs, ...change }, { languages, isKnownTimeZone }), expected);
  });
}

test('patterns are judged in the dialect of the preferences', () => {
  const places = checkLocale({ ...prefs, dialect: 'unicode' }, { languages }).map(({ path }) =>
    path.join('.'),
  );
  assert.deepEqual(
    new Set(places),
    new Set(['outputDate', 'outputTime', 'outputDateTime', 'inputDate', 'inputTime']),
  );
});

test('without the table the form of a zone name is enough', () => {
  assert.deepEqual(checkLocale({ ...prefs, timeZone: 'Europe/Somewhere' }, { languages }), []);
});

test('preferences are the same when every field is', () => {
  assert.ok(sameLocale(prefs, { ...prefs }));
  const changes: readonly Partial<LocalePrefs>[] = [
    { timeZone: null },
    { timeZone: 'Europe/Kyiv' },
    { language: 'en' },
    { dialect: 'unicode' },
    { outputDate: 'x' },
    { outputTime: 'x' },
    { outputDateTime: 'x' },
    { inputDate: 'x' },
    { inputTime: 'x' },
  ];
  assert.equal(new Set(changes.flatMap(Object.keys)).size, Object.keys(prefs).length, 'a field is not tried');
  for (const change of changes)
    assert.ok(!sameLocale(prefs, { ...prefs, ...change }), JSON.stringify(change));
});

for (const dialect of ['billing', 'unicode'] satisfies PatternDialect[]) {
  const { date, time, dateTime } = formatChoices(dialect);

  test(`${dialect} choices are sound, different and readable in several languages`, () => {
    for (const [kind, patterns] of [
      ['date', date],
      ['time', time],
      ['date-time', dateTime],
    ] as const) {
      assert.ok(patterns.length >= 5 && patterns.length <= 7);
      assert.equal(new Set(patterns).size, patterns.length);
      for (const pattern of patterns) {
        assert.deepEqual(checkPattern(pattern, dialect, kind), [], pattern);
        for (const locale of ['en', 'de', 'ar'])
          assert.ok(readsBack(pattern, pattern, { locale, dialect }), pattern);
      }
    }
  });

  test(`the first ${dialect} choice leaves nothing open`, () => {
    const none = { ambiguousOrder: null, twoDigitYear: null };
    for (const [first = ''] of [date, time, dateTime]) assert.deepEqual(patternTraits(first, dialect), none);
  });
}

test('the table of zones is not loaded with the checks and formats', () => {
  const seen = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const imports = readFileSync(url, 'utf8').matchAll(
      /^(?:import|export) (?!type)[^;]*? from '(\..*?)';/gms,
    );
    for (const [, path = ''] of imports) visit(new URL(path, url));
  };
  const domain = new URL('../../../src/domain/', import.meta.url);
  visit(new URL('locale/check-locale.ts', domain));
  visit(new URL('date-format/format-date.ts', domain));
  assert.ok(seen.has(new URL('time-zone/offset.ts', domain).href));
  assert.ok(!seen.has(new URL('time-zone/zone-table.ts', domain).href));
});
