/** Texts as they are compared: folded by JavaScript, because `lower()` depends on the database's locale. */

/**
 * The form in which logins are compared. By way of the capitals, because small letters differ among
 * themselves: one Σ is σ or ς by its place, one SS is ss or ß. Letters come apart in it: NFC joins them.
 */
export function loginKey(login: string): string {
  return login.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

/** The form in which resellers are searched: looked for in any of the texts. */
export function searchKey(...texts: readonly (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
}
