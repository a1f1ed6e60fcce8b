/**
 * Writes src/domain/password/words.ts, what passphrases are made of: EFF's long word list as it stands in
 * @zxcvbn-ts/language-common, without its four words with a hyphen and without words that nobody wants to
 * find in a password that somebody else made. Run it after an update of that package.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { dictionary } from '@zxcvbn-ts/language-common';

/** The package writes the words with a hyphen without it, where it has not replaced them. */
const othersOfThePackage = ['cheetah', 'dropdown', 'felttip', 'tshirt'];

/** SHA-256 of the 7,772 words without a hyphen in EFF's own eff_large_wordlist.txt, sorted, a space between. */
const published = 'dc76fed855bc63843490b1d9aa27972501aa2894e98eaceca12a8a4fd24ea9e1';

/** Sex, violence, belittlement, belief and origin. */
const leftOut = `
  arousal arson backstab barmaid battered battering battery browbeat bullwhip celibacy celibate chaste chastity
  chokehold choking colonial colonist colonize colony crook crusader deceased dork dwarf enslave eskimo fascism
  filth flogging fondling fondly geek gore gory graves graveyard grope groin handgun hangover hate hatred
  humped imbecile impotence impotency impotent jailbird lustfully lustily lustiness lusty maimed native nerd
  obnoxious occultist opium pagan pantyhose plunder poison pureblood pyromania racism ravage ravishing reburial
  savage seduce seducing slain spinster strangle thong trash tribesman undead undress unisexual violate
  violation violator wimp womb wound
`.match(/\S+/gu);

const original = dictionary['diceware-common'].filter((word) => !othersOfThePackage.includes(word)).sort();
if (createHash('sha256').update(original.join(' ')).digest('hex') !== published)
  throw new Error('The words are no longer those that EFF published.');

const words = original.filter((word) => !leftOut.includes(word));
const count = words.length.toLocaleString('en');
const module = `/**
 * ${count} English words of 3 to 9 letters, none the beginning of another: a module of its own, so that a page
 * loads it only when someone asks for a passphrase. Written by scripts/word-list.mjs, in alphabetical order.
 *
 * @license From EFF's long word list for passphrases by Joseph Bonneau, Electronic Frontier Foundation, 2016,
 * https://www.eff.org/deeplinks/2016/07/new-wordlists-random-passphrases, under Creative Commons Attribution
 * (3.0 US when it was published, https://creativecommons.org/licenses/by/3.0/us/; 4.0 since,
 * https://creativecommons.org/licenses/by/4.0/; https://www.eff.org/copyright), without any warranty.
 * Changed: ${7776 - words.length} of its 7,776 words are left out, those with a hyphen and some that would offend.
 */
const words =
  '${words.join(' ')}';

const list: readonly string[] = Object.freeze(words.split(' '));

export default list;
`;
await writeFile(new URL('../src/domain/password/words.ts', import.meta.url), module);
console.log(`word list: ${count} words, ${gzipSync(module, { level: 9 }).length} bytes gzipped`);
