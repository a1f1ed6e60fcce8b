/** Somebody who has a keyboard only: goes by Tab, sees where the focus is, and counts the way. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus, as it stands on the screen. */
interface Focus {
  readonly name: string;
  readonly hasRing: boolean;
  readonly isSeen: boolean;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Types, in the place of what stands there. */
  async replace(text: string): Promise<void> {
    await this.press('Control+a');
    await this.#page.keyboard.type(text);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Tab until the named control has the focus, if it has not yet; each stop on the way must be seen, in the order of the page. */
  async tabTo(
    name: string | RegExp,
    { within, key = 'Tab' }: { within: number; key?: 'Tab' | 'Shift+Tab' },
  ): Promise<void> {
    const way: string[] = [];
    const isThere = (focus: Focus) =>
      typeof name === 'string' ? focus.name === name : name.test(focus.name);
    let before = await this.focus();
    if (isThere(before)) return;
    while (way.length < within) {
      await this.press(key);
      const now = await this.focus();
      way.push(now.name);
      this.#expectSeen(now);
      if (key === 'Tab' && before.name !== '') expectOrder(before, now);
      if (isThere(now)) return;
      before = now;
    }
    assert.fail(`${String(name)} is not reached by ${within} × ${key}: ${way.join(' → ')}`);
  }

  #expectSeen({ name, hasRing, isSeen }: Focus): void {
    assert.ok(hasRing, `the focus on “${name}” shows`);
    assert.ok(isSeen, `“${name}” is in sight and not covered`);
  }

  async focus(): Promise<Focus> {
    return this.#page.evaluate(() => {
      let active = document.activeElement ?? document.body;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      // The focus has left the page, for the browser's own controls.
      if (active === document.body)
        return { name: '', hasRing: true, isSeen: true, left: 0, top: 0, bottom: 0 };
      const root = active.getRootNode() as Document | ShadowRoot;
      const named = active
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => root.getElementById(id)?.textContent);
      const label = (active as HTMLInputElement).labels?.[0]?.textContent;
      const text = active.getAttribute('aria-label') ?? named?.join(' ') ?? label ?? active.textContent;
      // The ring of a text box may stand around the box that frames it.
      const rings = [active, active.parentElement, active.closest('.control'), active.closest('label')];
      const hasRing = rings.some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      const { left, top, right, bottom } = active.getBoundingClientRect();
      const isTall = bottom - top > innerHeight;
      const isIn = right > 0 && left < innerWidth && (isTall || (top >= -1 && bottom <= innerHeight + 1));
      const hits = (x: number, y: number) => {
        let hit = document.elementFromPoint(x, y);
        for (let inner = hit; inner; hit = inner) {
          const deeper: Element | null | undefined = inner.shadowRoot?.elementFromPoint(x, y);
          if (!deeper || deeper === inner) break;
          inner = deeper;
          hit = inner;
        }
        for (let node: Node | null = hit; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
          if (node === active || node === active.closest('label')) return true;
        return false;
      };
      const middle = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const height = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      return {
        name: (text ?? '')
          .replace(/[\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/ \*$/, ''),
        hasRing,
        isSeen: isIn && hits(middle, height),
        left: left + scrollX,
        top: top + scrollY,
        bottom: bottom + scrollY,
      };
    });
  }
}

/** On from left to right and from top to bottom: never back and up at once. */
function expectOrder(before: Focus, now: Focus): void {
  const isUp = now.bottom <= before.top;
  const isBack = now.left <= before.left;
  assert.ok(!(isUp && isBack), `“${now.name}” comes after “${before.name}”, but stands before it`);
}
