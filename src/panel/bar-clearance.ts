/**
 * Room for what sticks to the panel's bottom, the bar or that all is saved: what gets the focus is scrolled into
 * sight above it, not beneath it (WCAG 2.4.11). Owns one number, which the scroll margin of everything inside is made of.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Between the focus ring and the bar, in px. */
const gap = 8;

export class BarClearance implements ReactiveController {
  readonly #host: Host;
  #bar: Element | null = null;
  /** Its lines wrap, and text may be large. */
  readonly #sizes = new ResizeObserver(() => {
    this.#tell();
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const bar = this.#host.renderRoot.querySelector('.bar, .saved');
    if (bar === this.#bar) return;
    this.#sizes.disconnect();
    this.#bar = bar;
    if (bar) this.#sizes.observe(bar);
    else this.#tell();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#bar = null;
  }

  #tell(): void {
    const height = this.#bar?.getBoundingClientRect().height ?? 0;
    const isStuck = this.#bar !== null && getComputedStyle(this.#bar).position === 'sticky';
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.panel');
    panel?.style.setProperty('--_covered', isStuck ? `${height + gap}px` : '0px');
  }
}
