import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arrange, type Arrangement } from '../../../src/domain/network/arrange.ts';
import { networkSet } from '../../../src/domain/network/network-set.ts';
import { ipv4, ipv4Network, ipv6Network } from './arbitraries.ts';

const list = [
  { network: '10.10.0.0/16', note: 'Head office' },
  { network: '2001:db8::/32', note: '' },
  { network: '9.0.0.1', note: 'call centre 10' },
  { network: 'nonsense', note: 'Call centre 9' },
  { network: '10.9.0.0/24', note: '' },
];

const shown = (given: Partial<Arrangement>) =>
  arrange(list, { filter: '', sort: null, ...given }).map((place) => list[place]?.network);

describe('arrange: filter', () => {
  const table: readonly (readonly [filter: string, networks: readonly string[]])[] = [
    ['', ['10.10.0.0/16', '2001:db8::/32', '9.0.0.1', 'nonsense', '10.9.0.0/24']],
    ['  OFFICE ', ['10.10.0.0/16']],
    ['10.', ['10.10.0.0/16', '10.9.0.0/24']],
    ['call centre', ['9.0.0.1', 'nonsense']],
    ['10.10.200.7', ['10.10.0.0/16']],
    ['2001:DB8:7::1', ['2001:db8::/32']],
    ['::ffff:10.9.0.200', ['10.9.0.0/24']],
    ['nobody', []],
  ];
  for (const [filter, networks] of table)
    it(`“${filter}”`, () => {
      assert.deepEqual(shown({ filter }), networks);
    });

  it('of a whole address: every network that holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ipv4Network, ipv6Network)), ipv4, (networks, address) => {
        const entries = networks.map((network) => ({ network, note: '' }));
        const found = new Set(arrange(entries, { filter: address, sort: null }));
        networks.forEach((network, place) => {
          if (networkSet([network]).contains(address)) assert.ok(found.has(place), network);
        });
      }),
    );
  });
});

describe('arrange: sort', () => {
  const table: readonly (readonly [Arrangement['sort'], readonly string[]])[] = [
    [
      { by: 'network', descending: false },
      ['9.0.0.1', '10.9.0.0/24', '10.10.0.0/16', '2001:db8::/32', 'nonsense'],
    ],
    [
      { by: 'network', descending: true },
      ['nonsense', '2001:db8::/32', '10.10.0.0/16', '10.9.0.0/24', '9.0.0.1'],
    ],
    [
      { by: 'size', descending: false },
      ['9.0.0.1', '10.9.0.0/24', '10.10.0.0/16', '2001:db8::/32', 'nonsense'],
    ],
    [
      { by: 'note', descending: false },
      ['nonsense', '9.0.0.1', '10.10.0.0/16', '2001:db8::/32', '10.9.0.0/24'],
    ],
  ];
  for (const [sort, networks] of table)
    it(`by ${sort?.by}, ${sort?.descending ? 'descending' : 'ascending'}`, () => {
      assert.deepEqual(shown({ sort }), networks);
    });

  it('loses no entry and doubles none', () => {
    const sort = fc.record({ by: fc.constantFrom('network', 'size', 'note'), descending: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.oneof(ipv4Network, fc.string())), sort, (networks, wanted) => {
        const entries = networks.map((network) => ({ network, note: network.slice(0, 2) }));
        const places = arrange(entries, { filter: '', sort: wanted as Arrangement['sort'] });
        assert.deepEqual(
          [...places].sort((a, b) => a - b),
          networks.map((_, place) => place),
        );
      }),
    );
  });
});
