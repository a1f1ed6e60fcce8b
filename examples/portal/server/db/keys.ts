/** Texts as they are compared: folded by JavaScript, because `lower()` depends on the database's locale. */

/** The form in which logins are compared. */
export function loginKey(login: string): string {
  return login.normalize('NFC').toLowerCase();
}

/** The form in which resellers are searched: looked for in any of the texts. */
export function searchKey(...texts: readonly (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
}
