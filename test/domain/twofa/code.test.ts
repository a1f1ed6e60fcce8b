import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCode } from '../../../src/domain/twofa/code.ts';

describe('readCode', () => {
  for (const text of ['123456', '123 456', ' 123456 ', '12 34 56', '123\u00a0456', '123\t456\n'])
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readCode(text), { ok: true, value: '123456' });
    });

  it('keeps leading zeros', () => {
    assert.deepEqual(readCode('000 042'), { ok: true, value: '000042' });
  });

  const refused = [
    '',
    ' ',
    '12345',
    '1234567',
    '12345a',
    '123-456',
    '+12345',
    '1.2345',
    '٠١٢٣٤٥',
    '１２３４５６',
    '0x1234',
  ];
  for (const text of [...refused, '1'.repeat(100_000)])
    it(`refuses ${JSON.stringify(text.slice(0, 10))} of length ${text.length}`, () => {
      assert.deepEqual(readCode(text), { ok: false, problem: { code: 'totp.code-form', digits: 6 } });
    });
});
