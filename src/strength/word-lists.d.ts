/** The package has types for all its lists together only. */
declare module '@zxcvbn-ts/language-en/dist/wordSequences.json.mjs' {
  const lists: Record<string, string[]>;
  export default lists;
}

declare module '@zxcvbn-ts/language-en/dist/*.json.mjs' {
  const list: string[];
  export default list;
}
