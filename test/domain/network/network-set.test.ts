import assert from 'node:assert/strict';
import { BlockList, isIPv4 } from 'node:net';
import { describe, it } from 'node:test';
import { containsCidr, mergeCidr } from 'cidr-tools';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { findOverlaps, mergeNetworks, networkSet } from '../../../src/domain/network/network-set.ts';
import {
  canonicalByUrl,
  inLastOctet,
  ipv4Network,
  ipv6Network,
  lastOctetText,
  leastCover,
} from './arbitraries.ts';

const mixed = fc.array(fc.oneof(ipv4Network, ipv6Network), { maxLength: 40 });

/** Often just inside or outside the networks above. */
const address = fc.oneof(
  fc.nat(0xff_ffff).map((bits) => `10.${bits >>> 16}.${(bits >>> 8) & 255}.${bits & 255}`),
  fc.nat(0xffff).map((bits) => canonicalByUrl(`2001:db8:${bits.toString(16)}::1`)),
);

function oracle(list: readonly string[]): (address: string) => boolean {
  const blocks = new BlockList();
  for (const cidr of list) {
    const [first = '', length] = cidr.split('/');
    const type = isIPv4(first) ? 'ipv4' : 'ipv6';
    blocks.addSubnet(first, Number(length ?? (type === 'ipv4' ? 32 : 128)), type);
  }
  return (text) => blocks.check(text, isIPv4(text) ? 'ipv4' : 'ipv6');
}

/** By ipaddr.js, one network after the other. */
function isMatched(list: readonly string[], text: string): boolean {
  const asked = ipaddr.parse(text);
  return list.some((cidr) => {
    const range = ipaddr.parseCIDR(cidr.includes('/') ? cidr : `${cidr}/${isIPv4(cidr) ? 32 : 128}`);
    return range[0].kind() === asked.kind() && asked.match(range);
  });
}

describe('networkSet', () => {
  it('contains what the BlockList of node:net contains', () => {
    fc.assert(
      fc.property(mixed, fc.array(address, { maxLength: 40 }), (list, addresses) => {
        const set = networkSet(list);
        const isListed = oracle(list);
        for (const text of addresses) assert.equal(set.contains(text), isListed(text), text);
      }),
      { numRuns: 500 },
    );
  });

  it('contains what cidr-tools and ipaddr.js say', () => {
    fc.assert(
      fc.property(mixed, fc.array(address, { maxLength: 20 }), (list, addresses) => {
        const set = networkSet(list);
        for (const text of addresses) {
          assert.equal(set.contains(text), list.length > 0 && containsCidr(list, text), text);
          assert.equal(set.contains(text), isMatched(list, text), text);
        }
      }),
      { numRuns: 200 },
    );
  });

  const questions: [list: string[], address: string, answer: boolean][] = [
    [['10.0.0.0/30'], '9.255.255.255', false],
    [['10.0.0.0/30'], '10.0.0.0', true],
    [['10.0.0.0/30'], '10.0.0.3', true],
    [['10.0.0.0/30'], '10.0.0.4', false],
    [['10.0.0.0/30', '10.0.0.8/30'], '10.0.0.5', false],
    [['10.0.0.0/8'], '::ffff:10.1.2.3', true],
    [['10.0.0.0/8'], '::10.1.2.3', false],
    [['0.0.0.0/0'], '2001:db8::1', false],
    [['0.0.0.0/0'], '::ffff:1.2.3.4', true],
    [['::/0'], '10.0.0.1', false],
    [['::/0'], '::ffff:10.0.0.1', false],
    [['0.0.0.0/0', '::/0'], '', false],
    [['0.0.0.0/0', '::/0'], 'unknown', false],
    [['0.0.0.0/0', '::/0'], '010.0.0.1', false],
    [['0.0.0.0/0', '::/0'], '10.1', false],
    [['0.0.0.0/0', '::/0'], 'fe80::1%eth0', false],
    [['nonsense', '10.0.0.5/8', ''], '0.0.0.0', false],
    [['nonsense', '10.0.0.5/8', ''], '10.0.0.5', false],
    [[], '10.0.0.1', false],
  ];
  for (const [list, text, answer] of questions)
    it(`[${list.join(', ')}] ${answer ? 'contains' : 'does not contain'} ${JSON.stringify(text)}`, () => {
      assert.equal(networkSet(list).contains(text), answer);
    });
});

