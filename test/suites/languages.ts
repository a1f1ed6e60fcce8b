import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { directionOf, languages, setLanguage } from '../../locales/index.ts';
import { deep, leave, make, settled, type Check } from './check.ts';

/** P0.6 and P0.7: no language is too long for a page, in any state: a narrow one, and one where tables have columns. */
export const languagesChecks: readonly Check[] = [320, 800].map((page) => ({
  name: `fits into a page of ${page} px in each of its states in every language`,
  async run(subject) {
    const fresh = { name: 'fresh', enter: undefined };
    await setViewport({ width: page, height: 640 });
    try {
      for (const { name, enter } of [fresh, ...(subject.states ?? [])]) {
        const element = await make(subject);
        const box = element.parentElement as HTMLElement;
        box.style.cssText = `inline-size: ${page - 32}px; overflow: auto`;
        await enter?.(element as never);
        for (const language of languages) {
          await setLanguage(language);
          box.dir = directionOf(language);
          await settled(element);
          expect(tooWide(box), `${name}, ${language}`).to.deep.equal([]);
        }
        await setLanguage('en');
        leave(element);
      }
    } finally {
      await setLanguage('en');
      await setViewport({ width: 800, height: 600 });
    }
  },
}));

/** What scrolls sideways, and buttons and badges whose words do not fit into them. */
export function tooWide(box: HTMLElement): string[] {
  const found =
    box.scrollWidth > box.clientWidth ? [`the box: ${box.scrollWidth} px, by ${beyond(box)}`] : [];
  for (const inner of deep(box)) {
    if (!(inner instanceof HTMLElement) || !inner.checkVisibility()) continue;
    const holdsWords = inner.matches(
      'button, label, legend, dialog, .badge, [role=tab], [role=columnheader]',
    );
    if (holdsWords && inner.scrollWidth > inner.clientWidth + 1 && inner.clientWidth > 1) {
      found.push(`${inner.localName}.${inner.className}: “${inner.textContent?.trim().slice(0, 60) ?? ''}”`);
    }
  }
  return found;
}

/** The innermost elements that reach over the edge of the box. */
function beyond(box: HTMLElement): string {
  const { left, right } = box.getBoundingClientRect();
  const over = [...deep(box)].filter((inner) => {
    if (inner instanceof SVGElement) return false;
    const rect = inner.getBoundingClientRect();
    return rect.width > 0 && (rect.right > right + 1 || rect.left < left - 1);
  });
  return over
    .filter((inner) => !over.some((other) => other !== inner && inner.contains(other)))
    .map(
      (inner) =>
        `${inner.localName}.${inner.getAttribute('class') ?? ''} “${inner.textContent?.trim() ?? ''}”`,
    )
    .join(', ');
}
