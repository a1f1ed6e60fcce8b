import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ScureBase32Plugin } from 'otplib';
import { decodeBase32, encodeBase32 } from '../../../src/domain/totp/base32.ts';

const utf8 = new TextEncoder();

describe('base32', () => {
  // RFC 4648 section 10.
  const vectors: [text: string, base32: string][] = [
    ['', ''],
    ['f', 'MY======'],
    ['fo', 'MZXQ===='],
    ['foo', 'MZXW6==='],
    ['foob', 'MZXW6YQ='],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI======'],
  ];
  for (const [text, base32] of vectors)
    it(`RFC 4648: ${JSON.stringify(text)}`, () => {
      const bytes = utf8.encode(text);
      const unpadded = base32.replaceAll('=', '');
      assert.equal(encodeBase32(bytes), unpadded);
      for (const spelling of [base32, unpadded, unpadded.toLowerCase()])
        assert.deepEqual(decodeBase32(spelling), { ok: true, value: bytes }, spelling);
    });

  const refused: [text: string, problem: object][] = [
    ['MZXW 6YTB', { code: 'totp.base32-character', character: ' ', position: 4 }],
    ['MZXW-6YTB', { code: 'totp.base32-character', character: '-', position: 4 }],
    ['MZXW6YT1', { code: 'totp.base32-character', character: '1', position: 7 }],
    ['0ZXW6YTB', { code: 'totp.base32-character', character: '0', position: 0 }],
    // Letters that Unicode case mapping would fold into the alphabet.
    ['mıxw6ytb', { code: 'totp.base32-character', character: 'ı', position: 1 }],
    ['mſxw6ytb', { code: 'totp.base32-character', character: 'ſ', position: 1 }],
    ['mßw6ytb', { code: 'totp.base32-character', character: 'ß', position: 1 }],
    ['ＭZXW6YTB', { code: 'totp.base32-character', character: 'Ｍ', position: 0 }],
    ['😀1', { code: 'totp.base32-character', character: '😀', position: 0 }],
    ['MY=====M', { code: 'totp.base32-character', character: '=', position: 2 }],
    ['MZXW6YTB========', { code: 'totp.base32-character', character: '=', position: 8 }],
    ['M', { code: 'totp.base32-length', length: 1 }],
    ['MZX', { code: 'totp.base32-length', length: 3 }],
    ['MZXW6Y', { code: 'totp.base32-length', length: 6 }],
    ['MY=', { code: 'totp.base32-length', length: 3 }],
    ['MY=====', { code: 'totp.base32-length', length: 7 }],
    ['MZX=====', { code: 'totp.base32-length', length: 8 }],
    ['======', { code: 'totp.base32-length', length: 6 }],
    ['MZ', { code: 'totp.base32-bits' }],
    ['MZ======', { code: 'totp.base32-bits' }],
    ['MZXW6YR', { code: 'totp.base32-bits' }],
  ];
  for (const [text, problem] of refused)
    it(`refuses ${text}`, () => {
      assert.deepEqual(decodeBase32(text), { ok: false, problem });
    });

  it('writes what otplib writes, and reads it back', () => {
    const oracle = new ScureBase32Plugin();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = encodeBase32(bytes);
        assert.equal(text, oracle.encode(bytes, { padding: false }));
        assert.deepEqual(decodeBase32(text), { ok: true, value: Uint8Array.from(bytes) });
        assert.deepEqual(decodeBase32(oracle.encode(bytes, { padding: true })), decodeBase32(text));
      }),
    );
  });

  it('knows one text for each sequence of bytes, case and padding apart', () => {
    const letters = fc.constantFrom('A', 'B', 'Q', 'Z', '2', '7', '=', '1');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 16 }), (all) => {
        const text = all.join('');
        const bytes = decodeBase32(text);
        if (bytes.ok) assert.equal(encodeBase32(bytes.value), text.replace(/=+$/, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