describe('mergeNetworks', () => {
  it('is the least cover', () => {
    fc.assert(
      fc.property(fc.array(inLastOctet, { maxLength: 30 }), (networks) => {
        const members = new Set(
          networks.flatMap(({ first, length }) =>
            Array.from({ length: 2 ** (32 - length) }, (_, index) => first + index),
          ),
        );
        assert.deepEqual(mergeNetworks(networks.map(lastOctetText)), leastCover(members));
      }),
      { numRuns: 500 },
    );
  });

  it('is what cidr-tools merges, in both families', () => {
    fc.assert(
      fc.property(mixed, (list) => {
        const theirs = mergeCidr(list).map((cidr) => cidr.replace(/(?<=\..*)\/32$|\/128$/, ''));
        assert.deepEqual(mergeNetworks(list), theirs);
      }),
      { numRuns: 500 },
    );
  });

  it('contains the same as the list', () => {
    fc.assert(
      fc.property(mixed, fc.array(address, { maxLength: 20 }), (list, addresses) => {
        const merged = networkSet(mergeNetworks(list));
        for (const text of addresses)
          assert.equal(merged.contains(text), networkSet(list).contains(text), text);
      }),
    );
  });

  it('does not depend on the order, changes nothing the second time, leaves nothing needless', () => {
    const shuffled = mixed.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, again]) => {
        const merged = mergeNetworks(list);
        assert.deepEqual(mergeNetworks(again), merged);
        assert.deepEqual(mergeNetworks(merged), merged);
        assert.deepEqual(findOverlaps(merged), []);
      }),
    );
  });

  it('never joins the families, not even two of everything', () => {
    assert.deepEqual(mergeNetworks(['::/0', '0.0.0.0/0']), ['0.0.0.0/0', '::/0']);
    assert.deepEqual(mergeNetworks(['::/1', '8000::/1', '0.0.0.0/1', '128.0.0.0/1']), ['0.0.0.0/0', '::/0']);
  });

  it('joins neighbours, leaves out what is no network, puts IPv4 first', () => {
    assert.deepEqual(
      mergeNetworks([
        '2001:db8:1::/48',
        '10.0.1.0/24',
        'nonsense',
        '2001:db8::/48',
        '10.0.0.0/24',
        '10.0.0.7',
      ]),
      ['10.0.0.0/23', '2001:db8::/47'],
    );
  });
});

describe('findOverlaps', () => {
  const lists: [name: string, list: string[], overlaps: ReturnType<typeof findOverlaps>][] = [
    ['nothing needless', ['10.0.0.0/24', '10.0.1.0/24', '2001:db8::/32'], []],
    [
      'duplicate of the first',
      ['10.0.0.1', '10.0.0.2', '10.0.0.1', '10.0.0.1'],
      [
        { index: 2, of: 0, kind: 'duplicate' },
        { index: 3, of: 0, kind: 'duplicate' },
      ],
    ],
    ['covered by an earlier entry', ['10.0.0.0/8', '10.1.0.0/16'], [{ index: 1, of: 0, kind: 'covered' }]],
    ['covered by a later entry', ['10.1.0.0/16', '10.0.0.0/8'], [{ index: 0, of: 1, kind: 'covered' }]],
    [
      'named by the widest',
      ['10.1.2.0/24', '10.1.0.0/16', '10.0.0.0/8'],
      [
        { index: 0, of: 2, kind: 'covered' },
        { index: 1, of: 2, kind: 'covered' },
      ],
    ],
    [
      'covered and duplicate',
      ['10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/16'],
      [
        { index: 1, of: 0, kind: 'covered' },
        { index: 2, of: 1, kind: 'duplicate' },
      ],
    ],
    [
      'same network, other spelling',
      ['10.0.0.0/24', '10.0.0.0/255.255.255.0'],
      [{ index: 1, of: 0, kind: 'duplicate' }],
    ],
    ['families apart', ['::/0', '0.0.0.0/0'], []],
    ['no networks', ['x', 'x'], []],
  ];
  for (const [name, list, overlaps] of lists)
    it(name, () => {
      assert.deepEqual(findOverlaps(list), overlaps);
    });

  it('names exactly the entries that another makes needless, by one that holds it', () => {
    fc.assert(
      fc.property(fc.array(inLastOctet, { maxLength: 25 }), (networks) => {
        const holds = (outer: number, inner: number) => {
          const [a, b] = [networks[outer], networks[inner]];
          assert.ok(a && b);
          return a.first <= b.first && b.first + 2 ** (32 - b.length) <= a.first + 2 ** (32 - a.length);
        };
        const isSame = (a: number, b: number) => holds(a, b) && holds(b, a);
        const all = networks.map((_, index) => index);
        const needless = all.filter((index) =>
          all.some((of) => of !== index && holds(of, index) && (!isSame(of, index) || of < index)),
        );
        const found = findOverlaps(networks.map(lastOctetText));
        assert.deepEqual(
          found.map(({ index }) => index),
          needless,
        );
        for (const { index, of, kind } of found) {
          assert.ok(holds(of, index));
          assert.equal(kind === 'duplicate', isSame(of, index));
        }
      }),
      { numRuns: 500 },
    );
  });
});
