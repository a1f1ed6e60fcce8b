import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateURI } from 'otplib';
import { decodeBase32, encodeBase32 } from '../../../src/domain/totp/base32.ts';
import { buildKeyUri, parseKeyUri } from '../../../src/domain/totp/key-uri.ts';

const secret = new TextEncoder().encode('12345678901234567890');
const base32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const defaults = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !text.includes(':'));

describe('buildKeyUri', () => {
  const built: [key: Parameters<typeof buildKeyUri>[0], uri: string][] = [
    [
      { issuer: 'Example', account: 'alice@example.com', secret },
      `otpauth://totp/Example:alice%40example.com?secret=${base32}&issuer=Example`,
    ],
    [
      { issuer: 'Big Corp & Söhne', account: 'a+b c', secret },
      `otpauth://totp/Big%20Corp%20%26%20S%C3%B6hne:a%2Bb%20c?secret=${base32}&issuer=Big%20Corp%20%26%20S%C3%B6hne`,
    ],
    [{ issuer: '', account: 'alice', secret }, `otpauth://totp/alice?secret=${base32}`],
    [
      { issuer: 'X', account: 'alice', secret, ...defaults },
      `otpauth://totp/X:alice?secret=${base32}&issuer=X`,
    ],
    [
      { issuer: 'X', account: 'alice', secret, algorithm: 'SHA256', digits: 8, period: 60 },
      `otpauth://totp/X:alice?secret=${base32}&issuer=X&algorithm=SHA256&digits=8&period=60`,
    ],
  ];
  for (const [key, uri] of built)
    it(uri, () => {
      assert.deepEqual(buildKeyUri(key), { ok: true, value: uri });
    });

  const refused: [key: Parameters<typeof buildKeyUri>[0], problem: object][] = [
    [
      { issuer: 'A:B', account: 'alice', secret },
      { code: 'totp.colon', part: 'issuer' },
    ],
    [
      { issuer: 'A', account: 'alice:x', secret },
      { code: 'totp.colon', part: 'account' },
    ],
    [{ issuer: 'A', account: '', secret }, { code: 'totp.account-missing' }],
    [
      { issuer: '\ud800', account: 'alice', secret },
      { code: 'totp.ill-formed', part: 'issuer' },
    ],
    [
      { issuer: 'A', account: 'x\udc00', secret },
      { code: 'totp.ill-formed', part: 'account' },
    ],
    [{ issuer: 'A', account: 'alice', secret: new Uint8Array() }, { code: 'totp.secret-missing' }],
  ];
  for (const [key, problem] of refused)
    it(`refuses ${JSON.stringify([key.issuer, key.account, key.secret.length])}`, () => {
      assert.deepEqual(buildKeyUri(key), { ok: false, problem });
    });

  it('says what otplib says', () => {
    fc.assert(
      fc.property(name, name, (issuer, account) => {
        const ours = buildKeyUri({ issuer, account, secret });
        assert.ok(ours.ok);
        const [mine, other] = [ours.value, generateURI({ issuer, label: account, secret: base32 })].map(
          (uri) => new URL(uri),
        );
        assert.ok(mine && other);
        assert.equal(decodeURIComponent(mine.pathname), decodeURIComponent(other.pathname));
        assert.equal(mine.searchParams.get('secret'), other.searchParams.get('secret'));
        assert.equal(mine.searchParams.get('issuer'), other.searchParams.get('issuer'));
      }),
    );
  });
});

