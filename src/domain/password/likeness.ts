/** Whether a whole password is a name or a common password in light disguise. Containing one is no likeness. */

/** What may be dropped at either end before comparing: nothing, signs, digits and signs. */
const disguises = [null, /[\p{P}\p{S}\p{Z}]/u, /[\p{N}\p{P}\p{S}\p{Z}]/u];

/** A repeated unit below this length needs no list to be called common. */
const shortestUnit = 4;

/**
 * Whether `text` equals `name` after case folding, reversal, or dropping signs, or digits and signs, at
 * either end of both. Signs have a step of their own because a login may be nothing but digits.
 */
export function isDerivedFrom(text: string, name: string): boolean {
  const own = fold(text);
  const base = fold(name);
  return disguises.some((disguise) => {
    const bare = trimEnds(base, disguise);
    if (bare.length === 0) return false;
    const candidate = trimEnds(own, disguise).join('');
    return candidate === bare.join('') || candidate === bare.toReversed().join('');
  });
}

/**
 * Whether `text` without regard to case is in `blocklist`, or nothing but a listed text, or fewer than
 * four characters, over and over: `passwordpassword`, `123456789012345`, `aaaaaaaaaaaaaaa`.
 */
export function isCommon(text: string, blocklist: ReadonlySet<string>): boolean {
  const folded = text.toLowerCase();
  if (blocklist.has(folded)) return true;
  const period = smallestPeriod(folded);
  if (folded === '' || 2 * folded.length < 3 * period) return false;
  return period < shortestUnit || blocklist.has(folded.slice(0, period));
}

/** Simple and full case folding agree on the upper case of the lower case. */
function fold(text: string): string[] {
  return Array.from(text.trim().toLowerCase().toUpperCase().normalize('NFC'));
}

function trimEnds(characters: string[], drop: RegExp | null): string[] {
  if (drop === null) return characters;
  const stays = (character: string): boolean => !drop.test(character);
  const first = characters.findIndex(stays);
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(stays) + 1);
}

/** After how many code units the text repeats itself, by the prefix function of Knuth, Morris and Pratt. */
function smallestPeriod(text: string): number {
  const borders = new Uint32Array(text.length);
  let border = 0;
  for (let index = 1; index < text.length; index++) {
    while (border > 0 && text[index] !== text[border]) border = borders[border - 1] ?? 0;
    if (text[index] === text[border]) border++;
    borders[index] = border;
  }
  return text.length - border;
}
