import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLocaleChange, isEmptyLocale } from '../../../src/domain/locale/check-locale-change.ts';
import type { LocalePrefs } from '../../../src/domain/locale/locale.ts';
import { emptyLocale, readLocale } from '../../../src/domain/locale/read-locale.ts';
import { isKnownTimeZone } from '../../../src/domain/time-zone/zones.ts';

const prefs: LocalePrefs = {
  timeZone: 'Europe/Kiev',
  language: 'de',
  dialect: 'unicode',
  outputDate: 'dd.MM.yyyy',
  outputTime: 'HH:mm',
  outputDateTime: 'dd.MM.yyyy HH:mm',
  inputDate: 'dd.MM.yyyy',
  inputTime: 'HH:mm',
};
const rules = { languages: ['en', 'de'], isKnownTimeZone };
const codes = (changed: Partial<LocalePrefs>, saved: LocalePrefs) =>
  checkLocaleChange({ ...saved, ...changed }, saved, rules).map(({ code, path }) => [path[0], code]);

test('preferences are read as they are, and frozen', () => {
  assert.deepEqual(readLocale({ ...prefs, extra: 1 }), prefs);
  assert.ok(Object.isFrozen(readLocale(prefs)));
});

test('whatever comes from outside becomes preferences', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = readLocale(value);
      assert.deepEqual(Object.keys(read), Object.keys(prefs));
      assert.deepEqual(readLocale(read), read);
    }),
  );
});

test('what nobody filled in is empty, in either dialect', () => {
  for (const value of [undefined, null, '', {}, { dialect: 'unicode' }, emptyLocale])
    assert.equal(isEmptyLocale(readLocale(value)), true);
  assert.equal(isEmptyLocale({ ...emptyLocale, timeZone: 'Etc/UTC' }), false);
});

test('an unknown zone and a language not offered stay while they are as saved', () => {
  const saved = { ...prefs, timeZone: 'Mars/Olympus', language: 'tlh' };
  assert.deepEqual(codes({}, saved), []);
  assert.deepEqual(codes({ outputTime: 'HH' }, saved), [['outputTime', 'date-format.missing-part']]);
});

test('they are refused where they are new', () => {
  assert.deepEqual(codes({ timeZone: 'Mars/Olympus', language: 'tlh' }, prefs), [
    ['timeZone', 'time-zone.unknown'],
    ['language', 'locale.language'],
  ]);
});

test('a pattern with mistakes and a missing language are problems even as saved', () => {
  const saved = { ...prefs, language: '', inputTime: 'hh:mm' };
  assert.deepEqual(codes({}, saved), [
    ['language', 'value.missing'],
    ['inputTime', 'date-format.hour12-without-period'],
  ]);
});
