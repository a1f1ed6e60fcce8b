import { expect } from '@open-wc/testing';
import { setLanguage } from '../../locales/index.ts';
import { leave, make, settled, type Check } from './check.ts';

/** P0.7: every sentence comes from the catalogue; the pseudo-locale puts each in ⟦ ⟧. */
export const wordsChecks: readonly Check[] = [
  {
    name: 'says nothing that is not in the catalogue',
    async run(subject) {
      await setLanguage('en-XA');
      try {
        for (const enter of [undefined, ...(subject.states ?? []).map((state) => state.enter)]) {
          const element = await make(subject);
          element.label = '⟦label⟧';
          await enter?.(element as never);
          await settled(element);
          expect(plainTexts(element.shadowRoot as ShadowRoot, subject.data ?? [])).to.deep.equal([]);
          leave(element);
        }
      } finally {
        await setLanguage('en');
      }
    },
  },
  {
    name: 'changes its words when the language changes',
    async run(subject) {
      const element = await make(subject);
      const before = element.shadowRoot?.textContent;
      await setLanguage('en-XA');
      await settled(element);
      const pseudo = element.shadowRoot?.textContent;
      await setLanguage('en');
      await settled(element);
      expect(pseudo).to.not.equal(before);
      expect(element.shadowRoot?.textContent).to.equal(before);
    },
  },
];

const spoken = ['aria-label', 'title', 'placeholder', 'aria-roledescription', 'aria-valuetext'];

/** Texts and spoken attributes with letters outside ⟦ ⟧ and outside the fixture's own data. */
function plainTexts(root: ParentNode, data: readonly string[]): string[] {
  const found: string[] = [];
  const look = (text: string | null) => {
    let rest = text ?? '';
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    for (const known of [...data].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(known, ' ');
    if (/\p{L}{2,}/u.test(rest)) found.push(rest.trim().replace(/\s+/g, ' '));
  };
  const walk = (node: Node) => {
    if (node instanceof Text) look(node.data);
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Element) for (const name of spoken) look(node.getAttribute(name));
    node.childNodes.forEach(walk);
  };
  walk(root as Node);
  return found;
}
