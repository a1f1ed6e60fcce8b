import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseEntries } from '../../../src/domain/network/entries.ts';
import { ipv4Network, ipv6Network } from './arbitraries.ts';

/** One line a item: `line text → networks | note`, or the problem's code. */
function report(text: string): string[] {
  return parseEntries(text).map((entry) =>
    'problem' in entry
      ? `${entry.line} ${entry.text} ! ${entry.problem.code}`
      : `${entry.line} ${entry.text} → ${entry.networks.map(({ cidr }) => cidr).join(' ')} | ${entry.note}`,
  );
}

describe('parseEntries', () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ['nothing', '', []],
    ['blank lines and lone comments', '\n  \n# only a note\n;,;\n', []],
    [
      'every line end',
      '10.0.0.1\n10.0.0.2\r\n10.0.0.3\r10.0.0.4',
      [
        '1 10.0.0.1 → 10.0.0.1 | ',
        '2 10.0.0.2 → 10.0.0.2 | ',
        '3 10.0.0.3 → 10.0.0.3 | ',
        '4 10.0.0.4 → 10.0.0.4 | ',
      ],
    ],
    [
      'commas and semicolons, blanks around',
      ' 10.0.0.1 ,10.0.0.2;\t2001:DB8::1 ',
      ['1 10.0.0.1 → 10.0.0.1 | ', '1 10.0.0.2 → 10.0.0.2 | ', '1 2001:DB8::1 → 2001:db8::1 | '],
    ],
    [
      'a note for each item of its line',
      '10.0.0.1, 10.0.0.2 # office, 2nd floor #3',
      ['1 10.0.0.1 → 10.0.0.1 | office, 2nd floor #3', '1 10.0.0.2 → 10.0.0.2 | office, 2nd floor #3'],
    ],
    [
      'canonical networks',
      '192.168.192.0/255.255.255.0',
      ['1 192.168.192.0/255.255.255.0 → 192.168.192.0/24 | '],
    ],
    [
      'ranges by hyphen and dash',
      '10.0.0.0-10.0.0.5\n10.0.0.0 – 10.0.0.1',
      ['1 10.0.0.0-10.0.0.5 → 10.0.0.0/30 10.0.0.4/31 | ', '2 10.0.0.0 – 10.0.0.1 → 10.0.0.0/31 | '],
    ],
    [
      'bad items beside good ones',
      '10.0.0.1\n10.0.0.5/24, 10.0.0.2\n10.0.0.9-10.0.0.1\n10.0.0.1-10.0.0.300\nmy-host.example',
      [
        '1 10.0.0.1 → 10.0.0.1 | ',
        '2 10.0.0.5/24 ! network.host-bits',
        '2 10.0.0.2 → 10.0.0.2 | ',
        '3 10.0.0.9-10.0.0.1 ! network.range-order',
        '4 10.0.0.1-10.0.0.300 ! network.octet',
        '5 my-host.example ! network.name',
      ],
    ],
    ['a byte order mark', '\ufeff10.0.0.1', ['1 10.0.0.1 → 10.0.0.1 | ']],
    [
      'a long note',
      `10.0.0.1 # ${'😀'.repeat(255)}\n10.0.0.2 # ${'a'.repeat(256)}`,
      [`1 10.0.0.1 → 10.0.0.1 | ${'😀'.repeat(255)}`, '2 10.0.0.2 ! network.note-too-long'],
    ],
  ];
  for (const [name, text, expected] of texts)
    it(name, () => {
      assert.deepEqual(report(text), expected);
    });

  it('gives each item one answer, in order, whatever the separators', () => {
    const separator = fc.constantFrom('\n', '\r\n', ',', ' ; ', ', ');
    const items = fc.array(fc.tuple(fc.oneof(ipv4Network, ipv6Network, fc.constant('10.1')), separator));
    fc.assert(
      fc.property(items, (parts) => {
        const entries = parseEntries(parts.flat().join(''));
        assert.deepEqual(
          entries.map(({ text }) => text),
          parts.map(([text]) => text),
        );
        for (const entry of entries) assert.equal('problem' in entry, entry.text === '10.1');
      }),
    );
  });
});
