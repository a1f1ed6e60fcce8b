import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseEntries } from '../../../src/domain/network/entries.ts';
import { exportEntries } from '../../../src/domain/network/export.ts';
import { ipv4Network, ipv6Network } from './arbitraries.ts';

interface Told {
  readonly network: string;
  readonly note: string;
  readonly enabled: boolean;
  readonly endsAt: string | null;
}

function entry(network: string, change: Partial<Told> = {}): Told {
  return { network, note: '', enabled: true, endsAt: null, ...change };
}

const entries = [
  entry('10.0.0.1'),
  entry('10.0.0.2', { note: 'one\r\ntwo # three', enabled: false }),
  entry('2001:db8::/32', { note: '=HYPERLINK("x"), 2', endsAt: '2027-03-31T21:59:59.000Z' }),
];

describe('exportEntries', () => {
  it('as text: an entry a line, its note on the same line', () => {
    assert.equal(
      exportEntries(entries, 'text'),
      '10.0.0.1\n10.0.0.2 # one two # three\n2001:db8::/32 # =HYPERLINK("x"), 2\n',
    );
  });

  it('as CSV: with a head, quoted by RFC 4180, and no cell that a spreadsheet would run', () => {
    assert.equal(
      exportEntries(entries, 'csv'),
      [
        'network,note,enabled,ends_at',
        '10.0.0.1,,true,',
        '10.0.0.2,one two # three,false,',
        `2001:db8::/32,"'=HYPERLINK(""x""), 2",true,2027-03-31T21:59:59.000Z`,
        '',
      ].join('\r\n'),
    );
  });

  it('as JSON: all that an entry says, without its key', () => {
    const withKeys = entries.map((each, index) => ({ id: String(index), ...each }));
    const read: unknown = JSON.parse(exportEntries(withKeys, 'json'));
    assert.deepEqual(read, entries);
  });

  const network = fc.oneof(ipv4Network, ipv6Network);
  const note = fc
    .oneof(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      fc.string({
        maxLength: 12,
        unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ',', ';', '\t', ' ', 'a'),
      }),
    )
    .map((text) => text.replace(/[\r\n]+/g, ' ').trim());
  const endsAt = fc
    .option(fc.integer({ min: 0, max: 4e9 }))
    .map((seconds) => (seconds === null ? null : new Date(seconds * 1000).toISOString()));
  const list = fc.array(
    fc.record({ network, note, enabled: fc.boolean(), endsAt }, { noNullPrototype: true }),
  );

  const told = (text: string) =>
    parseEntries(text).map((line) =>
      'problem' in line
        ? line
        : { network: line.networks[0]?.cidr, note: line.note, enabled: line.enabled, endsAt: line.endsAt },
    );

  for (const format of ['csv', 'json'] as const)
    it(`${format} is read back without loss`, () => {
      fc.assert(
        fc.property(list, (written) => {
          assert.deepEqual(told(exportEntries(written, format)), written);
        }),
      );
    });

  it('text is read back with the same networks and notes', () => {
    fc.assert(
      fc.property(list, (written) => {
        assert.deepEqual(
          told(exportEntries(written, 'text')),
          written.map(({ network, note }) => entry(network, { note })),
        );
      }),
    );
  });
});
