import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseAddress } from '../../../src/domain/network/address.ts';
import { canonicalByUrl, ipv4, ipv6 } from './arbitraries.ts';

function textOf(text: string): string {
  const result = parseAddress(text);
  assert.ok(result.ok, text);
  return result.value.text;
}

describe('parseAddress', () => {
  const canonical: [written: string, text: string, version: 4 | 6][] = [
    ['10.10.10.1', '10.10.10.1', 4],
    ['0.0.0.0', '0.0.0.0', 4],
    ['255.255.255.255', '255.255.255.255', 4],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1', 6],
    ['2001:0db8::0001', '2001:db8::1', 6],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3', 6],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', 6],
    ['::', '::', 6],
    // RFC 4291 section 2.5.5.2: mapped is IPv4 …
    ['::ffff:10.0.0.1', '10.0.0.1', 4],
    ['0:0:0:0:0:FFFF:0a00:0001', '10.0.0.1', 4],
    // … while the compatible, translated, 6to4 and NAT64 forms stay IPv6.
    ['::10.10.10.1', '::a0a:a01', 6],
    ['::ffff:0:10.0.0.1', '::ffff:0:a00:1', 6],
    ['2002:a00:1::', '2002:a00:1::', 6],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1', 6],
  ];
  for (const [written, text, version] of canonical)
    it(`reads ${written} as ${text}`, () => {
      const result = parseAddress(written);
      assert.ok(result.ok);
      assert.equal(result.value.text, text);
      assert.equal(result.value.version, version);
    });

  const refused: [text: string, problem: object][] = [
    ['', { code: 'value.missing' }],
    ['fe80::1%eth0', { code: 'network.zone', meant: 'fe80::1' }],
    ['10.0.0.1/32', { code: 'network.address-only', meant: '10.0.0.1' }],
    ['10.0.0.0/8', { code: 'network.address-only', meant: '10.0.0.0' }],
    ['10.1', { code: 'network.short-form', meant: null }],
    ['10.0.0.1-10.0.0.9', { code: 'network.range', first: '10.0.0.1', last: '10.0.0.9' }],
    ['10.0.0.1:443', { code: 'network.port', meant: '10.0.0.1' }],
    ['unknown', { code: 'network.name', name: 'unknown' }],
  ];
  for (const [text, problem] of refused)
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseAddress(text), { ok: false, problem });
    });

  it('accepts exactly what node:net accepts, zone ids apart', () => {
    const pieces = fc.constantFrom(
      '0',
      '1',
      '25',
      '256',
      'f',
      'ffff',
      '00001',
      '.',
      '.',
      ':',
      ':',
      '::',
      '::ffff:',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 16 }).map((all) => all.join('')),
          ipv4,
          ipv6,
        ),
        (text) => {
          assert.equal(parseAddress(text).ok, isIP(text) !== 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('writes IPv6 as the URL standard does', () => {
    fc.assert(
      fc.property(ipv6, (text) => {
        assert.equal(textOf(text), canonicalByUrl(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads its own text back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (text) => {
        assert.equal(textOf(textOf(text)), textOf(text));
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const result = parseAddress(text);
        assert.ok(result.ok ? isIP(text) !== 0 : result.problem.code);
      }),
      { numRuns: 1000 },
    );
  });
});
