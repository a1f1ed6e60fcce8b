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

  it('reads no more of ranges than a list can hold', () => {
    const range = (index: number) => {
      const site = `2001:db8:${index.toString(16)}`;
      return `${site}::1-${site}:ffff:ffff:ffff:ffff:fffe`;
    };
    const read = parseEntries(Array.from({ length: 100 }, (_, index) => range(index)).join(','));
    const networks = read.flatMap((entry) => ('networks' in entry ? entry.networks : []));
    assert.ok(networks.length > 9_000 && networks.length <= 10_000);
    const refused = read.filter((entry) => 'problem' in entry && entry.problem.code === 'network.too-many');
    assert.ok(refused.length > 20);
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

describe('parseEntries, of a table', () => {
  const end = '2027-03-31T21:59:59Z';
  const tables: [name: string, text: string, expected: string[]][] = [
    [
      'all columns',
      `network,note,enabled,ends_at\r\n10.0.0.0/24,Office,false,${end}\r\n`,
      [`2 10.0.0.0/24 Office off ${end}`],
    ],
    [
      'other names and order, by semicolon',
      'Description;IP address\nOffice, east;10.0.0.1',
      ['2 10.0.0.1 Office, east on null'],
    ],
    ['by tab', 'cidr\tcomment\n10.0.0.1\tOffice', ['2 10.0.0.1 Office on null']],
    ['the network alone', 'Network\n10.0.0.1\n10.0.0.2', ['2 10.0.0.1  on null', '3 10.0.0.2  on null']],
    [
      'quotes, doubled quotes, a line end inside',
      'network,note\n10.0.0.1,"a ""b"", c\nd"\n10.0.0.2,',
      ['2 10.0.0.1 a "b", c d on null', '4 10.0.0.2  on null'],
    ],
    ['blank lines and missing cells', 'network,note\n\n,\n10.0.0.1', ['4 10.0.0.1  on null']],
    ['a row without a network', 'network,note\n,Office', ['2  ! value.missing']],
    [
      'a marked formula',
      "network,note\n10.0.0.1,'=1+1\n10.0.0.2,''=1+1\n10.0.0.3,'tis",
      ['2 10.0.0.1 =1+1 on null', "3 10.0.0.2 '=1+1 on null", "4 10.0.0.3 'tis on null"],
    ],
    [
      'neither on nor off',
      'network,active\n10.0.0.1,maybe\n10.0.0.2,NO',
      ['2 10.0.0.1 ! network.on-or-off', '3 10.0.0.2  off null'],
    ],
    [
      'an end that is none',
      'network,expires\n10.0.0.1,tomorrow\n10.0.0.2,2027-02-30T00:00:00Z',
      ['2 10.0.0.1 ! network.ends-at', '3 10.0.0.2 ! network.ends-at'],
    ],
    ['no head: plain lines', '10.0.0.1,10.0.0.2', ['1 10.0.0.1  on null', '1 10.0.0.2  on null']],
  ];
  for (const [name, text, expected] of tables)
    it(name, () => {
      assert.deepEqual(whole(text), expected);
    });
});

describe('parseEntries, of JSON', () => {
  const lists: [name: string, text: string, expected: string[]][] = [
    ['texts', '["10.0.0.1", " 10.0.0.0/24 "]', ['1 10.0.0.1  on null', '2 10.0.0.0/24  on null']],
    [
      'objects',
      '[{"network": "10.0.0.1", "note": "Office\\neast", "enabled": false, "endsAt": "2027-03-31T21:59:59Z"}]',
      ['1 10.0.0.1 Office east off 2027-03-31T21:59:59Z'],
    ],
    [
      'the value of the element',
      '{"enabled": true, "entries": [{"id": "7", "network": "10.0.0.1", "note": "", "enabled": true, "endsAt": null}]}',
      ['1 10.0.0.1  on null'],
    ],
    [
      'a bad one beside a good one',
      '["10.1", 7, null, {}, "10.0.0.1"]',
      [
        '1 10.1 ! network.short-form',
        '2 7 ! network.json',
        '3 null ! network.json',
        '4  ! value.missing',
        '5 10.0.0.1  on null',
      ],
    ],
    ['text that is broken off', '[{"network": "10.0.0.1"', ['1 [{"network": "10.0.0.1" ! network.json']],
    [
      'an object without a list',
      '{"__proto__": {"entries": ["10.0.0.1"]}}',
      ['1 {"__proto__": {"entries": ["10.0.0.1"]}} ! network.json'],
    ],
    [
      'a switch or an end of another kind: read or refused, never passed over',
      '[{"network":"10.0.0.1","enabled":0},{"network":"10.0.0.2","enabled":{}},{"network":"10.0.0.3","endsAt":1700000000},{"network":"10.0.0.4","enabled":null,"endsAt":null},{"network":7}]',
      [
        '1 10.0.0.1  off null',
        '2 10.0.0.2 ! network.on-or-off',
        '3 10.0.0.3 ! network.ends-at',
        '4 10.0.0.4  on null',
        '5 7 ! network.short-form',
      ],
    ],
    ['nothing in a list', '[ ]', []],
    ['an address in brackets is none', '[2001:db8::1]', ['1 [2001:db8::1] ! network.port']],
  ];
  for (const [name, text, expected] of lists)
    it(name, () => {
      assert.deepEqual(whole(text), expected);
    });

  it('answers any text, and each problem is at a line of it', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.json(),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '#', '[', '{', 'network', '1') }),
    );
    fc.assert(
      fc.property(text, (text) => {
        for (const { line } of parseEntries(text)) assert.ok(line >= 1);
      }),
    );
  });
});

/** `line text note switch end`, or the problem's code. */
function whole(text: string): string[] {
  return parseEntries(text).map((entry) =>
    'problem' in entry
      ? `${entry.line} ${entry.text} ! ${entry.problem.code}`
      : `${entry.line} ${entry.text} ${entry.note} ${entry.enabled ? 'on' : 'off'} ${entry.endsAt}`,
  );
}
