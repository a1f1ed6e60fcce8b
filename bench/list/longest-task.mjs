/**
 * Ten thousand lines pasted, reported and added: the longest time in which the page could not answer. Slices are
 * what is promised, so it is held against a fixed bound: a task of 50 ms is a long one (W3C, Long Tasks).
 */
import '../../src/define/trusted-ip-list.ts';
import { entries } from './entries.mjs';

const text = entries.map(({ network, note }) => (note ? `${network} # ${note}` : network)).join('\n');
const until = async (condition) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Watches the event loop: the longest gap between two turns while `deed` runs. */
async function longestGap(deed) {
  let longest = 0;
  let last = performance.now();
  let watching = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) port2.postMessage(null);
  };
  port2.postMessage(null);
  await deed();
  watching = false;
  return { ms: longest };
}

async function fresh() {
  const element = document.createElement('trusted-ip-list');
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

async function paste(element) {
  const root = element.shadowRoot;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  root.querySelector('#add').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  await until(() => root.querySelector('.report li'));
}

async function add(element) {
  element.shadowRoot.querySelector('dialog .primary').click();
  await until(() => element.value.entries.length === entries.length);
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)));
}

const bound = {
  beside: 'bound of a long task',
  baseline: () => ({ ms: 50 }),
  goal: { ms: 50, ratio: 1 },
};

export const rows = [
  {
    name: '10,000 lines pasted, longest task',
    ours: async () => {
      const element = await fresh();
      return longestGap(() => paste(element));
    },
    ...bound,
  },
  {
    name: '10,000 lines added, longest task',
    ours: async () => {
      const element = await fresh();
      await paste(element);
      return longestGap(() => add(element));
    },
    ...bound,
  },
];
