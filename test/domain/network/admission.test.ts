import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { admission, admits } from '../../../src/domain/network/admission.ts';
import type { TrustedIpEntry, TrustedIps } from '../../../src/domain/network/entry-list.ts';
import { networkSet } from '../../../src/domain/network/network-set.ts';
import { inLastOctet, lastOctetText } from './arbitraries.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

function entry(network: string, changes: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...changes };
}

function on(...entries: TrustedIpEntry[]): TrustedIps {
  return { enabled: true, entries };
}

describe('admits', () => {
  const provider = [{ network: '203.0.113.0/24' }];
  const refused = { admitted: false, by: null };
  const cases: [name: string, value: TrustedIps, address: string, admission: object][] = [
    ['switched off: everybody', { enabled: false, entries: [] }, '8.8.8.8', { admitted: true, by: null }],
    [
      'switched off: an unreadable address too',
      { enabled: false, entries: [] },
      '',
      { admitted: true, by: null },
    ],
    ['inside', on(entry('10.0.0.0/8')), '10.1.2.3', { admitted: true, by: '10.0.0.0/8' }],
    ['inside, IPv4-mapped', on(entry('10.0.0.0/8')), '::ffff:10.1.2.3', { admitted: true, by: '10.0.0.0/8' }],
    ['outside', on(entry('10.0.0.0/8')), '11.0.0.0', refused],
    [
      'on and empty: only what another level gives',
      on(),
      '203.0.113.9',
      { admitted: true, by: '203.0.113.0/24' },
    ],
    ['on and empty: nobody else', on(), '10.0.0.1', refused],
    [
      'the first in order',
      on(entry('10.1.0.0/16'), entry('10.0.0.0/8')),
      '10.1.0.1',
      { admitted: true, by: '10.1.0.0/16' },
    ],
    ['own before inherited', on(entry('203.0.113.9')), '203.0.113.9', { admitted: true, by: '203.0.113.9' }],
    ['an entry that is off', on(entry('10.0.0.0/8', { enabled: false })), '10.0.0.1', refused],
    [
      'an entry that ends now',
      on(entry('10.0.0.0/8', { endsAt: '2026-03-01T12:00:00Z' })),
      '10.0.0.1',
      refused,
    ],
    [
      'an entry that ends later',
      on(entry('10.0.0.0/8', { endsAt: '2026-03-01T12:00:00.001Z' })),
      '10.0.0.1',
      { admitted: true, by: '10.0.0.0/8' },
    ],
    ['an end that is no instant', on(entry('10.0.0.0/8', { endsAt: 'never' })), '10.0.0.1', refused],
    [
      'past an ended entry, the next',
      on(entry('10.0.0.0/8', { endsAt: '2020-01-01T00:00:00Z' }), entry('10.0.0.0/9')),
      '10.0.0.1',
      { admitted: true, by: '10.0.0.0/9' },
    ],
    ['IPv6 past 0.0.0.0/0', on(entry('0.0.0.0/0')), '2001:db8::1', refused],
    ['IPv4 past ::/0', on(entry('::/0')), '10.0.0.1', refused],
    ['an entry that cannot be read', on(entry('10.0.0.5/8'), entry('x')), '10.0.0.5', refused],
    ['an address that cannot be read', on(entry('0.0.0.0/0'), entry('::/0')), '10.1', refused],
    ['no address at all', on(entry('0.0.0.0/0'), entry('::/0')), '', refused],
  ];
  for (const [name, value, address, expected] of cases)
    it(name, () => {
      assert.deepEqual(admits(value, provider, address, now), expected);
    });
});

describe('admission', () => {
  it('agrees with the set of the active entries, and names one that holds the address', () => {
    const state = fc.record({
      enabled: fc.boolean(),
      endsAt: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(inLastOctet, state)), (parts) => {
        const entries = parts.map(([network, changes]) => entry(lastOctetText(network), changes));
        const active = entries
          .filter(({ enabled, endsAt }) => enabled && endsAt !== '2026-01-01T00:00:00Z')
          .map(({ network }) => network);
        const ask = admission(on(...entries), []);
        for (let octet = 0; octet < 256; octet += 5) {
          const address = `10.0.0.${octet}`;
          const by = active.find((network) => networkSet([network]).contains(address)) ?? null;
          assert.deepEqual(ask(address, now), { admitted: by !== null, by });
        }
      }),
    );
  });
});
