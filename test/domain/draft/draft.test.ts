import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { changedFields, changeSet, conflicts, rebase } from '../../../src/domain/draft/draft.ts';
import type { Draft } from '../../../src/domain/draft/settings.ts';
import { saved, values } from './support.ts';

describe('a draft', () => {
  it('differs in nothing from what was saved', () => {
    assert.deepEqual(changedFields(saved, saved), []);
    assert.deepEqual(changeSet(saved, saved), {});
  });

  const edits: readonly (readonly [string, Partial<Draft>, object])[] = [
    ['login', { login: 'southwind' }, { login: 'southwind' }],
    ['password', { password: 'typed' }, { password: 'typed' }],
    ['mustChangePassword', { mustChangePassword: true }, { mustChangePassword: true }],
    ['twofa', { twofa: 'yes' }, { twofa: 'yes' }],
    ['apiAccess', { apiAccess: true }, { apiAccess: true }],
    ['role', { role: null }, { role: null }],
    [
      'locale',
      { locale: { ...values.locale, timeZone: null, inputTime: 'HH24:MI:SS' } },
      { locale: { timeZone: null, inputTime: 'HH24:MI:SS' } },
    ],
  ];
  for (const [field, edit, expected] of edits) {
    it(`names a changed ${field} and sends only that`, () => {
      const draft = { ...saved, ...edit };
      assert.deepEqual(changedFields(saved, draft), [field]);
      assert.deepEqual(changeSet(saved, draft), expected);
    });
  }

  it('differs no more when the edit is taken back', () => {
    const edited = { ...saved, trustedIps: { enabled: false, entries: values.trustedIps.entries } };
    const back = { ...edited, trustedIps: { enabled: true, entries: [...values.trustedIps.entries] } };
    assert.deepEqual(changedFields(saved, edited), ['trustedIps']);
    assert.deepEqual(changedFields(saved, back), []);
  });
});

describe('a draft when someone else saved', () => {
  const theirs: Draft = { ...saved, role: 'auditor', locale: { ...saved.locale, language: 'de' } };

  it('takes over what was not touched and keeps what was', () => {
    const mine = { ...saved, login: 'southwind', locale: { ...saved.locale, timeZone: null } };
    const carried = rebase(saved, mine, theirs);
    assert.equal(carried.login, 'southwind');
    assert.equal(carried.role, 'auditor');
    assert.deepEqual(carried.locale, { ...saved.locale, timeZone: null, language: 'de' });
    assert.deepEqual(conflicts(saved, mine, theirs), []);
  });

  it('names what both changed differently, with both values', () => {
    const mine = { ...saved, role: 'admin' };
    assert.deepEqual(conflicts(saved, mine, theirs), [{ field: 'role', mine: 'admin', theirs: 'auditor' }]);
  });

  it('is no conflict when both chose the same', () => {
    assert.deepEqual(conflicts(saved, { ...saved, role: 'auditor' }, theirs), []);
  });

  it('conflicts in the locale only where one key was changed by both', () => {
    const mine = { ...saved, locale: { ...saved.locale, language: 'ar' } };
    assert.deepEqual(
      conflicts(saved, mine, theirs).map(({ field }) => field),
      ['locale'],
    );
  });

  it('loses nothing of mine, whatever both did', () => {
    const edit = fc.record(
      {
        login: fc.constantFrom('a', 'b'),
        twofa: fc.constantFrom<Draft['twofa']>('inherit', 'yes', 'no'),
        apiAccess: fc.boolean(),
        role: fc.constantFrom('standard', 'auditor', null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(edit, edit, (byMe, byThem) => {
        const mine = { ...saved, ...byMe };
        const other = { ...saved, ...byThem };
        const carried = rebase(saved, mine, other);
        for (const field of changedFields(saved, mine)) assert.deepEqual(carried[field], mine[field]);
        for (const field of changedFields(mine, carried)) assert.deepEqual(carried[field], other[field]);
      }),
    );
  });
});
