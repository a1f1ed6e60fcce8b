import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkLogin, defaultLoginRules, type LoginRules } from '../../../src/domain/login/login.ts';

const ok = (value: string) => ({ ok: true, value });
const fail = (problem: object) => ({ ok: false, problem });

describe('checkLogin', () => {
  const rules: LoginRules = { ...defaultLoginRules, min: 3, max: 8, reserved: ['Admin', 'root'] };
  const cases: readonly [string, object][] = [
    ['', ok('')],
    ['   ', ok('')],
    ['anna', ok('anna')],
    ['  anna\t', ok('anna')],
    ['Anna', ok('Anna')],
    ['a.b-c_d+', ok('a.b-c_d+')],
    ['a@b.cd', ok('a@b.cd')],
    ['Łukasz', ok('Łukasz')],
    ['анна', ok('анна')],
    ['नमस्ते', ok('नमस्ते')],
    ['𐐀𐐁𐐂', ok('𐐀𐐁𐐂')],
    ['e\u0301va', ok('\u00e9va')],
    ['an', fail({ code: 'login.too-short', min: 3, length: 2 })],
    ['𐐀𐐁', fail({ code: 'login.too-short', min: 3, length: 2 })],
    ['annaanna', ok('annaanna')],
    ['annaannas', fail({ code: 'login.too-long', max: 8, length: 9 })],
    ['e\u0301'.repeat(8), ok('\u00e9'.repeat(8))],
    ['a'.repeat(100_000), fail({ code: 'login.too-long', max: 8, length: 100_000 })],
    ['a' + '\u0345\u0323'.repeat(50_000), fail({ code: 'login.too-long', max: 8, length: 100_001 })],
    ['an na', fail({ code: 'login.character', character: ' ', position: 2 })],
    ['  an na', fail({ code: 'login.character', character: ' ', position: 2 })],
    ['<b>', fail({ code: 'login.character', character: '<', position: 0 })],
    ['𐐀𐐁😀', fail({ code: 'login.character', character: '😀', position: 2 })],
    ['an\u202ena', fail({ code: 'login.character', character: '\u202e', position: 2 })],
    ['an\u200bna', fail({ code: 'login.character', character: '\u200b', position: 2 })],
    ['ann\ud800', fail({ code: 'login.character', character: '\ud800', position: 3 })],
    ['an\nna', fail({ code: 'login.character', character: '\n', position: 2 })],
    ['ADMIN', fail({ code: 'login.reserved', login: 'ADMIN' })],
    [' root ', fail({ code: 'login.reserved', login: 'root' })],
    ['rooted', ok('rooted')],
  ];
  for (const [text, answer] of cases)
    it(JSON.stringify(text.length > 40 ? `${text.slice(0, 10)}… (${text.length})` : text), () => {
      assert.deepEqual(checkLogin(text, rules), answer);
    });

  it('takes a character rule with alternatives as one rule', () => {
    const digitsOrDash = { ...defaultLoginRules, character: '[0-9]|-' };
    assert.deepEqual(checkLogin('12-3', digitsOrDash), ok('12-3'));
    assert.deepEqual(
      checkLogin('12x', digitsOrDash),
      fail({ code: 'login.character', character: 'x', position: 2 }),
    );
  });

  it('reserves nothing and allows 1 to 64 characters by default', () => {
    assert.deepEqual(checkLogin('a'), ok('a'));
    assert.deepEqual(checkLogin('admin'), ok('admin'));
    assert.deepEqual(checkLogin('a'.repeat(64)), ok('a'.repeat(64)));
    assert.deepEqual(checkLogin('a'.repeat(65)), fail({ code: 'login.too-long', max: 64, length: 65 }));
  });

  it('answers what it would answer again: a stored login stays as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab é e\u0301\u0327\u212bß.9😀 '), maxLength: 12 });
    fc.assert(
      fc.property(text, (typed) => {
        const first = checkLogin(typed);
        if (first.ok) assert.deepEqual(checkLogin(first.value), first);
        assert.deepEqual(checkLogin(` ${typed}\n`), first);
        assert.deepEqual(checkLogin(typed.normalize('NFD')), checkLogin(typed.normalize('NFC')));
      }),
    );
  });
});
