/**
 * What is on screen: templates drawn into elements of the page, and drawn again when something changed.
 * Whoever changes what a template shows calls `update()`.
 */
import { render } from 'lit';

type Template = () => unknown;

const surfaces = new Map<HTMLElement, Template>();
let isDue = false;

/** Keeps `element` showing what `template` returns. */
export function show(element: HTMLElement, template: Template): void {
  surfaces.set(element, template);
  update();
}

export function drop(element: HTMLElement): void {
  surfaces.delete(element);
}

/** Draws everything anew, once for all changes of a task; Lit touches only what differs. */
export function update(): void {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    for (const [element, template] of surfaces) render(template(), element);
  });
}
