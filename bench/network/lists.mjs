/** Lists of distinct networks to measure with; the same seed gives the same list in every engine. */

const kinds = {
  address: (random) => dotted(word(random)),
  prefix: (random) => {
    const length = 9 + Math.floor(random() * 23);
    return `${dotted(firstOf(word(random), length))}/${length}`;
  },
  netmask: (random) => {
    const length = 9 + Math.floor(random() * 23);
    return `${dotted(firstOf(word(random), length))}/${dotted(firstOf(0xffff_ffff, length))}`;
  },
  // Allocations as they are: /32 to /64 of global unicast space.
  ipv6: (random) => {
    const length = 32 + Math.floor(random() * 33);
    const high = (0x2000_0000 | (word(random) >>> 3)) >>> 0;
    const low = firstOf(word(random), length - 32);
    const groups = [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff];
    return `${groups.map((group) => group.toString(16)).join(':')}::/${length}`;
  },
};

/** `count` lines cut from one text, as a pasted list has them: the kinds in turn, no line twice. */
export function linesOf(count, seed, only = Object.keys(kinds)) {
  const random = randomFrom(seed);
  const lines = new Set();
  while (lines.size < count) lines.add(kinds[only[lines.size % only.length]](random));
  return [...lines].join('\n').split('\n');
}

export function addressesOf(count, seed) {
  return linesOf(count, seed, ['address', 'ipv6']).map((line) => line.replace(/\/.*/, '1'));
}

function word(random) {
  return Math.floor(random() * 2 ** 32);
}

function firstOf(bits, length) {
  const host = 2 ** (32 - length);
  return Math.floor(bits / host) * host;
}

function dotted(bits) {
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

/** mulberry32 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
