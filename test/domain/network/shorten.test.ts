import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TrustedIpEntry } from '../../../src/domain/network/entry-list.ts';
import { mergeNetworks, networkSet } from '../../../src/domain/network/network-set.ts';
import { shortenEntries } from '../../../src/domain/network/shorten.ts';
import { inLastOctet, lastOctetText } from './arbitraries.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function entry(network: string, change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...change };
}

function shorten(entries: readonly TrustedIpEntry[]) {
  let made = 0;
  return shortenEntries(entries, now, () => `new ${(made += 1)}`);
}

const networks = (entries: readonly TrustedIpEntry[]) => entries.map(({ network }) => network);

describe('shortenEntries', () => {
  const table: readonly (readonly [what: string, before: string[], after: string[]])[] = [
    ['nothing to do', ['10.0.0.1', '10.0.0.4'], ['10.0.0.1', '10.0.0.4']],
    ['a duplicate', ['10.0.0.1', '10.0.0.9', '10.0.0.1'], ['10.0.0.1', '10.0.0.9']],
    ['what another covers, wherever it stands', ['10.0.0.7', '10.0.0.0/24'], ['10.0.0.0/24']],
    ['neighbours', ['10.0.0.0/25', '192.0.2.1', '10.0.0.128/25'], ['10.0.0.0/24', '192.0.2.1']],
    ['four neighbours', ['10.0.0.3', '10.0.0.1', '10.0.0.0', '10.0.0.2'], ['10.0.0.0/30']],
    ['neighbours that fill no network', ['10.0.0.1', '10.0.0.2'], ['10.0.0.1', '10.0.0.2']],
    ['a duplicate of a covered one', ['10.0.0.0/24', '10.0.0.7', '10.0.0.7'], ['10.0.0.0/24']],
    ['families apart', ['0.0.0.0', '::'], ['0.0.0.0', '::']],
    ['a text that is no network', ['nonsense', '10.0.0.0', '10.0.0.1'], ['nonsense', '10.0.0.0/31']],
  ];
  for (const [what, before, after] of table)
    it(what, () => {
      const list = before.map((network, index) => entry(network, { id: String(index) }));
      assert.deepEqual(networks(shorten(list).entries), after);
    });

  it('leaves the very same list where nothing can go', () => {
    const list = [entry('10.0.0.1')];
    assert.equal(shorten(list).entries, list);
  });

  it('keeps an entry that covers the others, with its key and note', () => {
    const whole = entry('10.0.0.0/24', { note: 'Office' });
    assert.deepEqual(shorten([entry('10.0.0.7', { note: 'Printer' }), whole]).entries, [whole]);
  });

  it('gives what neighbours become a key of its own and the notes of all', () => {
    const list = [entry('10.0.0.0', { note: 'East' }), entry('10.0.0.1', { note: 'West' })];
    assert.deepEqual(shorten(list).entries, [entry('10.0.0.0/31', { id: 'new 1', note: 'East, West' })]);
    assert.deepEqual(shorten(list).merges, [{ network: '10.0.0.0/31', from: list }]);
  });

  it('clips joined notes to the length that a note may have', () => {
    const [made] = shorten([
      entry('10.0.0.0', { note: 'a'.repeat(255) }),
      entry('10.0.0.1', { note: 'b'.repeat(255) }),
    ]).entries;
    assert.equal(Array.from(made?.note ?? '').length, 255);
  });

  it('touches nothing that is off or ends', () => {
    const list = [
      entry('10.0.0.0/24'),
      entry('10.0.0.7', { enabled: false }),
      entry('10.0.0.8', { endsAt: '2027-01-01T00:00:00Z' }),
      entry('10.0.0.9', { endsAt: '2026-01-01T00:00:00Z' }),
    ];
    assert.equal(shorten(list).entries, list);
  });

  it('admits the same addresses by the fewest entries', () => {
    fc.assert(
      fc.property(fc.array(inLastOctet, { maxLength: 40 }), (members) => {
        const before = members.map((member, index) => entry(lastOctetText(member), { id: String(index) }));
        const after = networks(shorten(before).entries);
        assert.deepEqual([...after].sort(), mergeNetworks(networks(before)).sort());
        assert.equal(shorten(before).saved, before.length - after.length);
        const [was, is] = [networkSet(networks(before)), networkSet(after)];
        for (let host = 0; host < 256; host += 1)
          assert.equal(is.contains(`10.0.0.${host}`), was.contains(`10.0.0.${host}`));
      }),
    );
  });
});
