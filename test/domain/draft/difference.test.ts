import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differences, entriesDifference, type Difference } from '../../../src/domain/draft/difference.ts';
import { toDraft } from '../../../src/domain/draft/draft.ts';
import { fields, type Draft, type Field } from '../../../src/domain/draft/settings.ts';
import type { TrustedIpEntry } from '../../../src/domain/network/entry-list.ts';
import { values as shared } from './support.ts';

const entry = (id: string, network: string, more: Partial<TrustedIpEntry> = {}): TrustedIpEntry => ({
  id,
  network,
  note: '',
  enabled: true,
  endsAt: null,
  ...more,
});

const office = entry('a', '10.10.10.1');
const vpn = entry('b', '2001:db8::/48');

const values = { ...shared, trustedIps: { enabled: true, entries: [office, vpn] } };
const saved = toDraft(values, false);

describe('what differs between two drafts', () => {
  const nothing = { added: [], removed: [], changed: [], reordered: false };
  const entries = (list: readonly TrustedIpEntry[], enabled = true): Partial<Draft> => ({
    trustedIps: { enabled, entries: list },
  });
  const sales = { ...office, note: 'Sales' };
  const cases: readonly (readonly [string, Partial<Draft>, readonly Difference[]])[] = [
    ['nothing', {}, []],
    ['a login', { login: 'southwind' }, [{ field: 'login', from: 'northwind', to: 'southwind' }]],
    ['a password, of which nothing is told', { password: 'typed' }, [{ field: 'password' }]],
    ['a switch', { apiAccess: true }, [{ field: 'apiAccess', from: false, to: true }]],
    ['a mode', { twofa: 'no' }, [{ field: 'twofa', from: 'inherit', to: 'no' }]],
    ['a role taken away', { role: null }, [{ field: 'role', from: 'standard', to: null }]],
    [
      'the switch of the addresses alone',
      entries([office, vpn], false),
      [{ field: 'trustedIps', part: 'switch', from: true, to: false }],
    ],
    [
      'an address less and one more',
      entries([vpn, entry('c', '192.0.2.1')]),
      [
        {
          field: 'trustedIps',
          part: 'entries',
          ...nothing,
          added: [entry('c', '192.0.2.1')],
          removed: [office],
        },
      ],
    ],
    [
      'a note',
      entries([sales, vpn]),
      [{ field: 'trustedIps', part: 'entries', ...nothing, changed: [{ from: office, to: sales }] }],
    ],
    [
      'another order',
      entries([vpn, office]),
      [{ field: 'trustedIps', part: 'entries', ...nothing, reordered: true }],
    ],
    [
      'two keys of the locale',
      { locale: { ...values.locale, timeZone: null, inputTime: 'HH24' } },
      [
        { field: 'locale', part: 'timeZone', from: 'Europe/Kyiv', to: null },
        { field: 'locale', part: 'inputTime', from: 'HH24:MI', to: 'HH24' },
      ],
    ],
  ];
  for (const [name, edit, expected] of cases)
    it(`is ${name}`, () => {
      assert.deepEqual(differences(saved, { ...saved, ...edit }), expected);
    });

  it('is told in the order of the panel, of some fields where only they are asked for', () => {
    const edited: Draft = { ...saved, role: null, login: 'x', apiAccess: true, password: 'typed' };
    const order = (only?: readonly Field[]) => differences(saved, edited, only).map(({ field }) => field);
    assert.deepEqual(order(), ['login', 'password', 'apiAccess', 'role']);
    assert.deepEqual(order(['role', 'login']), ['login', 'role']);
    assert.deepEqual(
      [...order()].sort((a, b) => fields.indexOf(a) - fields.indexOf(b)),
      order(),
    );
  });
});

describe('what differs between two lists of addresses', () => {
  it('knows an entry again that was typed anew', () => {
    const again = entry('z', '10.10.10.1', { note: 'Head office' });
    assert.deepEqual(entriesDifference([office], [again]).changed, [{ from: office, to: again }]);
  });

  it('leads from one list to the other', () => {
    const list = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...'abcdef'),
        network: fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'),
        note: fc.constantFrom('', 'x'),
        enabled: fc.boolean(),
        endsAt: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    );
    fc.assert(
      fc.property(list, list, (from, to) => {
        const { added, removed, changed } = entriesDifference(from, to);
        const texts = (entries: readonly TrustedIpEntry[]) =>
          entries.map(({ network, note, enabled }) => `${network} ${note} ${enabled}`).sort();
        const gone = new Set([...removed, ...changed.map((each) => each.from)]);
        const reached = [
          ...from.filter((each) => !gone.has(each)),
          ...changed.map((each) => each.to),
          ...added,
        ];
        assert.deepEqual(texts(reached), texts(to));
      }),
    );
  });
});
