/**
 * What a person does at a story and sees of it, for play functions: in Storybook (the Interactions
 * panel shows each step) and in `test/stories`, which plays every story in real browsers.
 *
 *     play: plays(async ({ enter, sees }) => {
 *       await enter('Login', 'taken');
 *       await sees('This login is taken.');
 *     }),
 *
 * Controls are found by role and name, in the element's shadow root and in those within, and awaited:
 * what is loaded when it is needed comes a moment later. No step knows a class or an id.
 */
import { configure, expect, spyOn, userEvent, waitFor, within } from 'storybook/test';

export interface Person {
  /** The one control of that role and name. */
  find(role: string, name: string | RegExp): Promise<HTMLElement>;
  /** The one box to type or choose in under that label. */
  field(label: string | RegExp): Promise<HTMLInputElement>;
  /** Presses the button of that name; several names one after the other. */
  press(...names: (string | RegExp)[]): Promise<void>;
  /** Clicks what is no button. */
  click(role: string, name: string | RegExp): Promise<void>;
  /** Opens the details whose summary says that: summaries have no role to be found by. */
  unfold(summary: string | RegExp): Promise<void>;
  /** Types `text` in place of what stands in the box, and stays in it. */
  enter(label: string | RegExp, text: string): Promise<void>;
  /** Pastes `text` in place of what stands in the box. */
  paste(label: string | RegExp, text: string): Promise<void>;
  /** Chooses a file, past the browser's own dialog, which no page can reach. */
  attach(file: File): Promise<void>;
  /** Chooses by the text of the option. */
  choose(label: string | RegExp, option: string | RegExp): Promise<void>;
  /** Presses keys where the focus is, e.g. `{Enter}`. */
  keys(keys: string): Promise<void>;
  /** Leaves the box that has the focus. */
  leave(): void;
  /** Asserts that each text can be read. */
  sees(...texts: (string | RegExp)[]): Promise<void>;
  /** Asserts that no such text can be read. */
  misses(...texts: (string | RegExp)[]): Promise<void>;
  /** The same person, looking at one part only: where two groups have a box of one name. */
  inside(role: string, name: string | RegExp): Promise<Person>;
  /** The element of the story itself. */
  readonly element: HTMLElement;
}

export interface PlayContext {
  readonly canvasElement: HTMLElement;
}

export type Play = (context: PlayContext) => Promise<void>;

/** A play function: the steps of one person. */
export const plays =
  (steps: (person: Person) => Promise<void>): Play =>
  ({ canvasElement }) =>
    steps(personAt(canvasElement));

/** A play function for a story that stands by the host's data alone: what can be read. */
export const shows = (...texts: (string | RegExp)[]): Play => plays(({ sees }) => sees(...texts));

/** Runs `steps` during which a developer is told something on the console: the story is not wrong. */
export async function warned(text: RegExp, steps: () => Promise<void>): Promise<void> {
  const warn = spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    await steps();
    await waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringMatching(text)), patience);
  } finally {
    warn.mockRestore();
  }
}

/** Asserts that `control` has the focus: `toHaveFocus` sees no further than the element around it. */
export async function hasFocus(control: HTMLElement): Promise<void> {
  await waitFor(() => expect(focused() === control, 'has the focus').toBe(true), patience);
}

function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Runs `steps` with a clipboard that takes texts, which are listed, or refuses them as browsers do. */
export async function withClipboard(
  works: 'takes' | 'refuses',
  steps: (texts: readonly string[]) => Promise<void>,
): Promise<void> {
  const texts: string[] = [];
  const write = spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (works === 'refuses') return Promise.reject(new DOMException('', 'NotAllowedError'));
    texts.push(text);
    return Promise.resolve();
  });
  try {
    await steps(texts);
  } finally {
    write.mockRestore();
  }
}

// The markup of the page, which Testing Library adds, knows nothing of shadow roots
configure({ getElementError: (message) => new Error(message ?? '') });

const composed = { bubbles: true, composed: true };

/** A module may have to be fetched, and a machine may be busy. */
const patience = { timeout: 10_000 };

