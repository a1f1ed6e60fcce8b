import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTrustedIps, sameTrustedIps } from '../../../src/domain/network/entry-list.ts';
import type { TrustedIpEntry, TrustedIps } from '../../../src/domain/network/entry-list.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

function entry(changes: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: 'a', network: '10.0.0.0/8', note: '', enabled: true, endsAt: null, ...changes };
}

function list(...entries: TrustedIpEntry[]): TrustedIps {
  return { enabled: true, entries };
}

describe('checkTrustedIps', () => {
  it('finds nothing in a good list', () => {
    const value = list(
      entry(),
      entry({ network: '10.10.10.1', note: '😀'.repeat(255), endsAt: '2026-12-31T22:59:59Z' }),
      entry({ network: '2001:db8::/48', enabled: false, endsAt: '2020-01-01T00:00:00.000Z' }),
    );
    assert.deepEqual(checkTrustedIps(value, { now }), []);
  });

  it('places each problem', () => {
    const value = list(
      entry(),
      entry({ network: '192.168.192.5/24' }),
      entry({ note: 'a'.repeat(256), endsAt: 'tomorrow' }),
    );
    assert.deepEqual(checkTrustedIps(value, { now }), [
      {
        code: 'network.host-bits',
        network: '192.168.192.0/24',
        address: '192.168.192.5',
        size: '256',
        path: ['entries', 1, 'network'],
      },
      { code: 'network.note-too-long', max: 255, length: 256, path: ['entries', 2, 'note'] },
      { code: 'network.ends-at', endsAt: 'tomorrow', path: ['entries', 2, 'endsAt'] },
    ]);
  });

  const spellings: [stored: string, canonical: string][] = [
    ['10.0.0.0/255.0.0.0', '10.0.0.0/8'],
    ['10.0.0.1/32', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:DB8::/48', '2001:db8::/48'],
  ];
  for (const [network, canonical] of spellings)
    it(`asks for ${canonical} instead of ${network}`, () => {
      assert.deepEqual(checkTrustedIps(list(entry(), entry({ network })), { now }), [
        { code: 'network.not-canonical', canonical, path: ['entries', 1, 'network'] },
      ]);
    });

  const ends: [endsAt: string, isInstant: boolean][] = [
    ['2028-02-29T23:59:59Z', true],
    ['2028-02-29T23:59:59.999Z', true],
    ['2027-02-29T00:00:00Z', false],
    ['2026-02-30T00:00:00Z', false],
    ['2026-03-01T24:00:00Z', false],
    ['2026-03-01T12:00:60Z', false],
    ['2026-13-01T00:00:00Z', false],
    ['2026-03-01T12:00:00', false],
    ['2026-03-01T12:00:00+01:00', false],
    ['2026-03-01', false],
    ['', false],
  ];
  for (const [endsAt, isInstant] of ends)
    it(`${JSON.stringify(endsAt)} is ${isInstant ? 'an' : 'no'} instant`, () => {
      const problems = isInstant ? [] : [{ code: 'network.ends-at', endsAt, path: ['entries', 1, 'endsAt'] }];
      assert.deepEqual(checkTrustedIps(list(entry(), entry({ endsAt })), { now }), problems);
    });

  const noneActive = [{ code: 'network.none-active', path: [] }];
  const switches: [name: string, value: TrustedIps, problems: object[]][] = [
    ['off and empty', { enabled: false, entries: [] }, []],
    ['off with entries', { enabled: false, entries: [entry({ enabled: false })] }, []],
    ['on and empty', list(), noneActive],
    ['on with all entries off', list(entry({ enabled: false })), noneActive],
    ['on with all entries ended', list(entry({ endsAt: '2026-03-01T12:00:00Z' })), noneActive],
    ['on with one that ends in a second', list(entry({ endsAt: '2026-03-01T12:00:01Z' })), []],
  ];
  for (const [name, value, problems] of switches)
    it(name, () => {
      assert.deepEqual(checkTrustedIps(value, { now }), problems);
    });

  it('takes 10,000 entries and no more', () => {
    const full = Array.from({ length: 10_000 }, (_, index) =>
      entry({ network: `10.0.${index >> 8}.${index & 255}` }),
    );
    assert.deepEqual(checkTrustedIps(list(...full), { now }), []);
    assert.deepEqual(checkTrustedIps(list(...full, entry()), { now }), [
      { code: 'network.too-many', max: 10_000, count: 10_001, path: ['entries'] },
    ]);
  });
});

describe('sameTrustedIps', () => {
  const saved = list(
    entry({ note: 'office', endsAt: '2026-12-31T23:00:00Z' }),
    entry({ network: '10.10.10.1' }),
  );
  const [first = entry(), second = entry()] = saved.entries;
  const others: [name: string, value: TrustedIps, same: boolean][] = [
    ['an equal copy', structuredClone(saved), true],
    ['other keys', list({ ...first, id: 'x' }, { ...second, id: 'y' }), true],
    ['the same end, written otherwise', list({ ...first, endsAt: '2026-12-31T23:00:00.000Z' }, second), true],
    ['switched off', { ...saved, enabled: false }, false],
    ['another order', list(second, first), false],
    ['one entry less', list(first), false],
    ['one entry more', list(first, second, second), false],
    ['another network', list({ ...first, network: '10.0.0.0/9' }, second), false],
    ['another note', list({ ...first, note: '' }, second), false],
    ['an entry off', list({ ...first, enabled: false }, second), false],
    ['another end', list({ ...first, endsAt: '2027-01-01T00:00:00Z' }, second), false],
    ['no end', list({ ...first, endsAt: null }, second), false],
  ];
  for (const [name, value, same] of others)
    it(`${name}: ${same ? 'same' : 'different'}`, () => {
      assert.equal(sameTrustedIps(saved, value), same);
      assert.equal(sameTrustedIps(value, saved), same);
    });
});
