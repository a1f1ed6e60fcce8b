import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrustedIpEntry } from '../../../src/domain/network/entry-list.ts';
import { corrections, markEntries, openedAddresses } from '../../../src/domain/network/explain.ts';
import { parseNetwork } from '../../../src/domain/network/network.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function entry(network: string, change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...change };
}

const off = { enabled: false };
const inherited = [{ network: '198.51.100.0/24' }];

describe('markEntries', () => {
  const table: readonly (readonly [string, readonly TrustedIpEntry[], readonly string[]])[] = [
    ['covered', [entry('10.1.0.0/16'), entry('10.0.0.0/8')], ['10.1.0.0/16 covered of 10.0.0.0/8']],
    ['duplicate', [entry('10.0.0.1'), entry('10.0.0.1', { id: 'two' })], ['two duplicate of 10.0.0.1']],
    ['by what is inherited', [entry('198.51.100.0/24')], ['198.51.100.0/24 duplicate of 198.51.100.0/24']],
    ['not by what is off', [entry('10.1.0.0/16'), entry('10.0.0.0/8', off)], []],
    ['not what is off', [entry('10.1.0.0/16', off), entry('10.0.0.0/8')], []],
  ];
  for (const [name, entries, expected] of table)
    it(name, () => {
      const marks = [...markEntries(entries, inherited, now)];
      assert.deepEqual(
        marks.map(([id, { kind, of }]) => `${id} ${kind} of ${of}`),
        expected,
      );
    });
});

describe('openedAddresses', () => {
  it('counts each address once, by family, of what counts now', () => {
    const entries = [
      entry('10.0.0.0/24'),
      entry('10.0.0.7'),
      entry('10.0.1.0/24', off),
      entry('2001:db8::/48'),
      entry('nonsense'),
    ];
    assert.deepEqual(openedAddresses(entries, inherited, now), { 4: 512n, 6: 2n ** 80n });
  });
});

describe('corrections', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['192.168.192.5/24', ['192.168.192.0/24', '192.168.192.5']],
    ['192.168.192.0/0.0.0.255', ['192.168.192.0/24']],
    ['010.0.0.1', ['10.0.0.1']],
    ['10.0.0.1:8080', ['10.0.0.1']],
    ['10.0.0.300', []],
    ['office', []],
  ];
  for (const [text, expected] of table)
    it(`${text}: ${expected.join(', ') || 'none'}`, () => {
      const network = parseNetwork(text);
      assert.ok(!network.ok);
      assert.deepEqual(
        corrections(network.problem).map(({ cidr }) => cidr),
        expected,
      );
    });
});
