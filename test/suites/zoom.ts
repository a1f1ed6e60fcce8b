import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { tokens } from '../../src/theme/tokens.ts';
import type { FormElement } from '../../src/ui/form-element.ts';
import { cutOff, moving, outOfReach, sideways } from '../support/sight.ts';
import { deep, leave, make, settled, type AnySubject, type Check } from './check.ts';

/** The window that web-test-runner opens. */
const usual = { width: 800, height: 600 };
/** 1280 × 1024 px at 400 %. */
const zoomed = { width: 320, height: 256 };

/** Sets of WCAG 1.4.12, as a style sheet of the reader's own: it reaches into every root. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

type Entered = HTMLElement & { readonly shadowRoot: ShadowRoot };

/** Each state in turn, as a person gets there who has set the page up so. */
async function inEachState(
  subject: AnySubject,
  look: (element: Entered, state: string) => void,
  setUp: (element: Entered) => void = () => undefined,
): Promise<void> {
  for (const { name, enter } of [{ name: 'fresh', enter: undefined }, ...(subject.states ?? [])]) {
    const element = (await make(subject)) as Entered & FormElement<unknown>;
    setUp(element);
    await enter?.(element as never);
    await settled(element);
    await painted();
    look(element, name);
    leave(element);
  }
}

function whole(element: Entered, state: string): void {
  expect(sideways(document), state).to.deep.equal([]);
  expect(outOfReach(element.shadowRoot), `${state}: out of reach`).to.deep.equal([]);
  expect(cutOff(element.shadowRoot), `${state}: cut off`).to.deep.equal([]);
}

function spaceText(element: Entered): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spaced);
  for (const root of rootsOf(element)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Its own root and those of the elements inside. */
function rootsOf({ shadowRoot }: Entered): ShadowRoot[] {
  return [shadowRoot, ...[...deep(shadowRoot)].flatMap((inner) => inner.shadowRoot ?? [])];
}

function doubleText({ style }: Entered): void {
  for (const [name, value] of Object.entries(tokens))
    if (/^(font-size|line-height)/.test(name))
      style.setProperty(`--sc-${name}`, `${2 * Number.parseFloat(value as string)}px`);
}

async function at(viewport: { width: number; height: number }, run: () => Promise<void>): Promise<void> {
  await setViewport(viewport);
  try {
    await run();
  } finally {
    await setViewport(usual);
  }
}

/** P0.6: larger, wider and stiller than it was drawn. */
export const zoomChecks: readonly Check[] = [
  {
    name: 'shows everything at 400 % zoom (WCAG 1.4.10)',
    run: (subject) => at(zoomed, () => inEachState(subject, whole)),
  },
  {
    name: 'shows everything at 400 % zoom with wide text spacing (WCAG 1.4.12)',
    run: (subject) => at(zoomed, () => inEachState(subject, whole, spaceText)),
  },
  {
    name: 'shows everything with text of twice the size (WCAG 1.4.4)',
    run: (subject) => at({ width: 640, height: 512 }, () => inEachState(subject, whole, doubleText)),
  },
  {
    name: 'moves nothing where motion is unwelcome (prefers-reduced-motion)',
    async run(subject) {
      await prefer('reduce');
      try {
        expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
        await inEachState(subject, (element, state) => {
          expect(moving(element.shadowRoot), state).to.deep.equal([]);
          for (const root of rootsOf(element)) expect(root.getAnimations(), state).to.deep.equal([]);
        });
      } finally {
        await prefer('no-preference');
      }
    },
  },
];

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Chromium is told; Firefox was started so (web-test-runner.config.mjs). */
function prefer(motion: 'reduce' | 'no-preference') {
  return executeServerCommand('media-features', [{ name: 'prefers-reduced-motion', value: motion }]);
}
