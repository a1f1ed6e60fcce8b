import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrustedIps } from '../../../src/domain/network/entry-list.ts';
import { forecast, shutOut, testAddress } from '../../../src/domain/network/lock-out.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const ended = '2026-11-20T11:59:59Z';

function list(enabled: boolean, ...networks: readonly string[]): TrustedIps {
  return {
    enabled,
    entries: networks.map((network) => ({ id: network, network, note: '', enabled: true, endsAt: null })),
  };
}

describe('forecast', () => {
  const known = [
    { label: 'Last sign-in', address: '203.0.113.7', at: '2026-11-19T08:00:00Z' },
    { label: 'Office', address: '198.51.100.1', at: null },
  ];

  for (const enabled of [true, false])
    it(`names the admitting entry while the list is ${enabled ? 'on' : 'off'}`, () => {
      assert.deepEqual(forecast(list(enabled, '203.0.113.0/24'), [], known, now), [
        { ...known[0], admitted: true, by: '203.0.113.0/24' },
        { ...known[1], admitted: false, by: null },
      ]);
    });

  it('counts what is inherited', () => {
    const [, office] = forecast(list(true), [{ network: '198.51.100.0/24' }], known, now);
    assert.deepEqual([office?.admitted, office?.by], [true, '198.51.100.0/24']);
  });
});

describe('testAddress', () => {
  const ask = testAddress(list(false, '2001:db8::/32', '10.0.0.0/8'), []);
  const table: readonly (readonly [string, string | null])[] = [
    [' 10.1.2.3 ', '10.0.0.0/8'],
    ['::ffff:10.1.2.3', '10.0.0.0/8'],
    ['2001:DB8::1', '2001:db8::/32'],
    ['192.0.2.1', null],
  ];
  for (const [text, by] of table)
    it(`${text}: ${by ?? 'nobody'}`, () => {
      const answer = ask(text, now);
      assert.equal(answer.ok && answer.value.by, by);
      assert.equal(answer.ok && answer.value.admitted, by !== null);
    });

  it('says why a text is no address', () => {
    const answer = ask('10.0.0.0/8', now);
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