function personAt(canvas: HTMLElement): Person {
  let typedIn: HTMLInputElement | undefined;
  const find = (role: string, name: string | RegExp) =>
    waitFor(() => {
      const there: string[] = [];
      const named = (text: string) => {
        there.push(clean(text));
        return matches(clean(text), name);
      };
      const found = roots(canvas).flatMap((root) => within(root).queryAllByRole(role, { name: named }));
      return only(found, `${role} named ${String(name)}; there are: ${there.join(' | ')}`);
    }, patience);

  const field = (label: string | RegExp) =>
    waitFor(() => {
      const labelled = (text: string) => matches(clean(text), label);
      const found = roots(canvas)
        .flatMap((root) =>
          within(root).queryAllByLabelText(labelled, { selector: 'input, textarea, select, [role]' }),
        )
        .filter((each) => each.matches('input, textarea, select') && each.checkVisibility());
      return only(found as HTMLInputElement[], `box labelled ${String(label)}`);
    }, patience);

  const click = async (role: string, name: string | RegExp) => userEvent.click(await find(role, name));

  const sees = async (...texts: (string | RegExp)[]) => {
    for (const text of texts) {
      await waitFor(() => expect(readable(canvas)).toMatch(text), patience);
    }
  };

  return {
    element: ownElement(canvas),
    find,
    field,
    inside: async (role, name) => personAt(await find(role, name)),
    click,
    press: async (...names) => {
      for (const name of names) await click('button', name);
    },
    unfold: async (summary) => {
      const found = await waitFor(() => {
        const said = (text: string) => matches(clean(text), summary);
        const all = roots(canvas).flatMap((root) =>
          within(root).queryAllByText(said, { selector: 'summary' }),
        );
        return only(all, `summary ${String(summary)}`);
      }, patience);
      await userEvent.click(found);
    },
    enter: async (label, text) => {
      const box = await field(label);
      // `clear` of user-event looks for the focus outside shadow roots: the selection does the same
      const selection = { initialSelectionStart: 0, initialSelectionEnd: box.value.length };
      await userEvent.type(box, text.replace(/[{[]/g, '$&$&'), selection);
      typedIn = box;
    },
    paste: async (label, text) => {
      const box = await field(label);
      await userEvent.click(box);
      box.select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, ...composed, cancelable: true });
      // user-event would paste to where the focus seems to be outside shadow roots
      if (box.dispatchEvent(event)) document.execCommand('insertText', false, text);
    },
    attach: async (file) => {
      const input = await waitFor(() => {
        const inputs = roots(canvas).flatMap((root) => [
          ...root.querySelectorAll<HTMLInputElement>('input[type=file]'),
        ]);
        return only(inputs, 'file input');
      }, patience);
      const chosen = new DataTransfer();
      chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    choose: async (label, option) => {
      const box = (await field(label)) as unknown as HTMLSelectElement;
      const wanted = [...box.options].filter(({ text }) => matches(clean(text), option));
      await userEvent.selectOptions(box, only(wanted, `option ${String(option)}`));
    },
    keys: async (keys) => {
      await userEvent.keyboard(keys);
    },
    leave: () => {
      // a browser tells of a change by itself only after keys of its own
      typedIn?.dispatchEvent(new Event('change', { bubbles: true }));
      typedIn = undefined;
      focused()?.blur();
    },
    sees,
    misses: async (...texts) => {
      for (const text of texts) {
        await waitFor(() => expect(readable(canvas)).not.toMatch(text), patience);
      }
    },
  };
}

function ownElement(canvas: HTMLElement): HTMLElement {
  const custom = [...canvas.querySelectorAll('*')].find(({ localName }) => localName.includes('-'));
  return (custom ?? canvas) as HTMLElement;
}

function only<E>(found: readonly E[], what: string): E {
  const [first, ...more] = found;
  if (!first || more.length > 0) throw new Error(`${found.length} × ${what}`);
  return first;
}

/** The canvas and every open shadow root in it: queries go into each, since none reaches into another. */
function roots(canvas: HTMLElement): HTMLElement[] {
  const inner = (root: ParentNode): ParentNode[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...inner(shadowRoot)] : [],
    );
  // Testing Library takes any node that can be queried; its types know elements only
  return [canvas, ...inner(canvas)] as HTMLElement[];
}

/** All text that is rendered, as a person reads it. */
function readable(canvas: HTMLElement): string {
  const range = document.createRange();
  const texts: string[] = [];
  for (const root of roots(canvas)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      range.selectNodeContents(node);
      if (!node.data.trim()) texts.push(' ');
      else if (range.getClientRects().length > 0) texts.push(node.data);
    }
    texts.push(' ');
  }
  return clean(texts.join(''));
}

/** Without the isolates around foreign text, white space folded. */
function clean(text: string): string {
  return text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A required field's label ends in a star. */
function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.replace(/ \*$/, '') === wanted : wanted.test(text);
}
