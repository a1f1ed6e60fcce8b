/**
 * Ten thousand lines pasted, reported and added: the longest time in which the page could not answer. Slices
 * are what is promised, so there is no baseline: the row fails above 50 ms, the bound of a long task.
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
  return longest;
}

export async function measureTasks() {
  const element = document.createElement('trusted-ip-list');
  document.body.replaceChildren(element);
  await element.updateComplete;
  const root = element.shadowRoot;
  root.querySelector('.tools button:nth-last-child(2)').click();
  await until(() => root.querySelector('dialog[open] textarea'));
  const read = await longestGap(async () => {
    const area = root.querySelector('textarea');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => root.querySelector('.report li'));
  });
  const add = await longestGap(async () => {
    root.querySelector('dialog .primary').click();
    await until(() => element.value.entries.length === entries.length);
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
  return { read, add };
}
