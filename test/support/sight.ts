/** What somebody sees of an element: what is cut off, what lies beneath something, what moves. */
import { deep } from '../suites/check.ts';

const name = (element: Element) => element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 160);

/** The dialog or menu that holds the focus, or everything where none is open. */
function scopeOf(root: ParentNode): ParentNode {
  const open = [...deep(root)].filter((each) => each.matches('dialog[open], [role=menu]'));
  return open.at(-1) ?? root;
}

export function seen(root: ParentNode): Element[] {
  return [...deep(scopeOf(root))].filter((each) => each.checkVisibility({ visibilityProperty: true }));
}

/** Text that its own box cuts off; an ellipsis is no loss, its whole text is reachable by another rule. */
export function cutOff(root: ParentNode): string[] {
  return seen(root)
    .filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
    .filter((each) => !each.closest('.visually-hidden, textarea, option, svg'))
    .filter(isCut)
    .map(name);
}

function isCut(element: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(box);
    if (display === 'contents') continue;
    if (textOverflow === 'ellipsis' || /auto|scroll/.test(overflowX + overflowY)) return false;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    // A button draws a frame around its text: what leaves it is cut for the eye.
    const cuts = box.matches('button') || /hidden|clip/.test(overflowX + overflowY);
    if (
      cuts &&
      (text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1)
    )
      return true;
  }
  return false;
}

/** What sticks out of the page, or of the dialog that is open, to the side. */
export function sideways(root: ParentNode): string[] {
  const scope = scopeOf(root);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  if (!(scope instanceof HTMLDialogElement)) return wide;
  const { left, right, top, bottom } = scope.getBoundingClientRect();
  const fits = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
  return [
    ...wide,
    ...(fits ? [] : ['the dialog leaves the screen']),
    ...(scope.scrollWidth > scope.clientWidth ? ['the dialog scrolls sideways'] : []),
  ];
}

/**
 * Controls that nobody can bring into sight: another thing lies over them wherever one scrolls. A popup does not
 * count: it goes when the focus comes.
 */
export function outOfReach(root: ParentNode): string[] {
  return seen(root)
    .filter((each) => each.matches('button, input, select, textarea, summary, a[href], [tabindex="0"]'))
    .filter((each) => {
      each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return !isOnTop(each);
    })
    .map(name);
}

/** Whether a click on it, or on its label, would reach it. */
export function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = topmost(
    Math.max(0, left) + Math.min(width, innerWidth) / 2,
    Math.max(0, top) + Math.min(height, innerHeight) / 2,
  );
  const label = element.closest('label');
  if (hit === null) return false;
  return contains(element, hit) || label?.contains(hit) === true || hit.closest(':popover-open') !== null;
}

function topmost(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

function contains(element: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    if (node === element) return true;
  return false;
}

/** What is animated now, or would be with the next change. */
export function moving(root: ParentNode): string[] {
  const still = /^0s(, 0s)*$/;
  return [...deep(root)].flatMap((element) =>
    [undefined, '::before', '::after', '::backdrop']
      .filter((pseudo) => {
        const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element, pseudo);
        return (transitionProperty !== 'none' && !still.test(transitionDuration)) || animationName !== 'none';
      })
      .map((pseudo) => `${name(element)}${pseudo ?? ''}`),
  );
}

/** What has the focus, into every root. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
