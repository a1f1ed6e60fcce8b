import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { visitReason } from '../../../src/domain/login/visit-reason.ts';

describe('visitReason', () => {
  const cases: readonly [string, string, string][] = [
    ['nothing', '', ''],
    ['only space', ' \t\n ', ''],
    ['trimmed', '  ticket 4711 ', 'ticket 4711'],
    ['one line', 'ticket\r\n4711', 'ticket 4711'],
    ['no control characters', 'a\u0000b\u0007c', 'a b c'],
    ['any script', 'Звернення №12 · مكالمة', 'Звернення №12 · مكالمة'],
    ['as long as it may be', 'x'.repeat(255), 'x'.repeat(255)],
    ['cut at the limit', 'x'.repeat(100_000), 'x'.repeat(255)],
    ['never half a character', `${'x'.repeat(254)}😀`, 'x'.repeat(254)],
    ['no half character inside', 'a\ud800b', 'ab'],
    ['no space left by the cut', `${'x'.repeat(254)} yz`, 'x'.repeat(254)],
  ];
  for (const [name, text, reason] of cases)
    it(name, () => {
      assert.equal(visitReason(text), reason);
    });

  it('fits what the contract and a database take, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reason = visitReason(text);
        assert.ok(reason.length <= 255 && reason.isWellFormed() && !reason.includes('\u0000'));
        assert.equal(visitReason(reason), reason);
      }),
    );
  });
});
