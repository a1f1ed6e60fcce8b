/** Passwords of words: the list and what makes phrases of it, loaded when somebody wishes for them. */
export { generatePassphrase, passphraseCounts } from '../../domain/password/passphrase.ts';
export { default as list } from '../../domain/password/words.ts';
