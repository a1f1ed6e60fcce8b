import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrustedIps } from '../../../src/domain/network/entry-list.ts';
import { admissionWhenOn, lastEnd, shutOut, testAddress } from '../../../src/domain/network/lock-out.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const ended = '2026-11-20T11:59:59Z';

function list(enabled: boolean, ...networks: readonly string[]): TrustedIps {
  return {
    enabled,
    entries: networks.map((network) => ({ id: network, network, note: '', enabled: true, endsAt: null })),
  };
}

describe('admissionWhenOn', () => {
  for (const enabled of [true, false])
    it(`names the admitting entry while the list is ${enabled ? 'on' : 'off'}`, () => {
      const ask = admissionWhenOn(list(enabled, '203.0.113.0/24'), [{ network: '198.51.100.0/24' }]);
      assert.deepEqual(ask('203.0.113.7', now), { admitted: true, by: '203.0.113.0/24' });
      assert.deepEqual(ask('198.51.100.1', now), { admitted: true, by: '198.51.100.0/24' });
      assert.deepEqual(ask('192.0.2.1', now), { admitted: false, by: null });
    });
});

describe('testAddress', () => {
  const ask = admissionWhenOn(list(false, '2001:db8::/32', '10.0.0.0/8'), []);
  const table: readonly (readonly [string, string | null])[] = [
    [' 10.1.2.3 ', '10.0.0.0/8'],
    ['::ffff:10.1.2.3', '10.0.0.0/8'],
    ['2001:DB8::1', '2001:db8::/32'],
    ['192.0.2.1', null],
  ];
  for (const [text, by] of table)
    it(`${text}: ${by ?? 'nobody'}`, () => {
      assert.deepEqual(testAddress(text, ask, now), { ok: true, value: { admitted: by !== null, by } });
    });

  it('says why a text is no address', () => {
    const answer = testAddress('10.0.0.0/8', ask, now);
    assert.equal(answer.ok ? '' : answer.problem.code, 'network.address-only');
  });
});

describe('shutOut', () => {
  it('names those who get in before and not after, in order', () => {
    const addresses = ['10.0.0.2', '192.0.2.1', '10.0.0.1', 'unknown'];
    assert.deepEqual(shutOut(list(false), list(true, '192.0.2.0/24'), [], addresses, now), [
      '10.0.0.2',
      '10.0.0.1',
    ]);
  });

  it('takes an entry that has ended for none', () => {
    const [entry] = list(true, '10.0.0.1').entries;
    assert.ok(entry);
    const after: TrustedIps = {
      enabled: true,
      entries: [...list(true, '10.0.0.2').entries, { ...entry, endsAt: ended }],
    };
    assert.deepEqual(shutOut(list(true, '10.0.0.1'), after, [], ['10.0.0.1'], now), ['10.0.0.1']);
  });
});

describe('lastEnd', () => {
  const ends = (enabled: boolean, ...all: readonly (string | null)[]): TrustedIps => ({
    enabled,
    entries: all.map((endsAt, index) => ({
      id: `${index}`,
      network: `10.0.0.${index}`,
      note: '',
      enabled: true,
      endsAt,
    })),
  });
  const may = '2027-05-31T21:59:59Z';
  const june = '2027-06-30T21:59:59.000Z';
  const table: readonly (readonly [what: string, value: TrustedIps, end: string | null])[] = [
    ['the last of several', ends(true, may, june, may), june],
    ['one that has ended does not count', ends(true, ended, may), may],
    ['one without end', ends(true, may, null), null],
    ['none that counts', ends(true, ended), null],
    ['an empty list', ends(true), null],
    ['while the list is off', ends(false, may), null],
  ];
  for (const [what, value, end] of table)
    it(what, () => {
      assert.equal(lastEnd(value, [], now), end);
    });

  it('passes over entries that are off, and knows that other levels do not end', () => {
    const [entry] = ends(true, may).entries;
    assert.ok(entry);
    const value = { enabled: true, entries: [entry, { ...entry, id: 'off', endsAt: null, enabled: false }] };
    assert.equal(lastEnd(value, [], now), may);
    assert.equal(lastEnd(value, [{ network: '198.51.100.0/24' }], now), null);
  });
});
