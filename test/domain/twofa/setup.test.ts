import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generate } from 'lean-qr/nano';
import { shownKey } from '../../../src/domain/twofa/setup.ts';
import { parseKeyUri } from '../../../src/domain/totp/key-uri.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

function read(issuer: string, account: string) {
  const key = shownKey({ secret, issuer, account });
  assert.ok(key.ok);
  const parsed = parseKeyUri(key.value.uri);
  assert.ok(parsed.ok, key.value.uri);
  return { ...key.value, ...parsed.value };
}

describe('shownKey', () => {
  it('is a URI that apps read, and groups of four', () => {
    const { issuer, account, groups, uri } = read('Meridian', 'northwind-voice');
    assert.deepEqual([issuer, account], ['Meridian', 'northwind-voice']);
    assert.deepEqual(groups, ['JBSW', 'Y3DP', 'EHPK', '3PXP', 'JBSW', 'Y3DP', 'EHPK', '3PXP']);
    assert.match(uri, /^otpauth:\/\/totp\/Meridian:northwind-voice\?secret=JBSWY3DP/);
  });

  const names: readonly [issuer: string, account: string, readIssuer: string, readAccount: string][] = [
    ['Meridian: self-care', 'a:b', 'Meridian self-care', 'a b'],
    ['', 'northwind', '', 'northwind'],
    ['Meridian', '', '', 'Meridian'],
    ['Meridian', ' : ', '', 'Meridian'],
    ['Mer\ud800idian', 'x', 'Mer\ufffdidian', 'x'],
    ['<img src=x>', '"&?#secret=AAAA', '<img src=x>', '"&?#secret=AAAA'],
    ['x'.repeat(300), '\u{1f511}'.repeat(300), 'x'.repeat(64), '\u{1f511}'.repeat(64)],
  ];
  for (const [issuer, account, readIssuer, readAccount] of names)
    it(`carries ${JSON.stringify([issuer, account]).slice(0, 60)}`, () => {
      const key = read(issuer, account);
      assert.deepEqual([key.issuer, key.account], [readIssuer, readAccount]);
    });

  it('fits into a QR code, whatever the names and with the longest key', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 });
    fc.assert(
      fc.property(text, text, (issuer, account) => {
        const key = shownKey({ secret: 'A'.repeat(128), issuer: `x${issuer}`, account });
        assert.ok(key.ok);
        assert.ok(parseKeyUri(key.value.uri).ok);
        assert.ok(generate(key.value.uri).size <= 177);
      }),
      { numRuns: 30 },
    );
    const widest = '\u{1f511}'.repeat(255);
    const key = shownKey({ secret: 'A'.repeat(128), issuer: widest, account: widest });
    assert.ok(key.ok && generate(key.value.uri).size <= 177);
  });

  for (const bad of ['', 'not base32!', 'A'])
    it(`refuses ${JSON.stringify(bad)} for a key`, () => {
      assert.equal(shownKey({ secret: bad, issuer: 'Meridian', account: 'x' }).ok, false);
    });

  it('refuses a key without any name', () => {
    assert.equal(shownKey({ secret, issuer: ' ', account: ':' }).ok, false);
  });
});
