/** Each schema describes exactly its domain type: a difference either way does not compile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import * as contract from '../../src/contract/index.ts';
import type { SettingsValues } from '../../src/domain/draft/settings.ts';
import type { LocalePrefs } from '../../src/domain/locale/locale.ts';
import type { LoginRules } from '../../src/domain/login/login.ts';
import type { InheritedIpEntry, TrustedIps } from '../../src/domain/network/entry-list.ts';
import type { PasswordPolicy } from '../../src/domain/password/policy.ts';
import type { Role } from '../../src/domain/role/role.ts';
import type { TokenFacts } from '../../src/domain/token/token.ts';
import type { TwofaSetup } from '../../src/domain/twofa/setup.ts';
import type { Enrolment, InheritedTwofa, TwofaMode } from '../../src/domain/twofa/twofa.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const same = <A, B>(equal: Same<A, B>) => equal;

describe('the contract', () => {
  it('has the types of the domain', () => {
    const all = [
      same<z.infer<typeof contract.valuesSchema>, SettingsValues>(true),
      same<z.infer<typeof contract.trustedIpsSchema>, TrustedIps>(true),
      same<z.infer<typeof contract.inheritedIpEntrySchema>, InheritedIpEntry>(true),
      same<z.infer<typeof contract.localePrefsSchema>, LocalePrefs>(true),
      same<z.infer<typeof contract.roleSchema>, Role>(true),
      same<z.infer<typeof contract.tokenSchema>, TokenFacts>(true),
      same<z.infer<typeof contract.twofaModeSchema>, TwofaMode>(true),
      same<z.infer<typeof contract.inheritedTwofaSchema>, InheritedTwofa>(true),
      same<z.infer<typeof contract.enrolmentSchema>, Enrolment>(true),
      same<z.infer<typeof contract.twofaSetupSchema>, TwofaSetup>(true),
      same<contract.Capabilities['loginRules'], LoginRules>(true),
      same<contract.Capabilities['passwordPolicy'], PasswordPolicy>(true),
    ];
    assert.ok(all.every(Boolean));
  });

  it('refuses unknown keys, and __proto__ does nothing', () => {
    const ask = JSON.parse('{"version":"1","changes":{"login":"a","__proto__":{"role":"admin"}}}') as unknown;
    const hostile = z.safeParse(contract.saveAskSchema, ask);
    assert.equal(({} as { role?: string }).role, undefined);
    if (hostile.success) assert.equal(hostile.data.changes.role, undefined);
    assert.equal(
      z.safeParse(contract.saveAskSchema, { version: '1', changes: { logn: 'a' } }).success,
      false,
    );
    assert.equal(z.safeParse(contract.saveAskSchema, { version: '1', changes: {}, extra: 1 }).success, false);
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['a number for the login', { login: 5 }],
    ['a 2FA value outside the three', { twofa: 'maybe' }],
    [
      'more than 10,000 addresses',
      { trustedIps: { enabled: true, entries: new Array(10_001).fill(entry(0)) } },
    ],
    [
      'an entry without its switch',
      { trustedIps: { enabled: true, entries: [{ ...entry(0), enabled: null }] } },
    ],
    [
      'an end that is no instant',
      { trustedIps: { enabled: true, entries: [{ ...entry(0), endsAt: 'soon' }] } },
    ],
    ['a locale key there is not', { locale: { outputCalendar: 'x' } }],
  ];
  for (const [what, changes] of refused) {
    it(`refuses ${what}`, () => {
      assert.equal(z.safeParse(contract.changesSchema, changes).success, false);
    });
  }

  it('takes a change of one locale key alone', () => {
    assert.equal(z.safeParse(contract.changesSchema, { locale: { timeZone: null } }).success, true);
  });
});

function entry(index: number) {
  return { id: `e${index}`, network: '10.10.10.1', note: '', enabled: true, endsAt: null };
}
