/**
 * `self-care-elements/fold`: how a search takes texts for the same. The combobox folds by it in the page; a host that
 * searches for it, in a database of its own, folds by it too.
 */
const ascii = /^[\x20-\x7e]*$/;
/** Combining accents, and the vowel signs that Arabic is usually written without. */
const accents = /[\u0300-\u036f\u064b-\u065f]/g;
/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};
const undecomposed = /[æðđħłøœþŧς]/g;

/** Text without case, accents and width: `Łódź` and `lodz`, `Straße` and `STRASSE`, `Ｒ` and `r` become the same. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .toUpperCase() // ß is SS only this way
    .toLowerCase()
    .normalize('NFKD') // full and half width too
    .replace(accents, '')
    .replace(undecomposed, (letter) => plain[letter] ?? letter);
}
