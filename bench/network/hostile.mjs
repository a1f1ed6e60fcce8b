/** One text of 100,000 characters, of whatever kind, is answered at once; the slowest kind counts. */
import ipaddr from 'ipaddr.js';
import { parseAddress } from '../../src/domain/network/address.ts';
import { parseEntries } from '../../src/domain/network/entries.ts';
import { parseNetwork } from '../../src/domain/network/network.ts';
import { linesOf } from './lists.mjs';

const length = 100_000;

const pieces = {
  digits: '1',
  zeros: '0',
  'Arabic digits': '١',
  'full-width digits': '１',
  letters: 'a',
  emoji: '😀',
  hashes: '#',
  dots: '1.',
  colons: '1:',
  gaps: '::',
  slashes: '1/',
  hyphens: '1-',
  blanks: ' ',
  'blanks before an end': ' \t x',
  'line ends': '\n',
  'short forms': '1,',
  'lone dots': '.,',
  names: 'x;',
  'host bits': '10.0.0.5/8,',
  ranges: '::1-f::,',
};

const lists = {
  'valid lines': linesOf(7_000, 500),
  'different names': Array.from({ length: 30_000 }, (_, index) => `g${index.toString(36)}`),
  'different short forms': Array.from({ length: 30_000 }, (_, index) => `${index % 256}.${index >>> 8}`),
};

const texts = [
  { kind: 'a table of line ends', text: `network\n${'\n'.repeat(length)}` },
  { kind: 'a table of quotes', text: `network\n${'",'.repeat(length / 2)}` },
  { kind: 'brackets', text: '['.repeat(length) },
  ...Object.entries(pieces).map(([kind, piece]) => ({ kind, text: piece.repeat(length) })),
  ...Object.entries(lists).map(([kind, items]) => ({ kind, text: items.join('\n') })),
].map(({ kind, text }) => ({ kind, text: text.slice(0, length) }));

/** @type {import('../measure.mjs').Row[]} */
export const rows = Object.entries({ parseNetwork, parseAddress, parseEntries }).map(([name, parse]) => {
  const { kind, text } = slowest(parse);
  return {
    name: `${name} of 100,000 characters (${kind})`,
    beside: 'isValid of ipaddr.js',
    ours: () => parse(text),
    baseline: () => text.split(/[\n,;]/).filter((item) => ipaddr.isValid(item)),
    goal: { ms: 50, ratio: 1 },
  };
});

/** Of the second time each: the first compiles. */
function slowest(parse) {
  const timed = texts.map(({ kind, text }) => {
    parse(text);
    const start = performance.now();
    parse(text);
    return { kind, text, ms: performance.now() - start };
  });
  return timed.toSorted((a, b) => b.ms - a.ms)[0];
}
