import { expect } from '@open-wc/testing';
import { deep, leave, make, settled, type Check } from './check.ts';

const hasGaps = ({ display, rowGap }: CSSStyleDeclaration) =>
  /grid|flex/.test(display) && parseFloat(rowGap) > 0;

/** P0.8 and P10: looks are a contract. */
export const looksChecks: readonly Check[] = [
  {
    name: 'has no style attribute, no style element, no image from elsewhere',
    async run(subject) {
      for (const enter of [undefined, ...(subject.states ?? []).map((state) => state.enter)]) {
        const element = await make(subject);
        await enter?.(element as never);
        await settled(element);
        const against = [...deep(element.shadowRoot as ShadowRoot)].filter(
          (inner) => inner.matches('style, link, img, [src]') || inner.getAttribute('style'),
        );
        expect(against.map((inner) => inner.outerHTML)).to.deep.equal([]);
        leave(element);
      }
    },
  },
  {
    name: 'takes its colours from the tokens',
    async run(subject) {
      const element = await make(subject);
      element.style.setProperty('--sc-text', 'rgb(1, 2, 3)');
      await settled(element);
      expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
    },
  },
  {
    name: 'follows light and dark',
    async run(subject) {
      const element = await make(subject);
      const colours = ['light', 'dark'].map((scheme) => {
        element.style.colorScheme = scheme;
        return getComputedStyle(element).color;
      });
      expect(colours[0]).to.not.equal(colours[1]);
    },
  },
  {
    name: 'fits into 320 px in each of its states, right to left too',
    async run(subject) {
      const fresh = { name: 'fresh', enter: undefined };
      for (const { name, enter } of [fresh, ...(subject.states ?? [])]) {
        for (const direction of ['ltr', 'rtl']) {
          const element = await make(subject);
          const box = element.parentElement as HTMLElement;
          box.style.cssText = 'inline-size: 288px; overflow: auto';
          box.dir = direction;
          await enter?.(element as never);
          await settled(element);
          expect(box.scrollWidth, `${name}, ${direction}`).to.be.at.most(288);
          leave(element);
        }
      }
    },
  },
  {
    name: 'stays in a box that scrolls in each of its states: the page around it gets no longer',
    async run(subject) {
      const fresh = { name: 'fresh', enter: undefined };
      for (const { name, enter } of [fresh, ...(subject.states ?? [])]) {
        const element = await make(subject);
        const box = element.parentElement as HTMLElement;
        // At the end of the page, where anything that leaves the box makes it longer.
        box.style.cssText = 'block-size: 40px; overflow: auto; margin-block-start: calc(100vh - 80px)';
        await enter?.(element as never);
        await settled(element);
        expect(document.documentElement.scrollHeight, name).to.be.at.most(innerHeight);
        leave(element);
      }
    },
  },
  {
    name: 'leaves no gap where nothing is said yet, in each of its states',
    async run(subject) {
      const fresh = { name: 'fresh', enter: undefined };
      for (const { name, enter } of [fresh, ...(subject.states ?? [])]) {
        const element = await make(subject);
        await enter?.(element as never);
        await settled(element);
        const gaps = [...deep(element.shadowRoot as ShadowRoot)]
          .filter((inner) => inner.matches('[aria-live], [role=status]') && inner.checkVisibility())
          .filter((inner) => inner.children.length === 0 && inner.textContent.trim() === '')
          .filter((inner) => getComputedStyle(inner).position !== 'absolute')
          .filter(({ parentElement }) => parentElement && hasGaps(getComputedStyle(parentElement)));
        expect(
          gaps.map((inner) => inner.outerHTML),
          name,
        ).to.deep.equal([]);
        leave(element);
      }
    },
  },
  {
    name: 'has targets of at least 24 × 24 px',
    async run(subject) {
      const element = await make(subject);
      const small = [...deep(element.shadowRoot as ShadowRoot)]
        .filter((inner) => inner.matches('button, input:not([type=radio], [type=checkbox]), select, a[href]'))
        .filter((inner) => inner.checkVisibility())
        .map((inner) => ({ inner, box: inner.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24);
      expect(small.map(({ inner }) => inner.outerHTML)).to.deep.equal([]);
    },
  },
];
