/**
 * Ten thousand tokens looked through: each key typed into the search, and each sort, is one task from the event to
 * the rendered rows. Held against a fixed bound: a task of 50 ms is a long one (W3C, Long Tasks).
 */
import '../../src/define/api-token-panel.ts';
import { tokens } from './tokens.mjs';

const until = async (condition) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

async function fresh() {
  const element = document.createElement('api-token-panel');
  element.offersRename = true;
  // Each time another value: what was learnt of the last one does not help.
  element.tokens = tokens.map((token) => ({ ...token }));
  document.body.replaceChildren(element);
  await until(() => element.shadowRoot.querySelector('#find') && element.shadowRoot.querySelector('.sort'));
  await element.updateComplete;
  return element;
}

/** The longest of several steps, each from its event to the end of the update and of the layout after it. */
async function longest(element, steps) {
  let ms = 0;
  for (const step of steps) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    step();
    await element.updateComplete;
    element.getBoundingClientRect();
    ms = Math.max(ms, performance.now() - start);
  }
  return { ms };
}

const bound = {
  beside: 'bound of a long task',
  baseline: () => ({ ms: 50 }),
  goal: { ms: 50, ratio: 1 },
};

const typed = (element, text) => () => {
  const find = element.shadowRoot.querySelector('#find');
  find.value = text;
  find.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const rows = [
  {
    name: '10,000 tokens, a search typed, longest task',
    ours: async () => {
      const element = await fresh();
      const texts = ['s', 'sw', 'switch', 'switchboard 12', 'switchboard', '10.3', 'nothing', ''];
      return longest(
        element,
        texts.map((text) => typed(element, text)),
      );
    },
    ...bound,
  },
  {
    name: '10,000 tokens sorted by name, a search typed, longest task',
    ours: async () => {
      const element = await fresh();
      element.shadowRoot.querySelector('.sort').click();
      await element.updateComplete;
      return longest(
        element,
        ['c', 'crm', ''].map((text) => typed(element, text)),
      );
    },
    ...bound,
  },
  {
    name: '10,000 tokens, each column sorted, longest task',
    ours: async () => {
      const element = await fresh();
      const heads = [...element.shadowRoot.querySelectorAll('.sort')];
      return longest(
        element,
        heads.map((head) => () => head.click()),
      );
    },
    // For information: comparing names by the rules of a language takes its time.
    ...bound,
    goal: undefined,
  },
];
