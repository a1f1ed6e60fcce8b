/** One text of 100,000 characters, of whatever kind, is answered at once; the slowest kind counts. */
import ipaddr from 'ipaddr.js';
import { parseAddress } from '../../src/domain/network/address.ts';
import { parseEntries } from '../../src/domain/network/entries.ts';
import { parseNetwork } from '../../src/domain/network/network.ts';
import { linesOf } from './lists.mjs';

const length = 100_000;

const texts = Object.entries({
  digits: '1',
  blanks: ' ',
  dots: '1.',
  colons: '1:',
  gaps: '::',
  slashes: '1/',
  zeros: '0',
  hyphens: '1-',
  'Arabic digits': '١',
  'full-width digits': '１',
  letters: 'a',
  emoji: '😀',
  commas: '1,',
  hashes: '#',
  'line ends': '\n',
  'blanks before an end': ' \t x',
  'refused items': '10.0.0.5/8,',
  'items of one letter': 'x;',
  ranges: '::1-f::,',
}).map(([kind, piece]) => ({ kind, text: piece.repeat(length).slice(0, length) }));
texts.push({ kind: 'valid lines', text: linesOf(7_000, 500).join('\n').slice(0, length) });

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

function slowest(parse) {
  const timed = texts.map(({ kind, text }) => {
    parse(text);
    const start = performance.now();
    parse(text);
    return { kind, text, ms: performance.now() - start };
  });
  return timed.toSorted((a, b) => b.ms - a.ms)[0];
}
