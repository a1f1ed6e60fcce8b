/**
 * Which room of `src` may import which (the table of the architecture, read by layers.test.ts).
 * `types` are imports erased at run time. A room may always import itself, except that no element
 * imports another element.
 */
export interface Arrows {
  readonly runs: readonly string[];
  readonly types: readonly string[];
  /** Packages it may import at run time. */
  readonly packages: readonly string[];
}

const lit = ['lit', '@lit/localize'];

export const arrows: Readonly<Record<string, Arrows>> = {
  domain: { runs: [], types: [], packages: [] },
  contract: { runs: ['domain'], types: ['domain'], packages: ['zod'] },
  messages: { runs: ['domain'], types: ['contract'], packages: lit },
  theme: { runs: [], types: [], packages: lit },
  ui: { runs: ['theme', 'messages'], types: ['domain', 'contract'], packages: [...lit, 'lean-qr'] },
  elements: { runs: ['domain', 'messages', 'theme', 'ui'], types: ['contract'], packages: lit },
  panel: { runs: ['domain', 'messages', 'theme', 'ui'], types: ['contract', 'elements'], packages: lit },
  client: { runs: ['contract'], types: ['contract'], packages: ['zod'] },
  define: { runs: ['elements', 'panel', 'ui', 'index'], types: [], packages: [] },
  strength: {
    runs: ['domain', 'elements'],
    types: [],
    packages: ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
  },
  calendar: {
    runs: ['ui'],
    types: [],
    packages: ['@vaadin/date-picker'],
  },
  breach: { runs: [], types: ['contract'], packages: [] },
  index: { runs: ['elements', 'panel', 'ui', 'theme'], types: ['contract', 'domain'], packages: [] },
};
