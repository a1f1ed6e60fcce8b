import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { parseNetwork, rangeToNetworks } from '../../../src/domain/network/network.ts';
import { canonicalByUrl, ipv4, ipv4Network, ipv6, ipv6Network, leastCover } from './arbitraries.ts';

describe('parseNetwork', () => {
  const accepted: [written: string, cidr: string, first: string, last: string, size: bigint][] = [
    ['10.10.10.1', '10.10.10.1', '10.10.10.1', '10.10.10.1', 1n],
    ['10.10.10.1/32', '10.10.10.1', '10.10.10.1', '10.10.10.1', 1n],
    ['192.168.192.0/24', '192.168.192.0/24', '192.168.192.0', '192.168.192.255', 256n],
    ['192.168.192.0/255.255.255.0', '192.168.192.0/24', '192.168.192.0', '192.168.192.255', 256n],
    ['10.0.0.1/255.255.255.255', '10.0.0.1', '10.0.0.1', '10.0.0.1', 1n],
    ['0.0.0.0/0', '0.0.0.0/0', '0.0.0.0', '255.255.255.255', 2n ** 32n],
    ['0.0.0.0/0.0.0.0', '0.0.0.0/0', '0.0.0.0', '255.255.255.255', 2n ** 32n],
    ['2001:DB8::/48', '2001:db8::/48', '2001:db8::', '2001:db8:0:ffff:ffff:ffff:ffff:ffff', 2n ** 80n],
    ['2001:db8::1/128', '2001:db8::1', '2001:db8::1', '2001:db8::1', 1n],
    ['::/0', '::/0', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 2n ** 128n],
    ['::ffff:10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.1', 1n],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8', '10.0.0.0', '10.255.255.255', 2n ** 24n],
  ];
  for (const [written, cidr, first, last, size] of accepted)
    it(`reads ${written}`, () => {
      const result = parseNetwork(written);
      assert.ok(result.ok);
      const { prefixLength, version, ...texts } = result.value;
      assert.deepEqual(texts, { cidr, first, last, size });
      assert.equal(2n ** BigInt((version === 4 ? 32 : 128) - prefixLength), size);
    });

  const refused: [text: string, problem: object][] = [
    ['', { code: 'value.missing' }],
    [' \t', { code: 'value.missing' }],
    ['1'.repeat(65), { code: 'network.too-long', max: 64, length: 65 }],
    [' 10.0.0.1', { code: 'network.space', meant: '10.0.0.1' }],
    ['10.0.0.0/ 8', { code: 'network.space', meant: '10.0.0.0/8' }],
    ['192.168.1.0 255.255.255.0', { code: 'network.space', meant: '192.168.1.0/24' }],
    ['10.0.0.1\n', { code: 'network.space', meant: '10.0.0.1' }],
    ['１０.0.0.1', { code: 'network.digits', meant: '10.0.0.1' }],
    ['１９２．１６８．０．０／１６', { code: 'network.digits', meant: '192.168.0.0/16' }],
    ['١٠.٠.٠.١', { code: 'network.digits', meant: '10.0.0.1' }],
    ['۱۰.0.0.1', { code: 'network.digits', meant: '10.0.0.1' }],
    ['fe80::1%eth0', { code: 'network.zone', meant: 'fe80::1' }],
    ['fe80::%eth0/64', { code: 'network.zone', meant: 'fe80::/64' }],
    ['10.0.0.1:8080', { code: 'network.port', meant: '10.0.0.1' }],
    ['[2001:db8::1]:443', { code: 'network.port', meant: '2001:db8::1' }],
    ['[2001:db8::1]', { code: 'network.port', meant: '2001:db8::1' }],
    ['167772161', { code: 'network.number-form', meant: '10.0.0.1' }],
    ['0xa000001', { code: 'network.number-form', meant: '10.0.0.1' }],
    ['0x0a.0.0.0/8', { code: 'network.number-form', meant: '10.0.0.0/8' }],
    ['010.0.0.1', { code: 'network.leading-zero', meant: '10.0.0.1' }],
    ['10.0.0.001', { code: 'network.leading-zero', meant: '10.0.0.1' }],
    ['10.0.0.0/08', { code: 'network.leading-zero', meant: '10.0.0.0/8' }],
    ['10.0.0.0/255.000.0.0', { code: 'network.leading-zero', meant: '10.0.0.0/8' }],
    ['2001:db8::/032', { code: 'network.leading-zero', meant: '2001:db8::/32' }],
    ['::ffff:010.0.0.1', { code: 'network.leading-zero', meant: '10.0.0.1' }],
    ['010.0.0.5/24', { code: 'network.leading-zero', meant: null }],
    ['10', { code: 'network.short-form', meant: '10.0.0.0/8' }],
    ['10.1', { code: 'network.short-form', meant: '10.1.0.0/16' }],
    ['10.1.2.', { code: 'network.short-form', meant: '10.1.2.0/24' }],
    ['10/8', { code: 'network.short-form', meant: '10.0.0.0/8' }],
    ['10.1/8', { code: 'network.short-form', meant: null }],
    ['example.com', { code: 'network.name', name: 'example.com' }],
    ['bücher.example/24', { code: 'network.name', name: 'bücher.example' }],
    ['10.0.0.*', { code: 'network.character', character: '*', position: 7 }],
    ['10.0.0.1!', { code: 'network.character', character: '!', position: 8 }],
    ['10.0.0.😀', { code: 'network.character', character: '😀', position: 7 }],
    ['-10.0.0.1', { code: 'network.character', character: '-', position: 0 }],
    ['10.0.0.0/8/8', { code: 'network.slashes', count: 2 }],
    ['10.0.0.256', { code: 'network.octet', octet: '256' }],
    ['4294967296', { code: 'network.octet', octet: '4294967296' }],
    ['10..0.1', { code: 'network.octet', octet: '' }],
    ['1.2.3.4.5', { code: 'network.octets', count: 5 }],
    ['2001:db8::12345', { code: 'network.group', group: '12345' }],
    ['::1.2.3.256', { code: 'network.group', group: '1.2.3.256' }],
    ['1:2:3', { code: 'network.groups', count: 3, compressed: false }],
    ['1:2:3:4:5:6:7:8:9', { code: 'network.groups', count: 9, compressed: false }],
    ['1::2:3:4:5:6:7:8', { code: 'network.groups', count: 8, compressed: true }],
    ['1:2:3:4:5:6:7:1.2.3.4', { code: 'network.groups', count: 9, compressed: false }],
    ['1::2::3', { code: 'network.compression' }],
    ['1:::2', { code: 'network.compression' }],
    [':1:2:3:4:5:6:7', { code: 'network.compression' }],
    ['10.0.0.0/', { code: 'network.prefix', prefix: '', max: 32 }],
    ['10.0.0.0/33', { code: 'network.prefix', prefix: '33', max: 32 }],
    ['10.0.0.0/+8', { code: 'network.prefix', prefix: '+8', max: 32 }],
    ['10.0.0.0/-8', { code: 'network.prefix', prefix: '-8', max: 32 }],
    ['10.0.0.0/8e0', { code: 'network.prefix', prefix: '8e0', max: 32 }],
    ['10.0.0.0/0x8', { code: 'network.prefix', prefix: '0x8', max: 32 }],
    ['10.0.0.0/8.0', { code: 'network.prefix', prefix: '8.0', max: 32 }],
    ['10.0.0.0/ffff::', { code: 'network.prefix', prefix: 'ffff::', max: 32 }],
    ['2001:db8::/129', { code: 'network.prefix', prefix: '129', max: 128 }],
    ['10.0.0.0/255.0.255.0', { code: 'network.mask-gaps', mask: '255.0.255.0' }],
    [
      '192.168.1.0/0.0.0.255',
      { code: 'network.wildcard', mask: '0.0.0.255', netmask: '255.255.255.0', meant: '192.168.1.0/24' },
    ],
    [
      '192.168.1.7/0.0.0.255',
      { code: 'network.wildcard', mask: '0.0.0.255', netmask: '255.255.255.0', meant: null },
    ],
    ['2001:db8::/ffff:ffff::', { code: 'network.ipv6-netmask', mask: 'ffff:ffff::', meant: '2001:db8::/32' }],
    ['2001:db8::/255.255.0.0', { code: 'network.ipv6-netmask', mask: '255.255.0.0', meant: null }],
    ['::ffff:10.0.0.0/24', { code: 'network.mapped-prefix', prefixLength: 24, meant: '10.0.0.0/24' }],
    ['::ffff:10.0.0.0/95', { code: 'network.mapped-prefix', prefixLength: 95, meant: null }],
    [
      '192.168.192.5/24',
      { code: 'network.host-bits', network: '192.168.192.0/24', address: '192.168.192.5', size: '256' },
    ],
    [
      '192.168.192.5/255.255.255.0',
      { code: 'network.host-bits', network: '192.168.192.0/24', address: '192.168.192.5', size: '256' },
    ],
    [
      '2001:db8::1/64',
      {
        code: 'network.host-bits',
        network: '2001:db8::/64',
        address: '2001:db8::1',
        size: '18446744073709551616',
      },
    ],
    ['10.0.0.1 - 10.0.0.9', { code: 'network.range', first: '10.0.0.1', last: '10.0.0.9' }],
  ];
  for (const [text, problem] of refused)
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseNetwork(text), { ok: false, problem });
    });

  it('reads its own canonical text back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4Network, ipv6Network), (cidr) => {
        const result = parseNetwork(cidr);
        assert.ok(result.ok);
        assert.equal(result.value.cidr, cidr);
      }),
    );
  });

  it('has the ends that ipaddr.js computes, for every prefix length', () => {
    const anywhere = fc.oneof(
      fc.tuple(ipv4, fc.integer({ min: 0, max: 32 }), fc.constant(ipaddr.IPv4)),
      fc.tuple(ipv6, fc.integer({ min: 0, max: 128 }), fc.constant(ipaddr.IPv6)),
    );
    const canonical = (text: string) => (text.includes(':') ? canonicalByUrl(text) : text);
    fc.assert(
      fc.property(anywhere, ([address, length, family]) => {
        const first = canonical(family.networkAddressFromCIDR(`${address}/${length}`).toString());
        const last = canonical(family.broadcastAddressFromCIDR(`${address}/${length}`).toString());
        // Zeros behind ::ffff: are the mapped block, whose prefix counts from another end.
        fc.pre(!first.startsWith('::ffff:'));
        const result = parseNetwork(`${first}/${length}`);
        assert.ok(result.ok, `${first}/${length}`);
        assert.deepEqual([result.value.first, result.value.last], [first, last]);
        const width = family === ipaddr.IPv4 ? 32 : 128;
        assert.equal(result.value.cidr, length === width ? first : `${first}/${length}`);
        assert.equal(result.value.size, 2n ** BigInt(width - length));
      }),
      { numRuns: 1000 },
    );
  });

  it('is plain data, which can be frozen and copied', () => {
    const result = parseNetwork('2001:db8::/48');
    assert.ok(result.ok);
    assert.deepEqual(structuredClone(Object.freeze(result.value)), result.value);
    assert.equal(Object.getPrototypeOf(result.value), Object.prototype);
  });

  it('reads a netmask as its prefix length, for all 33 of them', () => {
    for (let length = 0; length <= 32; length += 1) {
      const mask = 2 ** 32 - 2 ** (32 - length);
      const text = [24, 16, 8, 0].map((shift) => Math.floor(mask / 2 ** shift) % 256).join('.');
      assert.deepEqual(parseNetwork(`0.0.0.0/${text}`), parseNetwork(`0.0.0.0/${length}`), text);
    }
  });

  it('offers only corrections that it accepts itself', () => {
    const pieces = fc.constantFrom(
      '0',
      '01',
      '10',
      '0x0a',
      '256',
      '.',
      '.',
      ':',
      '::',
      '/',
      '%1',
      ' ',
      '-',
      '１',
      'db8',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
        (text) => {
          const result = parseNetwork(text);
          const meant = result.ok || !('meant' in result.problem) ? null : result.problem.meant;
          if (meant === null) return;
          const again = parseNetwork(meant);
          assert.ok(again.ok && again.value.cidr === meant, meant);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('rangeToNetworks', () => {
  function cidrs(first: string, last: string): string[] {
    const result = rangeToNetworks(first, last);
    assert.ok(result.ok);
    return result.value.map(({ cidr }) => cidr);
  }

  const ranges: [first: string, last: string, cidrs: string[]][] = [
    ['10.0.0.0', '10.0.0.255', ['10.0.0.0/24']],
    ['10.0.0.1', '10.0.0.6', ['10.0.0.1', '10.0.0.2/31', '10.0.0.4/31', '10.0.0.6']],
    ['10.0.0.1', '10.0.0.1', ['10.0.0.1']],
    ['0.0.0.0', '255.255.255.255', ['0.0.0.0/0']],
    ['::ffff:10.0.0.0', '10.0.0.1', ['10.0.0.0/31']],
    ['2001:db8::', '2001:db8::ffff:ffff', ['2001:db8::/96']],
    ['::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ['::/0']],
  ];
  for (const [first, last, expected] of ranges)
    it(`${first} to ${last}`, () => {
      assert.deepEqual(cidrs(first, last), expected);
    });

  it('never answers the IPv4-mapped block, whose text would mean all of IPv4', () => {
    assert.deepEqual(cidrs('::fffe:ffff:ffff', '::1:0:0:0'), ['::fffe:ffff:ffff', '::1:0:0:0']);
  });

  it('takes at most 62 networks for IPv4 and 254 for IPv6', () => {
    assert.equal(cidrs('0.0.0.1', '255.255.255.254').length, 62);
    assert.equal(cidrs('::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe').length, 254);
  });

  it('is the least cover of the range', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const members = new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
        assert.deepEqual(cidrs(`10.0.0.${first}`, `10.0.0.${last}`), leastCover(members));
      }),
      { numRuns: 500 },
    );
  });

  const refused: [first: string, last: string, problem: object][] = [
    ['10.0.0.9', '10.0.0.1', { code: 'network.range-order', first: '10.0.0.9', last: '10.0.0.1' }],
    ['10.0.0.1', '2001:DB8::', { code: 'network.range-families', first: '10.0.0.1', last: '2001:db8::' }],
    ['010.0.0.1', '10.0.0.2', { code: 'network.leading-zero', meant: '10.0.0.1' }],
    ['10.0.0.1', '10.0.0.0/24', { code: 'network.address-only', meant: '10.0.0.0' }],
  ];
  for (const [first, last, problem] of refused)
    it(`refuses ${first} to ${last}`, () => {
      assert.deepEqual(rangeToNetworks(first, last), { ok: false, problem });
    });
});
