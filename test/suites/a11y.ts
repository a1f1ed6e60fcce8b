import { expect } from '@open-wc/testing';
import { deep, leave, make, settled, type Check } from './check.ts';

/** P0.6: found by role and name, reachable by keyboard, clean for axe in every state. */
export const a11yChecks: readonly Check[] = [
  {
    name: 'is accessible as it stands',
    async run(subject) {
      const element = await make(subject);
      await expect(element).to.be.accessible();
    },
  },
  {
    name: 'is accessible with a problem, read-only and disabled',
    async run(subject) {
      for (const attributes of ['', 'readonly readonly-reason="Set by the provider"', 'disabled']) {
        const element = await make(subject, attributes);
        element.value = subject.values[0];
        if (attributes === '') element.problems = [{ path: [], text: 'Refused by the host' }];
        await settled(element);
        await expect(element).to.be.accessible();
      }
    },
  },
  {
    name: 'is accessible in each of its further states',
    async run(subject) {
      for (const state of subject.states ?? []) {
        const element = await make(subject);
        await state.enter(element as never);
        await settled(element);
        await expect(element, state.name).to.be.accessible();
        leave(element);
      }
    },
  },
  {
    name: 'ties a problem to its control',
    async run(subject) {
      const element = await make(subject);
      element.problems = [{ path: [], text: 'Refused by the host' }];
      await settled(element);
      const texts = [...deep(element.shadowRoot as ShadowRoot)]
        .filter((inner) => inner.hasAttribute('aria-describedby'))
        .flatMap((inner) => (inner.getAttribute('aria-describedby') ?? '').split(' '))
        .map((id) => element.shadowRoot?.getElementById(id)?.textContent ?? '');
      expect(texts.join(' ')).to.contain('Refused by the host');
    },
  },
  {
    name: 'has no positive tabindex and no id twice',
    async run(subject) {
      const element = await make(subject);
      const inner = [...deep(element.shadowRoot as ShadowRoot)];
      expect(inner.filter((each) => (each as HTMLElement).tabIndex > 0)).to.deep.equal([]);
      const ids = inner.map(({ id }) => id).filter(Boolean);
      expect(ids).to.deep.equal([...new Set(ids)]);
    },
  },
];