describe('parseKeyUri', () => {
  const wiki = decodeBase32('JBSWY3DPEHPK3PXP');
  assert.ok(wiki.ok);
  const key = { issuer: 'Example', account: 'alice', secret: wiki.value, ...defaults };
  const s = 'secret=JBSWY3DPEHPK3PXP';

  const read: [uri: string, expected: object][] = [
    [`otpauth://totp/Example:alice@google.com?${s}&issuer=Example`, { ...key, account: 'alice@google.com' }],
    [`otpauth://totp/Example%3Aalice?${s}`, key],
    [`otpauth://totp/Example:%20%20alice?${s}`, key],
    [`otpauth://totp/Example:alice%20?${s}`, { ...key, account: 'alice ' }],
    [`otpauth://totp/alice?${s}&issuer=Example`, key],
    [`otpauth://totp/alice?${s}`, { ...key, issuer: '' }],
    [`OTPAUTH://TOTP/Example:alice?issuer=Example&${s}`, key],
    [`otpauth://totp/Big%20Corp:a+b?${s}&issuer=Big%20Corp`, { ...key, issuer: 'Big Corp', account: 'a+b' }],
    [`otpauth://totp/Example:alice?${s}&image=https%3A%2F%2Fexample.com%2Fx.png`, key],
    [
      `otpauth://totp/Example:alice?${s}&algorithm=SHA512&digits=8&period=60`,
      { ...key, algorithm: 'SHA512', digits: 8, period: 60 },
    ],
  ];
  for (const [uri, expected] of read)
    it(`reads ${uri}`, () => {
      assert.deepEqual(parseKeyUri(uri), { ok: true, value: expected });
    });

  const refused: [uri: string, problem: object][] = [
    ['', { code: 'totp.uri-form' }],
    [`https://totp/alice?${s}`, { code: 'totp.uri-form' }],
    [`otpauth://totp/alice`, { code: 'totp.uri-form' }],
    [`otpauth://totp/a%zz?${s}`, { code: 'totp.uri-form' }],
    [`otpauth://totp/a?${s}&issuer=%ff`, { code: 'totp.uri-form' }],
    [`otpauth://totp/a?${s}#x`, { code: 'totp.uri-form' }],
    [`otpauth://hotp/alice?${s}&counter=1`, { code: 'totp.uri-type', type: 'hotp' }],
    [`otpauth://totp/?${s}`, { code: 'totp.account-missing' }],
    [`otpauth://totp/X:?${s}`, { code: 'totp.account-missing' }],
    [`otpauth://totp/A:B:alice?${s}`, { code: 'totp.colon', part: 'account' }],
    [`otpauth://totp/alice?${s}&issuer=A%3AB`, { code: 'totp.colon', part: 'issuer' }],
    [`otpauth://totp/A:alice?${s}&issuer=B`, { code: 'totp.uri-issuers', label: 'A', parameter: 'B' }],
    [`otpauth://totp/A:alice?${s}&issuer=a`, { code: 'totp.uri-issuers', label: 'A', parameter: 'a' }],
    ['otpauth://totp/alice?issuer=A', { code: 'totp.uri-secret-missing' }],
    ['otpauth://totp/alice?secret=', { code: 'totp.uri-secret-missing' }],
    [`otpauth://totp/alice?${s}&${s}`, { code: 'totp.uri-repeated', name: 'secret' }],
    ['otpauth://totp/alice?secret=JBSWY3D1', { code: 'totp.base32-character', character: '1', position: 7 }],
    [
      'otpauth://totp/alice?secret=JBSW%20Y3DP',
      { code: 'totp.base32-character', character: ' ', position: 4 },
    ],
    [`otpauth://totp/alice?${s}&digits=7`, { code: 'totp.uri-parameter', name: 'digits', value: '7' }],
    [`otpauth://totp/alice?${s}&digits=06`, { code: 'totp.uri-parameter', name: 'digits', value: '06' }],
    [
      `otpauth://totp/alice?${s}&algorithm=MD5`,
      { code: 'totp.uri-parameter', name: 'algorithm', value: 'MD5' },
    ],
    [`otpauth://totp/alice?${s}&period=0`, { code: 'totp.uri-parameter', name: 'period', value: '0' }],
    [`otpauth://totp/alice?${s}&period=3e1`, { code: 'totp.uri-parameter', name: 'period', value: '3e1' }],
  ];
  for (const [uri, problem] of refused)
    it(`refuses ${uri}`, () => {
      assert.deepEqual(parseKeyUri(uri), { ok: false, problem });
    });

  it('reads back what was built', () => {
    const parameters = fc.record({
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.constantFrom(6, 8),
      period: fc.integer({ min: 1, max: 9999 }),
    });
    // Blanks before the account belong to the label, not to the account.
    const account = name.filter((text) => !text.startsWith(' '));
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(fc.oneof(name, fc.constant('')), account, bytes, parameters, (issuer, who, key, totp) => {
        const uri = buildKeyUri({ issuer, account: who, secret: key, ...totp });
        assert.ok(uri.ok);
        const back = parseKeyUri(uri.value);
        assert.ok(back.ok);
        const { secret: readSecret, ...rest } = back.value;
        assert.deepEqual(rest, { issuer, account: who, ...totp });
        assert.equal(encodeBase32(readSecret), encodeBase32(key));
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (label, query) => {
        const result = parseKeyUri(`otpauth://totp/${label}?${query}`);
        assert.ok(result.ok || result.problem.code);
      }),
    );
  });
});
