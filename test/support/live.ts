/**
 * What a screen reader says by itself: text that comes into a live region. A region that comes together with its
 * text, or was not rendered before, says nothing: screen readers watch regions that are there. Frame by frame, since
 * that is how the browser tells assistive technology: a dialog that closes and a text that comes in the same frame are
 * told together.
 */
import { deep } from '../suites/check.ts';
import { clean } from './find.ts';

const regions = '[aria-live], [role=status], [role=alert], [role=log]';
const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
const patience = 5000;
/** Without a change this long, all is said. */
const quiet = 200;

export class Ear {
  readonly heard: string[] = [];
  readonly #root: Element;
  #known = new Map<Element, { readonly text: string; readonly rendered: boolean }>();
  #roots = new WeakSet<Node>();
  readonly #touched = new Set<Element>();
  #changedAt = performance.now();
  readonly #observer = new MutationObserver((records) => {
    this.#changedAt = performance.now();
    for (const { target, addedNodes } of records) {
      if (addedNodes.length === 0 && target instanceof Element) continue;
      const around = (target instanceof Element ? target : target.parentElement)?.closest(regions);
      if (around?.matches(live)) this.#touched.add(around);
    }
  });
  #frame = 0;

  /** Listens to an element and to all inside. */
  constructor(root: Element) {
    this.#root = root;
    this.#look();
    this.heard.length = 0;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
  }

  /** Does something; answers what is said then, at least `count` times, until all is quiet. */
  async during(act: () => unknown, count = 0): Promise<readonly string[]> {
    await this.#calm();
    this.heard.length = 0;
    await act();
    const end = performance.now() + patience;
    while (this.heard.length < count && performance.now() < end) await pause(20);
    await this.#calm();
    return [...this.heard];
  }

  async #calm(): Promise<void> {
    this.#changedAt = performance.now();
    while (performance.now() - this.#changedAt < quiet) await pause(20);
  }

  readonly #look = (): void => {
    const before = this.#known;
    this.#known = new Map();
    for (const root of [
      this.#root.shadowRoot,
      ...[...deep(this.#root.shadowRoot as ShadowRoot)].map((each) => each.shadowRoot),
    ])
      if (root && !this.#roots.has(root)) {
        this.#roots.add(root);
        this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
      }
    const all = [...deep(this.#root.shadowRoot as ShadowRoot)];
    const modal = all.filter((each) => each.matches('dialog:modal')).at(-1);
    for (const region of all) {
      if (!region.matches(live)) continue;
      const now = { text: textOf(region), rendered: region.checkVisibility() && isExposed(region, modal) };
      this.#known.set(region, now);
      const was = before.get(region);
      const isOther = was && (was.text !== now.text || this.#touched.has(region));
      if (was?.rendered && isOther && now.rendered && now.text !== '') this.heard.push(now.text);
    }
    this.#touched.clear();
    this.#frame = requestAnimationFrame(this.#look);
  };
}

/** What lies behind a modal dialog is told to nobody. */
function isExposed(region: Element, modal: Element | undefined): boolean {
  return modal === undefined || modal.contains(region);
}

/** As it is read: without what is hidden, and without regions inside, which speak for themselves. */
function textOf(region: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('[aria-hidden=true], [hidden], svg, [aria-live]'))
      return '';
    return [...node.childNodes].map(read).join(node.matches('button, li, div, p') ? ' ' : '');
  };
  return clean([...region.childNodes].map(read).join(''));
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));
