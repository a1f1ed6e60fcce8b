import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { specialRange } from '../../../src/domain/network/special-ranges.ts';
import { ipv4, ipv6 } from './arbitraries.ts';

describe('specialRange', () => {
  const names: [cidr: string, name: ReturnType<typeof specialRange>][] = [
    ['192.168.192.0/24', 'Private-Use'],
    ['10.0.0.0/8', 'Private-Use'],
    ['172.31.255.255', 'Private-Use'],
    ['172.32.0.0', null],
    ['100.64.0.0/10', 'Shared Address Space'],
    ['127.0.0.1', 'Loopback'],
    ['169.254.1.1', 'Link Local'],
    ['0.0.0.0', 'This host on this network'],
    ['0.1.0.0/16', 'This network'],
    ['192.0.0.9', 'Port Control Protocol Anycast'],
    ['192.0.0.0/24', 'IETF Protocol Assignments'],
    ['203.0.113.7', 'Documentation'],
    ['198.18.0.0/15', 'Benchmarking'],
    ['224.0.0.1', 'Multicast'],
    ['250.0.0.0/8', 'Reserved'],
    ['255.255.255.255', 'Limited Broadcast'],
    ['8.8.8.8', null],
    ['::1', 'Loopback'],
    ['::', 'Unspecified Address'],
    ['2001:db8:1::/48', 'Documentation'],
    ['3fff::/20', 'Documentation'],
    ['2001::/32', 'TEREDO'],
    ['2001:1::1', 'Port Control Protocol Anycast'],
    ['2002::/16', '6to4'],
    ['fd00::/8', 'Unique-Local'],
    ['fe80::1', 'Link-Local Unicast'],
    ['ff02::1', 'Multicast'],
    ['2a00::/16', null],
    // A network that is only partly special has no name.
    ['0.0.0.0/0', null],
    ['10.0.0.0/7', null],
    ['::/0', null],
  ];
  for (const [cidr, name] of names)
    it(`${cidr}: ${name ?? 'none'}`, () => {
      assert.equal(specialRange({ cidr }), name);
    });

  it('names every address that ipaddr.js does not call unicast, deprecated site-local and mapped apart', () => {
    const beginnings = [
      '10',
      '127',
      '169.254',
      '192.0.0',
      '192.88.99',
      '192.175.48',
      '198.19',
      '203.0.113',
      '224',
      '240',
    ];
    const near = fc
      .tuple(fc.constantFrom(...beginnings), fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }))
      .map(([beginning, rest]) => [...beginning.split('.'), ...rest].slice(0, 4).join('.'));
    const near6 = fc
      .tuple(
        fc.constantFrom(
          'fc00',
          'fe80',
          'ff02',
          '2001',
          '2001:db8',
          '2001:2',
          '2001:20',
          '2002',
          '64:ff9b:1',
          '100',
          '3fff',
          '5f00',
        ),
        fc.nat(0xffff),
      )
      .map(([beginning, end]) => `${beginning}::${end.toString(16)}`);
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6, near, near6), (text) => {
        const range: string = ipaddr.parse(text).range();
        if (range === 'deprecatedSiteLocal' || range === 'rfc6145') return;
        if (range !== 'unicast') assert.notEqual(specialRange({ cidr: text }), null, `${text} ${range}`);
      }),
      { numRuns: 2000 },
    );
  });
});
