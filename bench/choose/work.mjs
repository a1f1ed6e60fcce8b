/** What a page does for an act, without what it waits for the frame. */
import { painted } from '../painted.mjs';

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function settled(element) {
  do await element.updateComplete;
  while (element.isUpdatePending);
}

/** From the act to the rendered state, and of the frame that paints it; in milliseconds. */
export async function work(element, act) {
  await frame();
  let begun = 0;
  requestAnimationFrame(() => (begun = performance.now())); // before all that the act asks for
  const start = performance.now();
  act();
  await settled(element);
  const updated = performance.now();
  await painted();
  return updated - start + performance.now() - begun;
}
