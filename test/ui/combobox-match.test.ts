import { expect } from '@open-wc/testing';
import { fold, markRanges, matchOption } from '../../src/ui/combobox/match.ts';
import { findOptions } from '../../src/ui/combobox/options.ts';

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
  for (const { query, options, found } of ranked) {
    it(`“${query}” finds ${found.join(', ') || 'nothing'}`, () => {
      const all = options.map((label) => ({ id: label, label }));
      expect(findOptions(all, query, matchOption).map(({ label }) => label)).to.deep.equal(found);
    });
  }

  it('puts a label before a keyword, and finds words over both', () => {
    const kyiv = { id: 'kyiv', label: 'Kyiv', keywords: ['Ukraine'] };
    const village = { id: 'village', label: 'New Ukraine' };
    expect(findOptions([kyiv, village], 'ukr', matchOption)).to.deep.equal([village, kyiv]);
    expect(findOptions([kyiv, village], 'kyiv ukr', matchOption)).to.deep.equal([kyiv]);
  });

  it('keeps a group together, where its best option stands', () => {
    const options = [
      { id: '1', label: 'x ab', group: 'A' },
      { id: '2', label: 'ab', group: 'B' },
      { id: '3', label: 'yab', group: 'B' },
    ];
    expect(findOptions(options, 'ab', matchOption).map(({ id }) => id)).to.deep.equal(['2', '3', '1']);
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
});
