import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/ui/combobox/fold.ts';
import { FoundOptions } from '../../src/ui/combobox/found-options.ts';
import { markRanges } from '../../src/ui/combobox/match.ts';
import type { ComboboxOption } from '../../src/ui/combobox/options.ts';

function found<O extends ComboboxOption>(options: readonly O[], ...queries: string[]): FoundOptions<O> {
  const all = new FoundOptions<O>();
  all.prepare(options);
  for (const query of queries) all.find(query);
  return all;
}

const findOptions = <O extends ComboboxOption>(options: readonly O[], query: string) =>
  found(options, query).all;

describe('finding by typed text', () => {
  const same: readonly [string, string][] = [
    ['Łódź', 'lodz'],
    ['São Paulo', 'sao paulo'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Київ', 'київ'],
    ['İstanbul', 'istanbul'],
    ['Reykjavík', 'REYKJAVIK'],
    ['e\u0301', 'é'],
    ['مُحَمَّد', 'محمد'],
    ['Ｒｏｌｅ ７', 'role 7'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['서울', '서울'.normalize('NFD')],
  ];
  for (const [a, b] of same) {
    it(`${a} is found by ${b}`, () => {
      expect(fold(a)).to.equal(fold(b));
    });
  }

  const ranked: readonly { query: string; options: string[]; found: string[] }[] = [
    {
      query: 'york',
      options: ['Yorkton', 'New York', 'Duyork', 'Kyiv'],
      found: ['Yorkton', 'New York', 'Duyork'],
    },
    { query: 'KYI', options: ['Kiev', 'Kyiv'], found: ['Kyiv'] },
    { query: 'york new', options: ['New York', 'Newark'], found: ['New York'] },
    { query: '   ', options: ['b', 'a'], found: ['b', 'a'] },
    { query: '(', options: ['a (b)', 'ab'], found: ['a (b)'] },
    { query: '.*', options: ['anything'], found: [] },
  ];
  for (const { query, options, found: labels } of ranked) {
    it(`“${query}” finds ${labels.join(', ') || 'nothing'}`, () => {
      const all = options.map((label) => ({ id: label, label }));
      expect(findOptions(all, query).map(({ label }) => label)).to.deep.equal(labels);
    });
  }

  it('puts a label before a keyword, and finds words over both', () => {
    const kyiv = { id: 'kyiv', label: 'Kyiv', keywords: ['Ukraine'] };
    const village = { id: 'village', label: 'New Ukraine' };
    expect(findOptions([kyiv, village], 'ukr')).to.deep.equal([village, kyiv]);
    expect(findOptions([kyiv, village], 'kyiv ukr')).to.deep.equal([kyiv]);
  });

  it('keeps a group together, where its best option stands', () => {
    const options = [
      { id: '1', label: 'x ab', group: 'A' },
      { id: '2', label: 'ab', group: 'B' },
      { id: '3', label: 'yab', group: 'B' },
    ];
    expect(findOptions(options, 'ab').map(({ id }) => id)).to.deep.equal(['2', '3', '1']);
  });

  const marks: readonly { text: string; query: string; marked: string[] }[] = [
    { text: 'Açaí bowl', query: 'acai', marked: ['Açaí'] },
    { text: 'Ac\u0327ai\u0301 bowl', query: 'acai', marked: ['Ac\u0327ai\u0301'] },
    { text: 'Große Straße', query: 'strasse', marked: ['Straße'] },
    { text: 'Duyork York', query: 'york', marked: ['York'] },
    { text: 'New York', query: 'york new', marked: ['New', 'York'] },
    { text: 'New York', query: 'york xyz', marked: [] },
    { text: '🙂 smile', query: 'smile', marked: ['smile'] },
    { text: 'Kyiv', query: '', marked: [] },
  ];
  for (const { text, query, marked } of marks) {
    it(`marks ${marked.join(' and ') || 'nothing'} in ${text} for “${query}”`, () => {
      expect(markRanges(text, query).map(([start, end]) => text.slice(start, end))).to.deep.equal(marked);
    });
  }

  const groups = fc.constantFrom('', 'A', 'B', 'C');
  const words = fc.array(fc.constantFrom('an', 'nan', 'Ana', 'b', 'née', 'New York'), { maxLength: 3 });
  const options = fc
    .array(fc.record({ label: words, keywords: words, group: groups }), { maxLength: 40 })
    .map((all) =>
      all.map(({ label, ...rest }, index): ComboboxOption => {
        return { ...rest, id: String(index), label: label.join(' ') };
      }),
    );

  it('finds letter by letter what it finds at once', () => {
    fc.assert(
      fc.property(options, fc.constantFrom('an', 'ana n', 'new y', 'nee', 'b a'), (all, query) => {
        const letters = Array.from(query, (_letter, index) => query.slice(0, index + 1));
        expect(found(all, ...letters).all).to.deep.equal(found(all, query).all);
      }),
    );
  });

  it('has a row for each option and for each group, whichever window is looked at', () => {
    fc.assert(
      fc.property(options, fc.nat(20), fc.nat(20), (all, start, length) => {
        const each = found(all, '');
        const rows = each.rows(0, each.rowCount);
        const told = rows.map((row) => (row.kind === 'heading' ? row.group : row.option.id));
        let group = '';
        const wanted = all.flatMap((option) => {
          const isNew = option.group !== group;
          group = option.group ?? '';
          return isNew && group ? [group, option.id] : [option.id];
        });
        expect(told).to.deep.equal(wanted);
        expect(each.rows(start, start + length)).to.deep.equal(rows.slice(start, start + length));
        for (const option of all) {
          const row = rows[each.rowOf(option)];
          expect(row?.kind === 'option' && row.option).to.equal(option);
        }
      }),
    );
  });
});
