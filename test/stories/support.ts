/**
 * Stories as tests: each is composed as Storybook composes it, rendered, played, and then looked at as
 * every story is: it asserted what is seen, axe finds nothing in light and in dark, nothing scrolls
 * sideways, at 320 px and mirrored too, and the console stayed silent. A story that says
 * `parameters: { rtl: true }`, or else the first of its file, is checked in Arabic as well.
 *
 *     import * as stories from '../../stories/reseller-login.stories.ts';
 *     playStories(stories);
 *
 * A failure bears the story's name; `npm run storybook` shows the same play step by step.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import { composeStory } from 'storybook/preview-api';
import { expect } from 'storybook/test';
import '../../src/define/all.ts';
import { setLanguage } from '../../locales/index.ts';
import { violations } from './axe.ts';

interface StoryModule {
  readonly default: { readonly title?: string };
  readonly [name: string]: unknown;
}

interface ComposedStory {
  readonly storyName: string;
  readonly parameters: { readonly rtl?: boolean };
  readonly play?: unknown;
  run(context: { canvasElement: HTMLElement }): Promise<void>;
}

/** How Storybook's renderer for web components shows a template, with this page's own Lit. */
const project = {
  renderToCanvas: (
    { storyFn, showMain }: { storyFn: () => unknown; showMain: () => void },
    canvas: HTMLElement,
  ) => {
    render(storyFn() as TemplateResult, canvas);
    showMain();
  },
};

export function playStories(module: StoryModule): void {
  const { default: meta, ...named } = module;
  const stories = Object.entries(named).map(
    ([name, story]) =>
      composeStory(story as never, meta as never, project as never, {}, name) as unknown as ComposedStory,
  );
  const mirrored = stories.filter(({ parameters }) => parameters.rtl);

  describe(`stories of ${meta.title}`, function () {
    this.timeout(40_000); // a story is several waits, each of which says what it misses

    let still = false;
    before(async () => {
      still = await setMotion('reduce');
    });
    after(() => setMotion(''));

    for (const story of stories) {
      it(story.storyName, async () => {
        const stage = setStage();
        const said = listenToConsole();
        try {
          await play(story, stage);
          if (still) await lookForBarriers(stage);
          await lookForScrolling(stage);
          if (mirrored.length > 0 ? mirrored.includes(story) : story === stories[0])
            await lookMirrored(stage, still);
          assertNone(said.lines, 'on the console');
        } finally {
          said.restore();
          await leaveStage(stage);
        }
      });
    }
  });
}

/** Colours in the middle of a transition are nobody's: axe runs only where they can be told to stand still. */
async function setMotion(value: 'reduce' | ''): Promise<boolean> {
  const features = [{ name: 'prefers-reduced-motion', value }];
  return (await executeServerCommand<{ done: boolean }, object>('media-features', features)).done;
}

async function play(story: ComposedStory, stage: HTMLElement): Promise<void> {
  if (!story.play) throw new Error('has no play function: say what is seen');
  expect.setState({ assertionCalls: 0 });
  await story.run({ canvasElement: stage });
  if (expect.getState().assertionCalls === 0) throw new Error('asserts nothing: say what is seen');
}

async function lookForBarriers(stage: HTMLElement): Promise<void> {
  const { style } = document.documentElement;
  assertNone(await violations(stage), 'for axe in light');
  style.colorScheme = 'dark';
  assertNone(await violations(stage, ['color-contrast']), 'for axe in dark');
  style.colorScheme = '';
}

async function lookForScrolling(stage: HTMLElement): Promise<void> {
  await assertNothingSideways(stage, 'at the width of the page');
  stage.style.inlineSize = '320px';
  await assertNothingSideways(stage, 'at 320 px');
  document.documentElement.dir = 'rtl';
  await assertNothingSideways(stage, 'at 320 px, mirrored');
  document.documentElement.dir = '';
  stage.style.inlineSize = '';
}

async function lookMirrored(stage: HTMLElement, still: boolean): Promise<void> {
  const root = document.documentElement;
  root.dir = 'rtl';
  root.lang = 'ar';
  await setLanguage('ar');
  await nextFrame();
  if (still) assertNone(await violations(stage), 'for axe in Arabic');
  await assertNothingSideways(stage, 'in Arabic');
}

/** The stage of `.storybook/preview-head.html`, whose colours axe needs behind what it measures. */
function setStage(): HTMLElement {
  const stage = document.createElement('main');
  stage.style.cssText =
    'padding: 16px; box-sizing: border-box; overflow-x: auto;' +
    'background: light-dark(#ffffff, #181b20); color: light-dark(#1b1f24, #e8eaee)';
  document.body.append(stage);
  return stage;
}

async function leaveStage(stage: HTMLElement): Promise<void> {
  render(null, stage);
  stage.remove();
  const root = document.documentElement;
  root.dir = '';
  root.lang = 'en';
  root.style.colorScheme = '';
  await setLanguage('en');
}

/** A list that measures its rows renders twice: Lit cannot know that this is no oversight. */
const expected = /lit\.dev\/msg\/change-in-update/;

/** What a developer would see in red or yellow. */
function listenToConsole(): { readonly lines: string[]; restore(): void } {
  const { error, warn } = console;
  const lines: string[] = [];
  console.error = console.warn = (...said: unknown[]) => {
    const line = said.map(String).join(' ');
    if (!expected.test(line)) lines.push(line);
  };
  return {
    lines,
    restore: () => Object.assign(console, { error, warn }),
  };
}

async function assertNothingSideways(stage: HTMLElement, where: string): Promise<void> {
  await nextFrame();
  const over = stage.scrollWidth - stage.clientWidth;
  if (over > 0) throw new Error(`scrolls sideways by ${over}px ${where}`);
}

function assertNone(found: readonly string[], where: string): void {
  if (found.length > 0) throw new Error(`${found.length} found ${where}:\n${found.join('\n')}`);
}

/** Past what observes sizes: it acts in the frame after. */
async function nextFrame(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
